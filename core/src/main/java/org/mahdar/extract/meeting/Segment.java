package org.mahdar.extract.meeting;

import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Tokens;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.NameMention;
import org.mahdar.model.NumberRole;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// The part of a sentence in which one meeting's date, place and people stand.
///
/// In «عقد مؤتمر في بروكسل في 12 يوليو، وتلاه اجتماع في الرباط» the second noun's segment begins at «وتلاه».
record Segment(int from, int to) {
  /// How many tokens at the head of a sentence can be a dateline.
  private static final int DATELINE = 16;

  static Segment of(Lattice lattice, List<Place> heads, int h) {
    Tokens tokens = lattice.tokens();
    Place head = heads.get(h);
    Sentence sentence = tokens.sentences().get(tokens.sentenceOf(head.token()));
    int from = Math.min(behindDateline(lattice, sentence), head.token());
    int to = Math.max(turn(lattice, head, sentence), head.token() + 1);
    for (int other = h - 1; other >= 0 && heads.get(other).token() >= from; other--) {
      if (another(lattice, head)) {
        from = Math.max(from, border(tokens, heads.get(other), head));
        break;
      }
    }
    for (int other = h + 1; other < heads.size() && heads.get(other).token() < to; other++) {
      if (another(lattice, heads.get(other))) {
        to = Math.min(to, border(tokens, head, heads.get(other)));
        break;
      }
    }
    return new Segment(Math.min(from, head.token()), Math.max(to, head.token() + 1));
  }

  /// «الرياض 10 فبراير 2026 (شينخوا) -»: the day in a dateline is the day of writing, not of a meeting.
  private static int behindDateline(Lattice lattice, Sentence sentence) {
    boolean press = false;
    for (int i = sentence.first(); i < Math.min(sentence.first() + DATELINE, sentence.end()); i++) {
      // «12 فبراير 2029:» is no channel of that name.
      press |= lattice.any(i, "outlet", outlet -> outlet.entry().field("context").isEmpty());
      boolean mark =
          lattice.tokens().get(i).mark('-')
              || lattice.tokens().get(i).mark('\u2013')
              || lattice.tokens().get(i).mark(':')
              || lattice.tokens().get(i).mark('}');
      if (press && mark) {
        return i + 1;
      }
    }
    return sentence.first();
  }

  /// «…، فيما احتضنت لندن»: the sentence turns to another meeting where a verb follows such a word.
  private static int turn(Lattice lattice, Place head, Sentence sentence) {
    for (int i = head.token() + 1; i < sentence.end() - 2; i++) {
      Hit turn = lattice.hit(i, "meeting_turn").orElse(null);
      if (turn != null
          && (lattice.hit(turn.to(), "meeting_verb").isPresent()
              || turn.to() + 1 < sentence.end()
                  && lattice.hit(turn.to() + 1, "meeting_verb").isPresent())) {
        return i;
      }
    }
    return sentence.end();
  }

  /// Whether the second noun can be another meeting: «المؤتمر» alone points back, «اجتماع آخر» and «الاجتماع الوزاري» may not.
  private static boolean another(Lattice lattice, Place second) {
    return !bareDefinite(lattice, second) || second.due();
  }

  /// A definite noun with nothing that tells it apart.
  static boolean bareDefinite(Lattice lattice, Place place) {
    Hit noun = place.noun();
    if (!noun.has(Clitics.ARTICLE)) {
      return false;
    }
    int next = noun.to();
    return next >= lattice.tokens().size() || !toldApart(lattice, next);
  }

  /// «الاجتماع الوزاري», «الاجتماع الثاني», «المؤتمر الدولي لليمن»: what stands behind the noun says which one is meant.
  private static boolean toldApart(Lattice lattice, int next) {
    boolean adjective =
        lattice
            .hit(next, "meeting_level")
            .filter(hit -> hit.value().equals("ministerial") && hit.to() == hit.from() + 1)
            .isPresent();
    boolean size =
        lattice.hit(next, "meeting_size").isPresent()
            || lattice.hit(next, "meeting_format").isPresent();
    boolean named = false;
    for (Lattice.Placed placed : lattice.mentions(next)) {
      named |=
          placed.mention() instanceof NameMention name && name.kind() != NameMention.Kind.PERSON;
      named |=
          placed.mention() instanceof QuantityMention quantity
              && quantity.role() == NumberRole.ORDINAL;
    }
    return adjective || size || named || numbered(lattice, next);
  }

  /// «المؤتمر الدولي الثاني للمانحين»: behind an adjective stands which of them it is.
  private static boolean numbered(Lattice lattice, int adjective) {
    int next = adjective + 1;
    if (next >= lattice.tokens().size()
        || !lattice.mentions(adjective).isEmpty()
        || !PhraseEnd.definite(lattice, adjective)) {
      return false;
    }
    return lattice.mentions(next).stream()
        .anyMatch(placed ->
            placed.mention() instanceof QuantityMention quantity
                && quantity.role() == NumberRole.ORDINAL);
  }

  /// The second meeting's part begins at the last frame that leads to its noun, else at the comma or the semicolon before it.
  private static int border(Tokens tokens, Place first, Place second) {
    int frame = -1;
    boolean verb = false;
    for (Match match : second.frames()) {
      if (match.from() < second.token() && match.from() > first.token()) {
        frame = Math.max(frame, match.from());
        verb |= match.has("verb");
      }
    }
    // «، على أن ينضم إليهم في كلاريس آخرون في مؤتمر»: a mere preposition opens no part of the
    // sentence.
    if (frame >= 0 && (verb || frame < second.token() - 1)) {
      return frame;
    }
    for (int i = second.token(); i > first.token() + 1; i--) {
      if (tokens.get(i).mark('\u060C') || tokens.get(i).mark('\u061B')) {
        return i;
      }
    }
    return Math.max(frame >= 0 ? frame : second.token(), first.token() + 1);
  }

  boolean contains(int token) {
    return token >= from && token < to;
  }
}
