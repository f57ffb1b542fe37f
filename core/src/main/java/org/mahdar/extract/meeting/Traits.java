package org.mahdar.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Format;
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Size;
import org.mahdar.model.QuantityMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Level, size and format of a meeting.
///
/// «يعقد وزراء خارجية الميثاق اجتماعا مصغرا عبر الفيديو» is of foreign ministers, a small group, virtual.
///
/// Over 300 lines: whose level, size and format a word tells is one chain of questions.
final class Traits {
  private static final List<String> LEXICONS =
      List.of("meeting_size", "meeting_format", "meeting_level");

  private static final Set<String> HOLDING = Set.of("end", "hold", "open", "close", "meet");

  private static final Set<String> GATHERING = Set.of("meet", "gather");

  private static final Set<String> ONE = Set.of("pair", "one");

  /// «ما لا يقل عن 30» has so many words.
  private static final int LONGEST_COUNT = 6;

  /// How far behind the noun its level and size may stand.
  private static final int NOUN_PHRASE = 12;

  /// U+0627, which ends an adverb («حضوريا») when the vowel signs are gone.
  private static final char ALEF = '\u0627';

  /// «بمقر مجلس وزراء» has so many words.
  private static final int VENUE = 3;

  /// «لن يعقد الاجتماع عبر» has so many words.
  private static final int NEGATED = 4;

  private Traits() {}

  static void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    int start = place.verbOnly() ? segment.from() : subject(lattice, place, segment);
    for (int i = start; i < segment.to(); i++) {
      for (int l = 0; l < LEXICONS.size() && lattice.known(i); l++) {
        String lexicon = LEXICONS.get(l);
        List<Hit> hits = lattice.hits(i, lexicon);
        for (int h = 0; h < hits.size(); h++) {
          read(lattice, place, segment, hits.get(h), draft);
        }
      }
    }
    if (draft.level == Level.UNSPECIFIED) {
      ofOwners(lattice, place, segment, draft);
    }
    if (counterpart(place) && draft.size == null && !place.noun().value().equals("several")) {
      draft.size = Size.BILATERAL;
    }
    boolean session = !place.verbOnly() && place.noun().value().equals("session");
    Hit whole = session ? Sitting.of(lattice, place.noun()) : null;
    Hit noun = whole != null ? whole : place.noun();
    boolean own = !noun.entry().field("of").isEmpty();
    boolean named = place.phrase().named() || noun.has(Clitics.ARTICLE) || own;
    if (noun.value().equals("summit")
        && named
        && (whole != null || !onSubject(lattice, place))
        && draft.level == Level.UNSPECIFIED) {
      draft.level = Level.HEADS_OF_STATE;
    }
  }

  private static void read(Lattice lattice, Place place, Segment segment, Hit hit, Draft draft) {
    int i = hit.from();
    if (!hit.in("meeting_format") && ofSeveral(lattice, place, i)) {
      return;
    }
    boolean near = i < Math.min(segment.to(), place.token() + NOUN_PHRASE);
    String value = hit.value().toUpperCase(Locale.ROOT).replace('-', '_');
    if (hit.in("meeting_size")) {
      boolean first =
          near
              && i >= place.token()
              && draft.size == null
              && !counts(place, hit)
              && !ofBody(lattice, hit);
      draft.size = first ? Size.valueOf(value) : draft.size;
    } else if (hit.in("meeting_format")) {
      boolean ofThis = !describesAnother(lattice, place, hit) && !refused(lattice, hit);
      draft.format =
          !ofThis
              ? draft.format
              : draft.format == Format.UNSPECIFIED ? Format.valueOf(value) : draft.format;
    } else {
      boolean ofName = i < place.phrase().to() || place.verbOnly();
      boolean ofOne = ONE.contains(hit.entry().field("people"));
      boolean counts =
          (!ofOne || counterpart(place) || counted(lattice, hit))
              && !mixed(lattice, hit)
              && !onlyCame(lattice, hit)
              && !amongOthers(lattice, hit)
              && !title(lattice, hit)
              && !ofNobody(lattice, hit)
              && !ofVenue(lattice, place, hit)
              && !ofAnother(lattice, place, hit)
              && (behindLevelWord(lattice, hit) || near && (!adjective(hit) || ofName));
      draft.level = byName(lattice, place, hit, draft) ? Level.UNSPECIFIED : draft.level;
      level(draft, Level.valueOf(value), counts);
      if (counts && i < place.token() + NOUN_PHRASE + 3) {
        draft.saidBy(i, Math.min(hit.to(), segment.to()));
      }
    }
  }

  /// «ما يربو على 30 وزير خارجية» are many; «قال وزير خارجية نوردافيا خلال الاجتماع» is one who may have come among others.
  private static boolean counted(Lattice lattice, Hit one) {
    for (int i = one.from() - 1; i >= Math.max(0, one.from() - LONGEST_COUNT); i--) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof QuantityMention && placed.to() >= one.from()) {
          return true;
        }
      }
    }
    return false;
  }

  /// «ناقش وزراء داخلية الجوار في اجتماعهم»: whose meeting it is stands before its pronoun.
  private static void ofOwners(Lattice lattice, Place place, Segment segment, Draft draft) {
    boolean own = !place.verbOnly() && place.noun().entry().field("of").equals("own");
    boolean in =
        !place.verbOnly()
            && place.token() > segment.from()
            && lattice.hit(place.token() - 1, "meeting_in").isPresent();
    int first = Math.max(segment.from(), place.token() - NOUN_PHRASE);
    for (int i = place.token() - 1; (own || in) && i >= first; i--) {
      Hit people =
          lattice
              .hit(i, "meeting_level")
              .filter(h -> h.entry().field("people").equals("yes") && h.cut() == 0)
              .orElse(null);
      if (people != null && !own && !gather(lattice, segment.from(), i)) {
        return;
      }
      if (people != null) {
        String value = people.value().toUpperCase(Locale.ROOT).replace('-', '_');
        draft.level = Level.valueOf(value);
        draft.saidBy(i, people.to());
        return;
      }
      if (lattice.tokens().get(i).is(Token.Kind.MARK) || lattice.hit(i, "role").isPresent()) {
        return;
      }
    }
  }

  /// «جمعت نوردافيا وزراء الخارجية في اجتماع», «التقى وزراء الخارجية في اجتماع»: they meet, and do not only speak in it.
  private static boolean gather(Lattice lattice, int from, int people) {
    int first = Math.max(from, people - NOUN_PHRASE);
    for (int i = people - 1; i >= first && !lattice.tokens().get(i).is(Token.Kind.MARK); i--) {
      boolean meets =
          lattice.any(i, "meeting_verb", hit -> GATHERING.contains(hit.entry().field("role")));
      if (meets) {
        return true;
      }
    }
    return false;
  }

  /// «القمة الدولية الثانية حول العدالة»: where nothing but its subject is told, anybody may meet at it.
  private static boolean onSubject(Lattice lattice, Place place) {
    for (int i = place.noun().to(); i < place.phrase().to(); i++) {
      if (lattice.any(i, "meeting_about", h -> h.cut() == 0)) {
        return true;
      }
      if (ofTheWorld(lattice, i)) {
        return true;
      }
      boolean number =
          lattice.mentions(i).stream().anyMatch(p -> p.mention() instanceof QuantityMention);
      boolean whose = lattice.hit(i, "meeting_circle").isPresent();
      if (whose || !number && !PhraseEnd.definite(lattice, i) || !number && !bare(lattice, i)) {
        return false;
      }
    }
    int next = place.phrase().to();
    return next == place.noun().to()
        && next < lattice.tokens().size()
        && lattice.any(next, "meeting_about", h -> h.cut() == 0);
  }

  /// «القمة العالمية للمسؤولية», and not «القمة العالمية للقادة».
  private static boolean ofTheWorld(Lattice lattice, int i) {
    return lattice.cut(i, Clitics.LAM)
        && lattice.hit(i - 1, "meeting_worldwide").isPresent()
        && bare(lattice, i)
        && lattice.hit(i, "alliance").isEmpty()
        && lattice.hit(i, "meeting_level").isEmpty()
        && lattice.hit(i, "meeting_party").isEmpty();
  }

  private static boolean bare(Lattice lattice, int i) {
    return lattice.mentions(i).isEmpty() && lattice.hit(i, "nationality").isEmpty();
  }

  /// «التقى نظيره»: one of the two tells the level.
  static boolean counterpart(Place place) {
    return place.noun().in("meeting_counterpart")
        || ONE.contains(place.noun().entry().field("people"));
  }

  /// «يجمع رباعي الحوار»: a number of those who meet, unless it describes the meeting.
  private static boolean counts(Place place, Hit size) {
    boolean number = size.value().startsWith("tri") || size.value().startsWith("quad");
    return number && size.from() >= place.phrase().to();
  }

  /// «مناقشات اللجنة الموسعة», «الهيئة الإدارية الموسعة»: it is the committee that is large.
  private static boolean ofBody(Lattice lattice, Hit size) {
    int noun = size.from() - 1;
    boolean adjective =
        noun > 0
            && PhraseEnd.definite(lattice, noun)
            && lattice.hit(noun, "meeting_noun").isEmpty()
            && lattice.hit(noun, "body").isEmpty();
    return size.value().equals("plenary")
        && noun >= 0
        && (large(lattice, noun) || adjective && large(lattice, noun - 1));
  }

  private static boolean large(Lattice lattice, int i) {
    return lattice.hit(i, "meeting_committee").isPresent() || lattice.hit(i, "body").isPresent();
  }

  /// «لن يعقد عبر الفيديو»: how it is not to be held.
  private static boolean refused(Lattice lattice, Hit format) {
    for (int i = format.from() - 1; i >= Math.max(0, format.from() - NEGATED); i--) {
      if (lattice.any(i, "meeting_without", h -> h.value().equals("without"))) {
        return true;
      }
      if (lattice.tokens().get(i).is(Token.Kind.MARK)) {
        return false;
      }
    }
    return false;
  }

  /// «إضراب حضوري»: an adjective behind another noun says how that was.
  private static boolean describesAnother(Lattice lattice, Place place, Hit format) {
    int before = format.from() - 1;
    String folded = lattice.tokens().get(format.from()).folded();
    boolean adverb = folded.charAt(folded.length() - 1) == ALEF;
    if (format.to() > format.from() + 1 || adverb || before < 0) {
      return false;
    }
    boolean inPhrase = format.from() >= place.token() && format.from() < place.phrase().to();
    return !inPhrase
        && lattice.hit(before, "meeting_noun").isEmpty()
        && lattice.hit(before, "meeting_manner").isEmpty()
        && lattice.hit(before, "meeting_level").isEmpty()
        && lattice.hit(before, "meeting_size").isEmpty();
  }

  /// «وزيرا الدفاع والداخلية»: ministers of different portfolios are not of one of them.
  private static boolean mixed(Lattice lattice, Hit hit) {
    if (hit.value().equals("ministerial")) {
      return false;
    }
    for (int i = hit.to(); i < Math.min(hit.to() + 2, lattice.tokens().size()); i++) {
      if (lattice.hit(i, "portfolio").filter(h -> h.has(Clitics.WAW)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «رئيسة الوزراء»: the word is part of one person's title; «نواب رؤساء الوزراء» are deputies of those whom it names.
  private static boolean title(Lattice lattice, Hit hit) {
    Hit title = hit.from() == 0 ? null : lattice.hit(hit.from() - 1, "meeting_title").orElse(null);
    return title != null
        && (hit.value().equals("ministerial") || title.value().equals("deputy") && !adjective(hit));
  }

  /// «الاجتماع لكبار قادة الميثاق على المستوى الوزاري»: the level that is called by its name outweighs who they are.
  private static boolean byName(Lattice lattice, Place place, Hit hit, Draft draft) {
    boolean lower = draft.level == Level.HEADS_OF_STATE && !place.noun().value().equals("summit");
    boolean called = hit.value().equals("ministerial") && hit.to() - hit.from() == 2;
    if (!lower || !called || hit.from() <= place.token()) {
      return false;
    }
    for (int i = place.noun().to(); i < hit.from(); i++) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)
          || lattice.hit(i, "meeting_noun").isPresent()
          || Clauses.verb(lattice, i)) {
        return false;
      }
    }
    return true;
  }

  /// «قادة كليات»: leaders of something that is no state, no union and no process.
  private static boolean ofNobody(Lattice lattice, Hit hit) {
    boolean leaders = hit.value().equals("heads-of-state") && hit.to() == hit.from() + 1;
    if (!leaders || hit.has(Clitics.ARTICLE) || hit.to() >= lattice.tokens().size()) {
      return false;
    }
    return lattice.mentions(hit.to()).isEmpty() && lattice.hit(hit.to(), "alliance").isEmpty();
  }

  /// «على هامش اجتماع الدورة، عددا من اللقاءات الثنائية مع وزراء»: of those beside it.
  private static boolean ofSeveral(Lattice lattice, Place place, int i) {
    for (int word = place.noun().to(); !place.verbOnly() && word < i; word++) {
      if (word >= place.phrase().to()
          && lattice.any(word, "meeting_noun", h -> h.entry().field("number").equals("many"))) {
        return true;
      }
    }
    return false;
  }

  /// «بمقر مجلس وزراء الداخلية»: whose building it is says nothing of who meets there.
  private static boolean ofVenue(Lattice lattice, Place place, Hit hit) {
    boolean ofName = hit.from() >= place.token() && hit.from() < place.phrase().to();
    for (int i = hit.from() - 1; !ofName && i >= Math.max(0, hit.from() - VENUE); i--) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)) {
        return false;
      }
      if (lattice.any(i, "meeting_venue", h -> h.has(Clitics.BEH))) {
        return true;
      }
    }
    return false;
  }

  /// «اختتم المؤتمر وأعلن الوزراء»: who does something else behind the noun.
  private static boolean ofAnother(Lattice lattice, Place place, Hit hit) {
    return !adjective(hit)
        && hit.from() >= place.phrase().to()
        && !place.verbOnly()
        && !behindLevelWord(lattice, hit)
        && anotherVerb(lattice, place.noun().to(), hit.from());
  }

  private static boolean anotherVerb(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      if (relative(lattice, i)) {
        return true;
      }
      if (lattice.cut(i, Clitics.WAW)
          && (Clauses.verb(lattice, i) || lattice.any(i, "cue", h -> h.has(Clitics.WAW)))) {
        return true;
      }
    }
    return false;
  }

  /// «خلال الاجتماع التوصيات التي توصل إليها المندوبون»: who is told of in a clause about something else.
  private static boolean relative(Lattice lattice, int i) {
    return lattice.any(i, "meeting_clause", h -> h.value().equals("relative"))
        && i + 1 < lattice.tokens().size()
        && Clauses.verb(lattice, i + 1)
        && lattice.hit(i + 1, "meeting_verb").isEmpty()
        && lattice.hit(i + 1, "meeting_people").isEmpty()
        && lattice.hit(i + 1, "meeting_between").isEmpty()
        && lattice.hit(i + 1, "meeting_light").isEmpty();
  }

  /// «يعقد وزراء خارجية ميثاق نيسال اجتماعا»: those who hold it stand between the verb and the noun.
  private static int subject(Lattice lattice, Place place, Segment segment) {
    int start = place.token();
    for (Match frame : place.frames()) {
      Match.Slot verb = frame.slot("verb").orElse(null);
      if (verb != null
          && verb.from() >= segment.from()
          && verb.hit() != null
          && HOLDING.contains(verb.hit().entry().field("role"))) {
        start = Math.min(start, ahead(lattice, segment, verb));
      }
    }
    return start;
  }

  /// «أن وزراء خارجية ميثاق نيسال سيعقدون اجتماعهم»: those who hold it open the clause of the verb.
  private static int ahead(Lattice lattice, Segment segment, Match.Slot verb) {
    int first = Math.max(segment.from(), verb.from() - NOUN_PHRASE);
    for (int i = verb.from() - 1; i >= first; i--) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)
          || Clauses.verb(lattice, i) && lattice.hit(i, "meeting_light").isEmpty()) {
        return verb.to();
      }
      boolean people =
          lattice.any(
              i, "meeting_level", h -> h.cut() == 0 && h.entry().field("people").equals("yes"));
      boolean opens = i > 0 && lattice.hit(i - 1, "complementiser").isPresent();
      if (people && opens) {
        return i;
      }
    }
    return verb.to();
  }

  /// «الوزاري», «فني»: adjectives that say the level only within the name of the meeting.
  private static boolean adjective(Hit hit) {
    return hit.entry().field("people").isEmpty();
  }

  /// «على مستوى», «بحضور», «بمشاركة»: levels far from the noun count only behind such a word.
  private static boolean behindLevelWord(Lattice lattice, Hit level) {
    int i = level.from();
    for (int back = 0; back <= 3 && i - back >= 0; back++) {
      Hit word = lattice.hit(i - back, "meeting_at_level").orElse(null);
      if (word != null) {
        // «بحضور خبراء وسفراء»: experts and ambassadors among those who came make no level.
        boolean guests = level.value().equals("experts") || level.value().equals("ambassadors");
        return !guests || word.value().equals("level");
      }
    }
    return false;
  }

  /// «المسؤولين والخبراء والمهنيين», «جمع أعضاء المكتب بلجنة من الخبراء»: some of those who came, or one side of them.
  private static boolean amongOthers(Lattice lattice, Hit level) {
    if (!level.value().equals("experts") || adjective(level)) {
      return false;
    }
    int before = level.from() - 1;
    boolean some =
        before >= 0
            && lattice.any(before, "meeting_name_end", h -> h.value().equals("preposition"));
    return level.has(Clitics.WAW) || some;
  }

  /// «بحضور خبراء»: they came, and the meeting need not be theirs.
  private static boolean onlyCame(Lattice lattice, Hit level) {
    for (int back = 1; back <= 2 && level.from() - back >= 0; back++) {
      boolean came =
          lattice
              .hit(level.from() - back, "meeting_people")
              .filter(h -> h.value().equals("participant"))
              .isPresent();
      if (came) {
        return level.value().equals("experts") || level.value().equals("ambassadors");
      }
    }
    return false;
  }

  private static void level(Draft draft, Level level, boolean counts) {
    boolean finer = draft.level == Level.UNSPECIFIED || draft.level == Level.MINISTERIAL;
    if (counts && finer && (level != Level.MINISTERIAL || draft.level == Level.UNSPECIFIED)) {
      draft.level = level;
    }
  }
}
