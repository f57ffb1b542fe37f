package org.mahdar.extract.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Doubt;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Hosts, chairs and participants of a meeting.
///
/// «يستضيف وزير الخارجية النوردافي اجتماعاً» has the host XB; «بمشاركة غسران وشردان، وغابت باتاندا» the participants XC, XJ and
/// the absent XF.
///
/// Over 300 lines: each way of telling who is there has its own place to look.
final class People {
  /// Words between a verb and the last of those who host or chair.
  private static final int SUBJECT = 14;

  /// Two who invite together, each under a minister's full title.
  private static final int INVITERS = 28;

  /// «وفد المعارضة الشردانية برئاسة» has so many words before its head.
  private static final int DELEGATION = 4;

  /// The Arabic comma.
  private static final char COMMA = '\u060C';

  /// So many words a relative clause between a noun and whoever does something may have.
  private static final int RELATIVE = 24;

  /// U+0647 and U+0647 U+0627, the pronouns of «عنه» and «عنها».
  private static final String IN_IT = "\u0647";

  private static final String IN_HER = "\u0647\u0627";

  /// What the lexicon says of cues that are verbs with the meeting as their object.
  private static final Set<String> VERBAL = Set.of("yes", "clause");

  void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    for (Match frame : place.frames()) {
      frame.slot("absent").ifPresent(slot -> absent(lattice, place, segment, slot, draft));
      Hit verb = frame.slot("verb").map(Match.Slot::hit).orElse(null);
      if (verb != null) {
        subjects(lattice, place, segment, verb, draft);
      }
    }
    for (int i = segment.from(); i < segment.to(); i++) {
      Hit cue = lattice.hit(i, "meeting_people").orElse(null);
      if (cue != null
          && ofThis(lattice, place, cue)
          && !Clauses.onAnotherDay(lattice, place.phrase().to(), cue.from(), draft.date)
          && !masdar(lattice, cue)
          && !name(cue)
          && !ofDelegation(lattice, cue)
          && !(cue.value().equals("chair") && cue.to() == place.token())
          && !ofOthers(lattice, cue)
          && !ofAnother(lattice, place, cue)) {
        cued(lattice, segment, cue, draft);
      }
    }
  }

  /// «غابت باتاندا عن الاجتماع», «غابت عن الاجتماع باتاندا».
  private static void absent(
      Lattice lattice, Place place, Segment segment, Match.Slot those, Draft draft) {
    boolean behind = those.to() <= those.from();
    int from = behind ? behindAdjuncts(lattice, place.phrase().to(), segment.to()) : those.from();
    add(lattice, from, behind ? segment.to() : those.to(), Participant.As.ABSENT, draft);
  }

  private static void subjects(
      Lattice lattice, Place place, Segment segment, Hit verb, Draft draft) {
    switch (verb.entry().field("role")) {
      case "host" -> {
        boolean ahead = verb.from() < place.token();
        int word = ahead && own(lattice, verb.from() - 1) != null ? verb.from() - 1 : verb.to();
        Homeland own = ahead ? own(lattice, word) : null;
        if (own != null) {
          receivedAt(own, word, draft);
        }
        draft.hosts.addAll(hosts(lattice, place, segment, verb));
      }
      case "hold" -> Counterparts.heldWith(lattice, place, verb, draft);
      case "chair" -> draft.chairs.addAll(chairs(lattice, place, segment, verb));
      case "attend" -> attended(lattice, place, segment, verb, draft);
      case "gather" -> {
        if (!place.verbOnly() && place.token() - verb.to() <= 1) {
          add(lattice, place.noun().to(), segment.to(), Participant.As.PARTICIPANT, draft);
        }
      }
      case "meet", "reception" -> {
        if (Traits.counterpart(place)) {
          Counterparts.read(lattice, place, segment, verb, draft);
        } else if (place.verbOnly()) {
          represented(lattice, place, segment, draft);
        }
      }
      default -> {}
    }
  }

  /// «اجتمع ممثلون عن غسران وشردان»: those whom the representatives are of, named right behind them.
  private static void represented(Lattice lattice, Place place, Segment segment, Draft draft) {
    int from = place.noun().to();
    if (!lattice.any(place.token(), "meeting_party", h -> h.value().equals("representatives"))) {
      return;
    }
    // «ممثلو الدول الضامنة (غسران وشردان)»
    while (from < segment.to()
        && (lattice.tokens().get(from).mark('(')
            || lattice.hit(from, "meeting_party").isPresent())) {
      from = Math.max(from + 1, lattice.hit(from, "meeting_party").map(Hit::to).orElse(0));
    }
    for (int i = from; i < Math.min(segment.to(), from + 2); i++) {
      if (!lattice.mentions(i).isEmpty()) {
        add(lattice, i, segment.to(), Participant.As.PARTICIPANT, false, draft);
        return;
      }
    }
  }

  private static @Nullable Homeland own(Lattice lattice, int i) {
    return i >= 0 && i < lattice.tokens().size() && Homeland.word(lattice, i)
        ? Homeland.of(lattice, i)
        : null;
  }

  /// «الذي تستضيفه بلاده»: the words that say whose country it is are evidence too.
  private static void receivedAt(Homeland own, int word, Draft draft) {
    draft.hosts.add(own.country());
    draft.saidBy(word, word + 1);
    draft.evidence.add(own.said());
  }

  /// Who came stands between the verb and the noun, else behind it; who will not come may only be «إنه» and named before.
  private static void attended(
      Lattice lattice, Place place, Segment segment, Hit verb, Draft draft) {
    if (place.verbOnly()) {
      add(lattice, place.noun().to(), segment.to(), Participant.As.PARTICIPANT, draft);
      return;
    }
    if (verb.from() > place.token()) {
      return;
    }
    Hit office = office(lattice, verb.to(), place.token());
    if (office != null) {
      List<String> those = Names.actors(lattice, verb.to(), office.from());
      (office.value().equals("host") ? draft.hosts : draft.chairs).addAll(those);
      return;
    }
    boolean refused = refused(lattice, verb.from());
    Participant.As as = refused ? Participant.As.ABSENT : Participant.As.PARTICIPANT;
    add(lattice, verb.to(), place.token(), as, draft);
    if (refused && draft.participants.isEmpty()) {
      int first =
          lattice.tokens().sentences().get(lattice.tokens().sentenceOf(verb.from())).first();
      add(lattice, Math.max(first, verb.from() - SUBJECT), verb.from(), as, draft);
    } else if (!refused && draft.participants.isEmpty()) {
      int behind = behindAdjuncts(lattice, place.phrase().to(), segment.to());
      // «شارك في الاجتماع يوم 2 مارس، وبعد قضية الوزير غادر»: «و» goes on to something else.
      boolean more = behind < segment.to() && lattice.cut(behind, Clitics.WAW);
      add(lattice, behind, more ? behind : segment.to(), as, draft);
      if (draft.participants.isEmpty() && verb.entry().field("form").isEmpty()) {
        rightBefore(lattice, Math.max(segment.from(), verb.from() - SUBJECT), verb.from(), draft);
      }
    }
  }

  /// «أعلن أن كاسر الحزمري سيشارك في القمة»: who takes part stands right before the verb.
  private static void rightBefore(Lattice lattice, int from, int verb, Draft draft) {
    for (int i = from; i < verb; i++) {
      OfficeHolder holder = OfficeHolder.at(lattice, i, verb);
      boolean ends = holder != null && holder.to() == verb;
      for (Lattice.Placed placed : lattice.mentions(i)) {
        ends |= placed.to() == verb;
      }
      if (ends) {
        add(lattice, joined(lattice, from, i), verb, Participant.As.PARTICIPANT, false, draft);
        return;
      }
    }
  }

  /// «حضر الاجتماع في سان تيرو أمس الاثنين وزراء …»: behind where and when it was stands who came.
  private static int behindAdjuncts(Lattice lattice, int from, int to) {
    int i = from;
    while (i < to) {
      Lattice.Placed time = Clauses.time(lattice, i);
      Lattice.Placed place = time == null ? Names.located(lattice, i) : time;
      boolean where = lattice.hit(i, "meeting_where").isPresent();
      if (place == null && !where) {
        return i;
      }
      i = place != null ? place.to() : i + 1;
    }
    return from;
  }

  /// «تشارك بوسكانيا في رئاسة المؤتمر», «… في استضافة المؤتمر»: one of its chairs, of its hosts, and no mere guest.
  private static @Nullable Hit office(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      Hit office = lattice.hit(i, "meeting_office").orElse(null);
      if (office != null) {
        return office;
      }
    }
    return null;
  }

  /// «لن يحضر», «لم يشارك».
  private static boolean refused(Lattice lattice, int verb) {
    return verb > 0
        && lattice
            .hit(verb - 1, "clause_word")
            .filter(hit -> hit.value().equals("negation"))
            .isPresent();
  }

  /// Whoever is named behind the verb, or before its masdar («تستعد غسران لاستضافة الاجتماع»).
  private static List<String> hosts(Lattice lattice, Place place, Segment segment, Hit verb) {
    if (verb.from() > place.token()) {
      return List.of();
    }
    int last = Names.inPerson(lattice, verb.to(), Math.min(place.token(), verb.to() + SUBJECT));
    int end = building(lattice, verb.to(), last);
    List<String> behind = Names.actors(lattice, verb.to(), end);
    if (behind.isEmpty() && verb.entry().field("form").isEmpty()) {
      return subject(lattice, Math.max(segment.from(), verb.from() - SUBJECT), verb.from());
    }
    if (!behind.isEmpty()) {
      return with(lattice, segment, verb, behind);
    }
    int start = Math.max(segment.from(), verb.from() - SUBJECT);
    // «قال إن غسران قوية، بل سيتم تنظيم مؤتمر»: who is to hold it is not told.
    boolean passive =
        verb.from() > 0
            && lattice.any(verb.from() - 1, "meeting_light", h -> h.value().equals("passive"));
    if (passive || together(lattice, start, verb.from())) {
      return List.of();
    }
    List<String> before = Names.ownSubjects(lattice, start, verb.from());
    return before.isEmpty() ? before : List.of(before.getLast());
  }

  /// «ستنظم في كاستورا بمقر الأمم المتحدة مؤتمرا»: whose building it is does not receive.
  private static int building(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lattice.any(i, "meeting_venue", h -> h.value().equals("venue") && h.has(Clitics.BEH))) {
        return i;
      }
    }
    return to;
  }

  /// «إن غسران ستستضيف بالتعاون مع نوردافيا مؤتمرا»: who receives, and with whom.
  private static List<String> with(
      Lattice lattice, Segment segment, Hit verb, List<String> behind) {
    boolean cooperates =
        verb.entry().field("form").isEmpty()
            && verb.to() < lattice.tokens().size()
            && lattice.hit(verb.to(), "alongside").isPresent();
    if (!cooperates) {
      return behind;
    }
    boolean comma = verb.from() > 0 && lattice.tokens().get(verb.from() - 1).mark(COMMA);
    int end = comma ? verb.from() - 1 : verb.from();
    Set<String> both =
        new LinkedHashSet<>(subject(lattice, Math.max(segment.from(), end - SUBJECT), end));
    both.addAll(behind);
    return List.copyOf(both);
  }

  /// «إن غسران ستستضيف مؤتمرا»: who receives stands right before the verb.
  private static List<String> subject(Lattice lattice, int from, int verb) {
    for (int i = Math.max(0, from); i < verb; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.to() == verb && !lattice.cut(i, Clitics.PREPOSITION)) {
          return Names.actors(lattice, joined(lattice, from, i), verb);
        }
      }
    }
    return List.of();
  }

  /// «غسران ونوردافيا ستستضيفان»: where the first of those begins whom «و» joins.
  private static int joined(Lattice lattice, int from, int last) {
    int first = last;
    for (int i = last - 1; i >= Math.max(0, from) && lattice.cut(first, Clitics.WAW); i--) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        first = placed.to() == first ? i : first;
      }
    }
    return first;
  }

  /// «شاركت فيلمونت، مع نوردافيا وغسران، في استضافة المؤتمر»: those who take part in hosting are told by that verb.
  private static boolean together(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      if (lattice.any(i, "meeting_verb", h -> h.entry().field("role").equals("attend"))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> chairs(Lattice lattice, Place place, Segment segment, Hit verb) {
    // «التي ترأسها المبعوث»: who is named before it is in no chair.
    if (verb.entry().field("form").equals("object")) {
      return List.of();
    }
    boolean verbFirst = verb.to() <= place.token();
    if (verbFirst) {
      int end = Names.inPerson(lattice, verb.to(), Math.min(place.token(), verb.to() + SUBJECT));
      List<String> between = Names.actorsOrWords(lattice, verb.to(), end);
      int behind =
          beside(lattice, behindRelative(lattice, place.phrase().to(), segment.to()), segment);
      return between.isEmpty()
          ? Names.actorsOrWords(lattice, behind, accompanied(lattice, behind, segment))
          : between;
    }
    return Names.actors(lattice, Math.max(segment.from(), verb.from() - SUBJECT), verb.from());
  }

  /// «ترأس الاجتماع، الذي عقد أمس في كلاريس، وزير الخارجية»: behind the clause between two commas.
  private static int behindRelative(Lattice lattice, int from, int to) {
    boolean relative =
        from + 1 < to
            && lattice.tokens().get(from).mark(COMMA)
            && lattice.any(from + 1, "meeting_clause", h -> h.value().equals("relative"));
    for (int i = from + 2; relative && i < Math.min(to, from + RELATIVE); i++) {
      if (lattice.tokens().get(i).mark(COMMA)) {
        return i + 1;
      }
    }
    return from;
  }

  /// «تولى الرئاسة المشتركة للاجتماع أمس في كلاريس، إلى جانب وزير الخارجية، رئيس الوزراء»: beside whom somebody sits is in the chair as well.
  private static int beside(Lattice lattice, int from, Segment segment) {
    int at = behindAdjuncts(lattice, from, segment.to());
    at = at < segment.to() && lattice.tokens().get(at).mark(COMMA) ? at + 1 : at;
    Hit beside = at < segment.to() ? lattice.hit(at, "alongside").orElse(null) : null;
    return beside == null ? from : beside.to();
  }

  /// «ترأسه المؤتمر بكلاريس رفقة رئيس الحركة», «ترأس الاجتماع الوزير، بحضور الوالي»: who comes along is not who sits in the chair.
  private static int accompanied(Lattice lattice, int from, Segment segment) {
    int end = Math.min(segment.to(), from + SUBJECT);
    for (int i = from; i < end; i++) {
      boolean ends =
          lattice.any(i, "meeting_list_end", h -> h.value().equals("end") && h.cut() == 0)
              && lattice.hit(i, "meeting_where").isEmpty();
      if (ends || lattice.hit(i, "meeting_people").isPresent()) {
        return i;
      }
    }
    return end;
  }

  /// «… الاجتماع، وقال إن القمة ستعقد بمشاركة …»: a list behind another statement is of another meeting.
  private static boolean ofThis(Lattice lattice, Place place, Hit cue) {
    // «الدورة الخامسة بعد المئة»: nothing within its own name parts a meeting from its people.
    int behind = place.phrase().to() - 1;
    int from = behind < cue.from() ? Math.max(place.token(), behind) : cue.from();
    int to = Math.max(place.token(), cue.from());
    return !Clauses.apart(lattice, from, to);
  }

  /// «بحيرة الغاب»: no verb has the article.
  private static boolean name(Hit cue) {
    return cue.value().equals("absent")
        && cue.has(Clitics.ARTICLE)
        && cue.entry().field("object").isEmpty();
  }

  /// «بين وفد غسران برئاسة كاسر الحزمري، ووفد نوردافيا»: who leads a delegation chairs no meeting.
  private static boolean ofDelegation(Lattice lattice, Hit cue) {
    for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - DELEGATION); i--) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)
          || lattice.hit(i, "meeting_noun").isPresent()) {
        return false;
      }
      if (lattice.any(i, "meeting_delegation", h -> h.value().equals("delegation"))) {
        return cue.value().equals("chair");
      }
    }
    return false;
  }

  /// «الأطراف التي لم تشارك في صياغته»: who did not take part in something else stands before the relative, and not behind the verb.
  private static boolean ofOthers(Lattice lattice, Hit cue) {
    String last = lattice.tokens().get(cue.to() - 1).folded();
    boolean meant = last.endsWith(IN_IT) || last.endsWith(IN_HER);
    return cue.value().equals("absent")
        && !meant
        && cue.from() > 0
        && lattice.any(cue.from() - 1, "meeting_clause", h -> h.value().equals("relative"));
  }

  /// «اجتماعا بشأن المقترحات التي أقرت في جلسة ترأسها الوزير», «جلسة منح الثقة للحكومة التي يترأسها»: he is in the chair of what stands right before.
  private static boolean ofAnother(Lattice lattice, Place place, Hit cue) {
    String last = lattice.tokens().get(cue.to() - 1).folded();
    if (!cue.value().equals("chair") || !last.endsWith(IN_IT) && !last.endsWith(IN_HER)) {
      return false;
    }
    boolean clause = false;
    int first = Math.max(place.noun().to(), cue.from() - DELEGATION);
    for (int i = cue.from() - 1; i >= first; i--) {
      clause |= lattice.any(i, "meeting_clause", h -> h.value().equals("relative"));
      boolean sitting = lattice.any(i, "meeting_noun", h -> !h.has(Clitics.ARTICLE | Clitics.LAM));
      boolean body = clause && lattice.hit(i, "body").isPresent();
      if (sitting || body) {
        return i > place.noun().to();
      }
    }
    return false;
  }

  /// «استضافه» is a verb behind «الذي», and otherwise the masdar as some write it.
  private static boolean masdar(Lattice lattice, Hit cue) {
    return cue.entry().field("object").equals("clause")
        && !(cue.from() > 0 && lattice.hit(cue.from() - 1, "meeting_clause").isPresent());
  }

  /// «الذي استضافته كلاريس» has its subject right behind it; «بدعوة من» may have two ministers with their titles.
  private static List<String> invited(Lattice lattice, Hit cue, int end) {
    boolean verb = VERBAL.contains(cue.entry().field("object"));
    return verb
        ? Names.adjacentActors(lattice, cue.to(), Math.min(end, cue.to() + SUBJECT))
        : Names.listedActors(lattice, cue.to(), Math.min(end, cue.to() + INVITERS));
  }

  private static void cued(Lattice lattice, Segment segment, Hit cue, Draft draft) {
    int end = listEnd(lattice, segment, cue);
    boolean behind = cue.entry().field("object").equals("behind");
    switch (cue.value()) {
      case "host" -> {
        Homeland own = own(lattice, cue.to());
        if (own != null) {
          receivedAt(own, cue.to(), draft);
        } else {
          draft.hosts.addAll(invited(lattice, cue, end));
        }
      }
      case "chair" -> {
        if (behind) {
          draft.chairs.addAll(Names.actors(lattice, listStart(lattice, segment, cue), cue.from()));
          if (cue.to() < end && lattice.hit(cue.to(), "meeting_with").isPresent()) {
            draft.chairs.addAll(
                Names.listedActors(lattice, cue.to() + 1, Math.min(end, cue.to() + SUBJECT)));
          }
        } else {
          int last = Names.inPerson(lattice, cue.to(), Math.min(end, cue.to() + SUBJECT));
          if (cue.to() < end && lattice.hit(cue.to(), "alongside").isPresent()) {
            draft.chairs.addAll(before(lattice, segment, cue));
          }
          draft.chairs.addAll(Names.actorsOrWords(lattice, cue.to(), last));
        }
      }
      default -> {
        Participant.As as = Participant.As.valueOf(cue.value().toUpperCase(Locale.ROOT));
        int start = behind ? listStart(lattice, segment, cue) : cue.to();
        int from = start == cue.from() ? attends(lattice, segment, cue) : start;
        boolean named = cue.entry().field("object").equals("named");
        add(lattice, from, behind ? cue.from() : end, as, !named, draft);
      }
    }
  }

  /// «افتتح الاجتماع وزير الخارجية الغسراني، وترأسه بالاشتراك مع …»: he who did what is told before.
  private static List<String> before(Lattice lattice, Segment segment, Hit cue) {
    List<String> before =
        Names.actors(lattice, Math.max(segment.from(), cue.from() - SUBJECT), cue.from());
    return before.isEmpty() ? before : List.of(before.getLast());
  }

  static void add(Lattice lattice, int from, int to, Participant.As as, Draft draft) {
    add(lattice, from, to, as, true, draft);
  }

  /// @param inWords whether somebody who stays away may be told in words that name nobody
  private static void add(
      Lattice lattice, int from, int to, Participant.As as, boolean inWords, Draft draft) {
    List<Names.Named> listed = Names.listed(lattice, from, to);
    List<Names.Named> names = listed.isEmpty() ? Names.adjectives(lattice, from, to) : listed;
    for (Names.Named name : names) {
      Participant participant = new Participant(name.name(), name.country(), as);
      if (as == Participant.As.PARTICIPANT) {
        draft.addParticipant(participant);
      } else {
        draft.recast(participant);
      }
    }
    if (names.stream().map(Names.Named::name).distinct().count() < names.size()) {
      draft.doubts.add(Doubt.DUPLICATE_IN_LIST);
    }
    if (names.isEmpty() && as == Participant.As.ABSENT && inWords) {
      String words = Names.words(lattice, from, to);
      if (!words.isEmpty()) {
        draft.addParticipant(new Participant(words, null, as));
      }
    }
  }

  /// «وحضر الأردن والعراق بصفة مراقب»: the observers stand between the verb and the word for them.
  private static int listStart(Lattice lattice, Segment segment, Hit cue) {
    boolean named = false;
    for (int i = Math.max(0, cue.from() - DELEGATION); i < cue.from(); i++) {
      named |= !lattice.mentions(i).isEmpty();
    }
    if (!named) {
      return cue.from();
    }
    for (int i = cue.from() - 1; i >= Math.max(segment.from(), cue.from() - SUBJECT); i--) {
      boolean starts =
          lattice.hit(i, "meeting_people").isPresent()
              || lattice.hit(i, "meeting_verb").isPresent()
              || lattice.any(i, "tense", hit -> hit.has(Clitics.WAW))
              || cue.value().equals("chair") && Clauses.verb(lattice, i);
      if (starts) {
        return i + 1;
      }
    }
    return cue.from();
  }

  /// «شاركت باتاندا في اجتماع الميثاق أمس بصفة مراقب»: behind the verb of taking part stands who observes.
  private static int attends(Lattice lattice, Segment segment, Hit cue) {
    for (int i = cue.from() - 1; i > Math.max(segment.from() - 1, cue.from() - 2 * SUBJECT); i--) {
      if (lattice.any(i, "meeting_verb", h -> h.entry().field("role").equals("attend"))) {
        return i + 1;
      }
      if (Clauses.verb(lattice, i) || lattice.hit(i, "meeting_people").isPresent()) {
        break;
      }
    }
    return cue.from();
  }

  /// A list of people ends with the segment, at the next such cue, or at a word for where, when or why.
  private static int listEnd(Lattice lattice, Segment segment, Hit cue) {
    boolean inserted = inserted(lattice, cue);
    for (int i = cue.to() + 1; i < segment.to(); i++) {
      boolean ends =
          inserted && dash(lattice, i)
              || lattice.hit(i, "meeting_people").isPresent()
              || lattice.hit(i, "meeting_clause").isPresent()
              || lattice.hit(i, "meeting_purpose").isPresent();
      if (ends) {
        return i;
      }
    }
    return segment.to();
  }

  /// «الاجتماع - الذي يشارك فيه كاسر الحزمري - خطة لمواجهة غسران»: what stands between two dashes ends with the second.
  private static boolean inserted(Lattice lattice, Hit cue) {
    for (int i = cue.from() - 1; i >= Math.max(0, cue.from() - DELEGATION); i--) {
      if (dash(lattice, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean dash(Lattice lattice, int i) {
    return lattice.tokens().get(i).mark('-') || lattice.tokens().get(i).mark('\u2013');
  }
}
