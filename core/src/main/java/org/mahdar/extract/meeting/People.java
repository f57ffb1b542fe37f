package org.mahdar.extract.meeting;

import java.util.List;
import java.util.Locale;
import org.mahdar.arabic.Clitics;
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
final class People {
  /// Words between a verb and the last of those who host or chair.
  private static final int SUBJECT = 14;

  void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    for (Match frame : place.frames()) {
      frame
          .slot("absent")
          .ifPresent(slot -> add(lattice, slot.from(), slot.to(), Participant.As.ABSENT, draft));
      Hit verb = frame.slot("verb").map(Match.Slot::hit).orElse(null);
      if (verb != null) {
        subjects(lattice, place, segment, verb, draft);
      }
    }
    for (int i = segment.from(); i < segment.to(); i++) {
      Hit cue = lattice.hit(i, "meeting_people").orElse(null);
      if (cue != null && ofThis(lattice, place, cue)) {
        cued(lattice, segment, cue, draft);
      }
    }
  }

  private static void subjects(
      Lattice lattice, Place place, Segment segment, Hit verb, Draft draft) {
    switch (verb.entry().field("role")) {
      case "host" -> draft.hosts.addAll(hosts(lattice, place, segment, verb));
      case "chair" -> draft.chairs.addAll(chairs(lattice, place, segment, verb));
      case "attend" -> attended(lattice, place, segment, verb, draft);
      case "gather" -> {
        if (!place.verbOnly() && place.token() - verb.to() <= 1) {
          add(lattice, place.noun().to(), segment.to(), Participant.As.PARTICIPANT, draft);
        }
      }
      default -> {}
    }
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
    boolean refused = refused(lattice, verb.from());
    Participant.As as = refused ? Participant.As.ABSENT : Participant.As.PARTICIPANT;
    add(lattice, verb.to(), place.token(), as, draft);
    if (refused && draft.participants.isEmpty()) {
      int first =
          lattice.tokens().sentences().get(lattice.tokens().sentenceOf(verb.from())).first();
      add(lattice, Math.max(first, verb.from() - SUBJECT), verb.from(), as, draft);
    } else if (!refused && draft.participants.isEmpty()) {
      add(lattice, place.phrase().to(), segment.to(), as, draft);
    }
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
    int end = Math.min(place.token(), verb.to() + SUBJECT);
    List<String> behind = Names.actors(lattice, verb.to(), end);
    if (!behind.isEmpty() || verb.entry().field("form").isEmpty()) {
      return behind;
    }
    List<String> before =
        Names.actors(lattice, Math.max(segment.from(), verb.from() - SUBJECT), verb.from());
    return before.isEmpty() ? before : List.of(before.getLast());
  }

  private static List<String> chairs(Lattice lattice, Place place, Segment segment, Hit verb) {
    boolean verbFirst = verb.to() <= place.token();
    if (verbFirst) {
      int end = Math.min(place.token(), verb.to() + SUBJECT);
      List<String> between = Names.actorsOrWords(lattice, verb.to(), end);
      return between.isEmpty()
          ? Names.actorsOrWords(
              lattice, place.phrase().to(), Math.min(segment.to(), place.phrase().to() + SUBJECT))
          : between;
    }
    return Names.actors(lattice, Math.max(segment.from(), verb.from() - SUBJECT), verb.from());
  }

  /// «… الاجتماع، وقال إن القمة ستعقد بمشاركة …»: a list behind another statement is of another meeting.
  private static boolean ofThis(Lattice lattice, Place place, Hit cue) {
    int from = Math.min(place.token(), cue.from());
    int to = Math.max(place.token(), cue.from());
    return !Clauses.apart(lattice, from, to);
  }

  private static void cued(Lattice lattice, Segment segment, Hit cue, Draft draft) {
    int end = listEnd(lattice, segment, cue);
    boolean behind = cue.entry().field("object").equals("behind");
    switch (cue.value()) {
      case "host" ->
          draft.hosts.addAll(
              Names.listedActors(lattice, cue.to(), Math.min(end, cue.to() + SUBJECT)));
      case "chair" ->
          draft.chairs.addAll(
              Names.actorsOrWords(lattice, cue.to(), Math.min(end, cue.to() + SUBJECT)));
      default -> {
        Participant.As as = Participant.As.valueOf(cue.value().toUpperCase(Locale.ROOT));
        int from = behind ? listStart(lattice, segment, cue) : cue.to();
        add(lattice, from, behind ? cue.from() : end, as, draft);
      }
    }
  }

  private static void add(Lattice lattice, int from, int to, Participant.As as, Draft draft) {
    List<Names.Named> names = Names.listed(lattice, from, to);
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
    if (names.isEmpty() && as == Participant.As.ABSENT) {
      String words = Names.words(lattice, from, to);
      if (!words.isEmpty()) {
        draft.addParticipant(new Participant(words, null, as));
      }
    }
  }

  /// «وحضر الأردن والعراق بصفة مراقب»: the observers stand between the verb and the word for them.
  private static int listStart(Lattice lattice, Segment segment, Hit cue) {
    if (lattice.mentions(cue.from() - 1).isEmpty()
        && (cue.from() < 2 || lattice.mentions(cue.from() - 2).isEmpty())) {
      return cue.from();
    }
    for (int i = cue.from() - 1; i > Math.max(segment.from(), cue.from() - SUBJECT); i--) {
      boolean starts =
          lattice.hit(i, "meeting_people").isPresent()
              || lattice.hit(i, "meeting_verb").isPresent()
              || lattice.any(i, "tense", hit -> hit.has(Clitics.WAW));
      if (starts) {
        return i + 1;
      }
    }
    return cue.from();
  }

  /// A list of people ends with the segment, at the next such cue, or at a word for where, when or why.
  private static int listEnd(Lattice lattice, Segment segment, Hit cue) {
    for (int i = cue.to() + 1; i < segment.to(); i++) {
      boolean ends =
          lattice.hit(i, "meeting_people").isPresent()
              || lattice.hit(i, "meeting_clause").isPresent()
              || lattice.hit(i, "meeting_purpose").isPresent();
      if (ends) {
        return i;
      }
    }
    return segment.to();
  }
}
