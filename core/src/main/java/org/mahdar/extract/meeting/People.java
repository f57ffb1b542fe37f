package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.NameMention;
import org.mahdar.model.NameMention.Kind;
import org.mahdar.model.RuleId;
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

  /// A process does not chair its own meetings: «ترأس اجتماع ميثاق نيسال».
  private static final RuleId PROCESS = new RuleId("entity.process");

  void read(Lattice lattice, Place place, Segment segment, Draft draft) {
    for (Match frame : place.frames()) {
      Optional<Hit> verb = frame.slot("verb").map(Match.Slot::hit);
      String role = verb.map(hit -> hit.entry().field("role")).orElse("");
      if (role.equals("host")) {
        actors(
                lattice,
                verb.orElseThrow().to(),
                Math.min(place.token(), verb.orElseThrow().to() + SUBJECT))
            .forEach(draft.hosts::add);
      } else if (role.equals("chair")) {
        chairs(lattice, place, segment, verb.orElseThrow()).forEach(draft.chairs::add);
      }
    }
    for (int i = segment.from(); i < segment.to(); i++) {
      Hit cue = lattice.hit(i, "meeting_people").orElse(null);
      if (cue != null) {
        cued(lattice, segment, cue, draft);
      }
    }
  }

  private static List<String> chairs(Lattice lattice, Place place, Segment segment, Hit verb) {
    List<String> before = actors(lattice, verb.to(), Math.min(place.token(), verb.to() + SUBJECT));
    if (!before.isEmpty()) {
      return before;
    }
    List<String> subject =
        actors(lattice, Math.max(segment.from(), verb.from() - SUBJECT), verb.from());
    boolean verbFirst = place.token() == verb.to();
    return verbFirst
        ? actors(lattice, place.noun().to(), Math.min(segment.to(), place.noun().to() + SUBJECT))
        : subject;
  }

  private static void cued(Lattice lattice, Segment segment, Hit cue, Draft draft) {
    int end = listEnd(lattice, segment, cue);
    switch (cue.value()) {
      case "host" ->
          draft.hosts.addAll(actors(lattice, cue.to(), Math.min(end, cue.to() + SUBJECT)));
      case "chair" ->
          draft.chairs.addAll(actors(lattice, cue.to(), Math.min(end, cue.to() + SUBJECT)));
      default -> {
        Participant.As as = Participant.As.valueOf(cue.value().toUpperCase(java.util.Locale.ROOT));
        for (NameMention name : names(lattice, cue.to(), end)) {
          boolean state = name.kind() == Kind.PLACE && "country".equals(name.placeKind());
          if (state || name.kind() == Kind.ORGANISATION || name.kind() == Kind.PERSON) {
            draft.addParticipant(new Participant(name.name(), name.country(), as));
          }
        }
      }
    }
  }

  /// A list of people ends with the segment, at the next such cue, or at a word for where, when or why.
  private static int listEnd(Lattice lattice, Segment segment, Hit cue) {
    for (int i = cue.to(); i < segment.to(); i++) {
      boolean ends =
          lattice.hit(i, "meeting_people").isPresent()
              || lattice.hit(i, "meeting_clause").isPresent()
              || lattice.hit(i, "meeting_purpose").isPresent();
      if (ends && i > cue.to()) {
        return i;
      }
    }
    return segment.to();
  }

  /// ISO codes where the actors are or act for states, else names; places that only locate are left out.
  private static List<String> actors(Lattice lattice, int from, int to) {
    List<String> out = new ArrayList<>();
    for (NameMention name : names(lattice, from, to)) {
      boolean city = name.kind() == Kind.PLACE && !"country".equals(name.placeKind());
      boolean noActor =
          name.kind() == Kind.OUTLET
              || name.kind() == Kind.INSTRUMENT
              || name.rule().equals(PROCESS);
      if (noActor) {
        continue;
      }
      String actor = name.country() != null ? name.country() : city ? "" : name.name();
      if (!actor.isEmpty() && !out.contains(actor)) {
        out.add(actor);
      }
    }
    return out;
  }

  /// Names between two tokens; behind في they only locate.
  private static List<NameMention> names(Lattice lattice, int from, int to) {
    List<NameMention> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        boolean located =
            i > 0 && lattice.hit(i - 1, "meeting_where").isPresent()
                || lattice.hit(i, "city").filter(h -> h.has(Clitics.BEH)).isPresent();
        if (placed.mention() instanceof NameMention name && !located && placed.to() <= to) {
          out.add(name);
        }
      }
    }
    return out;
  }
}
