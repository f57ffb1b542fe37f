package org.mahdar.extract.meeting;

import java.util.List;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Tokens;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// The part of a sentence in which one meeting's date, place and people stand.
///
/// In «عقد مؤتمر في بروكسل في 12 يوليو، وتلاه اجتماع في الرباط» the second noun's segment begins at «وتلاه».
record Segment(int from, int to) {
  static Segment of(Lattice lattice, List<Place> heads, int h) {
    Tokens tokens = lattice.tokens();
    Place head = heads.get(h);
    Sentence sentence = tokens.sentences().get(tokens.sentenceOf(head.token()));
    int from = sentence.first();
    int to = sentence.end();
    for (int other = h - 1; other >= 0 && heads.get(other).token() >= from; other--) {
      if (another(lattice, heads.get(other), head)) {
        from = Math.max(from, border(tokens, heads.get(other), head));
        break;
      }
    }
    for (int other = h + 1; other < heads.size() && heads.get(other).token() < to; other++) {
      if (another(lattice, head, heads.get(other))) {
        to = Math.min(to, border(tokens, head, heads.get(other)));
        break;
      }
    }
    return new Segment(Math.min(from, head.token()), Math.max(to, head.token() + 1));
  }

  /// Whether the second noun can be another meeting: «المؤتمر» alone points back, «اجتماع آخر» and «الاجتماع الوزاري» may not.
  private static boolean another(Lattice lattice, Place first, Place second) {
    return !bareDefinite(lattice, second) && !bareDefinite(lattice, first);
  }

  /// A definite noun with nothing that tells it apart.
  static boolean bareDefinite(Lattice lattice, Place place) {
    Hit noun = place.noun();
    if (!noun.has(Clitics.ARTICLE)) {
      return false;
    }
    int next = noun.to();
    return next >= lattice.tokens().size()
        || lattice.hit(next, "meeting_level").isEmpty()
            && lattice.hit(next, "meeting_size").isEmpty()
            && lattice.mentions(next).isEmpty();
  }

  /// The second meeting's part begins at its frame, or at the comma before its noun.
  private static int border(Tokens tokens, Place first, Place second) {
    for (int i = second.token(); i > first.token() + 1; i--) {
      if (tokens.get(i).mark('\u060C')) {
        return i;
      }
    }
    return Math.max(
        second.first() > first.token() ? second.first() : second.token(), first.token() + 1);
  }

  boolean contains(int token) {
    return token >= from && token < to;
  }
}
