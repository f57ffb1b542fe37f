package org.mahdar.extract.meeting;

import java.util.HashSet;
import java.util.Set;
import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Format;
import org.mahdar.model.Meeting.Level;
import org.mahdar.model.Meeting.Participant;
import org.mahdar.model.Meeting.Size;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.NameMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Whether what a noun says is a meeting that minutes would keep.
///
/// «الدورة العادية لمجلس الميثاق» is a session of a council, «الدورة 15 من المعرض» is none; «لقاء الوزيرين أمس» has two who
/// met, «اللقاء الذي انتهى بهدفين» was a match.
///
/// Over 300 lines by a few: every kind of encounter that minutes leave out is told by words of its own.
final class Worth {
  /// Behind the noun stands within so many tokens whose session it is.
  private static final int BODY = 7;

  private static final int SPORTS = 3;
  private static final int TALKS = 4;

  /// How far before a numbered round the talks may be named that it is of.
  private static final int TALKS_BEFORE = 40;

  /// A court so near to a session makes it a hearing.
  private static final int COURT = 4;

  /// Within so many words behind an encounter the press makes it an interview.
  private static final int PRESS = 8;

  /// «الدورة الثانية عشرة من المهرجان» has so many words.
  private static final int FAIR = 5;

  /// How far before a verb the one may stand that comes together.
  private static final int ANTECEDENT = 12;

  private Worth() {}

  static boolean keeps(Lattice lattice, Place place, Segment segment, Match frame, Draft draft) {
    boolean wished = draft.status == Status.HYPOTHETICAL || frame.attribute("cue").equals("plan");
    if (wished && draft.process == null && !draft.timed && draft.city == null) {
      return draft.level != Level.UNSPECIFIED && draft.country != null;
    }
    if (unfit(lattice, place, segment, draft) || tooLittle(place, frame, draft)) {
      return false;
    }
    if (draft.again) {
      return !ofFair(lattice, place, segment)
          && draft.timed
          && (draft.city != null || draft.country != null);
    }
    boolean people = draft.participants.size() >= 2 || !draft.chairs.isEmpty();
    if (people || draft.status == Status.DENIED || draft.venue != null && draft.told) {
      return !sport(lattice, SPORTS);
    }
    String strength = strength(lattice, place);
    if (strength.equals("strong") || draft.process != null) {
      return !place.noun().value().equals("summit") || !sport(lattice, 1);
    }
    boolean virtually = draft.format != Format.UNSPECIFIED && draft.timed;
    boolean minister = draft.level != Level.UNSPECIFIED && place.phrase().named();
    if (strength.equals("parties") && (draft.cityInName && draft.timed || virtually || minister)) {
      return !sport(lattice, SPORTS);
    }
    return placed(draft) && ofItsKind(lattice, place, segment, frame, draft, strength);
  }

  private static boolean placed(Draft draft) {
    return draft.timed || draft.city != null || draft.country != null;
  }

  /// Whether nothing but a country, or less, tells one such meeting from another.
  private static boolean open(Draft draft) {
    return !draft.timed
        && draft.city == null
        && draft.name == null
        && draft.process == null
        && draft.level == Level.UNSPECIFIED
        && draft.chairs.isEmpty()
        && draft.participants.isEmpty()
        && draft.format == Format.UNSPECIFIED
        && draft.country != null;
  }

  /// «التقى الوزير نظيره مرارا», «اجتمعت اللجنة»: a frame that alone is a meeting only where enough else is told.
  private static boolean tooLittle(Place place, Match frame, Draft draft) {
    boolean open = !placed(draft);
    return switch (frame.attribute("cue")) {
      case "body", "works", "session" -> !bodyMet(place, frame, draft);
      case "pair" ->
          open && draft.size != Size.MARGINS
              || draft.participants.size() < 2
              || states(draft) + unnamed(draft) < (place.noun().in("meeting_counterpart") ? 1 : 2);
      case "chair" -> open && draft.process == null && place.noun().value().equals("summit");
      // «التجربة الأولى من نوعها في مؤتمر علمي بغسران»: any of them.
      case "during" -> open(draft) && !place.noun().has(Clitics.ARTICLE);
      case "came" -> !draft.again && draft.participants.size() < 2;
      default -> false;
    };
  }

  /// Whether a session, a round or an encounter with a day or a place is one of those that minutes keep.
  private static boolean ofItsKind(
      Lattice lattice, Place place, Segment segment, Match frame, Draft draft, String strength) {
    return switch (strength) {
      case "body" ->
          (draft.level != Level.UNSPECIFIED
                  || body(lattice, place)
                  || ownSession(lattice, place, frame, draft)
                  || talks(lattice, place, segment)
                  || draft.ordinal != null && talksBefore(lattice, place)
                  || between(lattice, place, segment))
              && !sport(lattice, SPORTS);
      case "parties" ->
          (draft.level != Level.UNSPECIFIED
                  || between(lattice, place, segment)
                  || parties(lattice, segment) >= 2)
              && !sport(lattice, SPORTS);
      default -> draft.timed && (place.phrase().named() || draft.name != null && !draft.common);
    };
  }

  /// «الدورة الثالثة لمؤتمر المياه» is as good as the conference.
  private static String strength(Lattice lattice, Place place) {
    String own = place.verbOnly() ? "strong" : place.noun().entry().field("strength");
    Hit of = own.equals("body") ? Sitting.of(lattice, place.noun()) : null;
    return of != null && of.entry().field("strength").equals("strong") ? "strong" : own;
  }

  /// Whether ministers or their like chair it or come.
  private static boolean official(Draft draft) {
    return switch (draft.level) {
      case UNSPECIFIED, EXPERTS, MINISTERIAL -> false;
      case HEADS_OF_STATE,
          FOREIGN_MINISTERS,
          DEFENCE_MINISTERS,
          CHIEFS_OF_DEFENCE,
          POLITICAL_DIRECTORS,
          AMBASSADORS,
          SENIOR_OFFICIALS ->
          true;
    };
  }

  /// A body that comes together does so on a day, one that is known by its task alone on a day and in a place; who travels to it needs no day, nor
  /// do several states whose envoys meet in a city.
  private static boolean bodyMet(Place place, Match frame, Draft draft) {
    boolean somewhere = draft.city != null || draft.country != null;
    boolean known =
        !place.noun().in("meeting_committee")
            || draft.process != null
            || somewhere
            || official(draft);
    boolean opened = draft.opened && official(draft);
    boolean came = draft.city != null && draft.participants.size() >= 2;
    return known && (draft.timed || opened || came || frame.has("travel") && somewhere);
  }

  /// «ندوة» in an article of plays and poets, «اجتماعهم» of protesters: a register keeps no such meeting.
  private static boolean unfit(Lattice lattice, Place place, Segment segment, Draft draft) {
    boolean technical = draft.level == Level.EXPERTS && sport(lattice, SPORTS);
    if (technical || draft.process != null || draft.level != Level.UNSPECIFIED) {
      return technical && draft.process == null;
    }
    if (place.noun().value().equals("session") && court(lattice, place)) {
      return true;
    }
    if (fair(lattice, place)) {
      return true;
    }
    boolean weak = place.noun().entry().field("strength").equals("weak");
    if ((weak || draft.ordinal != null) && arts(lattice) || weak && ofArts(lattice, place)) {
      return true;
    }
    boolean parties = place.noun().entry().field("strength").equals("parties");
    if (parties && press(lattice, place, segment)) {
      return true;
    }
    boolean own = !place.noun().entry().field("of").isEmpty();
    for (int i = Math.max(segment.from(), place.token() - BODY);
        i < Math.min(segment.to(), place.token() + BODY);
        i++) {
      Hit crowd = lattice.hit(i, "meeting_crowd").orElse(null);
      if (crowd != null && (own || i < place.token()) && !crowd.has(Clitics.PREPOSITION)) {
        return true;
      }
    }
    return false;
  }

  /// «لقاء جمعه مع فريق صحفي»: an interview.
  private static boolean press(Lattice lattice, Place place, Segment segment) {
    int end = Math.min(segment.to(), place.noun().to() + PRESS);
    for (int i = place.noun().to(); i < end; i++) {
      if (lattice.any(i, "meeting_stop", h -> h.value().equals("press"))) {
        return true;
      }
    }
    return false;
  }

  /// «جلسة المحكمة», «ستعقد المحكمة جلسة»: a hearing.
  private static boolean court(Lattice lattice, Place place) {
    for (int i = Math.max(0, place.token() - COURT);
        i < Math.min(lattice.tokens().size(), place.noun().to() + COURT);
        i++) {
      if (lattice.hit(i, "meeting_court").filter(h -> !h.has(Clitics.BEH)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «الدورة الثانية من الصالون», «افتتاح دورة المهرجان»: what has this session is no meeting.
  private static boolean fair(Lattice lattice, Place place) {
    boolean session = place.noun().value().equals("session");
    for (int i = place.noun().to();
        session && i < Math.min(lattice.tokens().size(), place.noun().to() + FAIR);
        i++) {
      if (lattice.hit(i, "meeting_fair").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «الملتقى الوطني للفنون التشكيلية»: its own name says so.
  private static boolean ofArts(Lattice lattice, Place place) {
    for (int i = place.noun().to(); i < place.phrase().to(); i++) {
      if (lattice.hit(i, "arts").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «المهرجان الدولي بروتردام والذي سيلتئم»: what comes together again is the festival named before.
  private static boolean ofFair(Lattice lattice, Place place, Segment segment) {
    for (int i = place.token() - 1;
        i >= Math.max(segment.from(), place.token() - ANTECEDENT);
        i--) {
      if (lattice.hit(i, "meeting_fair").isPresent()) {
        return true;
      }
      if (lattice.hit(i, "meeting_noun").isPresent()) {
        return false;
      }
    }
    return false;
  }

  private static boolean arts(Lattice lattice) {
    int words = 0;
    for (int i = 0; i < lattice.tokens().size() && words < SPORTS; i++) {
      words += lattice.hit(i, "arts").isPresent() ? 1 : 0;
    }
    return words >= SPORTS;
  }

  /// «الجولة الرابعة من محادثات مسار أورون» is a round of talks, «الجولة الرابعة من الدوري» is none.
  private static boolean talks(Lattice lattice, Place place, Segment segment) {
    int end = Math.min(place.noun().to() + TALKS, segment.to());
    for (int i = place.noun().to(); i < end; i++) {
      if (lattice.hit(i, "meeting_noun").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «غسران ترعى المحادثات، وتعقد الجولة السادسة في كاستورا».
  private static boolean talksBefore(Lattice lattice, Place place) {
    boolean found = false;
    int first = Math.max(0, place.token() - TALKS_BEFORE);
    for (int i = first; place.noun().value().equals("round") && i < place.token(); i++) {
      found |= lattice.any(i, "meeting_noun", h -> h.value().equals("talks"));
    }
    return found;
  }

  private static boolean body(Lattice lattice, Place place) {
    int end = Math.min(place.noun().to() + BODY, place.phrase().to());
    for (int i = place.noun().to(); i < end; i++) {
      if (lattice.hit(i, "alliance").isPresent()
          || lattice.hit(i, "meeting_noun").isPresent()
          || lattice.hit(i, "meeting_body").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «تبدأ اللجنة المشتركة غدا دورتها الثالثة», «يعقد مجلس الأمن جلسة», «تعقد اللجنة الدورة السابعة»: the session of the body that stands
  /// between the verb and it.
  private static boolean ownSession(Lattice lattice, Place place, Match frame, Draft draft) {
    int from = frame.slot("verb").map(Match.Slot::to).orElse(place.token());
    // «عقدت لجنة تنظيم الدورة الثالثة»: there the session only says what the committee is for.
    boolean owner =
        place.token() > 0 && Modality.masdar(lattice, place.token() - 1)
            || place.noun().has(Clitics.LAM | Clitics.BEH);
    boolean held =
        draft.ordinal != null
            && !owner
            && frame
                .slot("verb")
                .map(Match.Slot::hit)
                .filter(verb -> verb.entry().field("role").equals("hold"))
                .isPresent();
    boolean body = false;
    boolean any =
        !held && place.noun().entry().field("of").isEmpty() && place.noun().has(Clitics.ARTICLE);
    for (int i = from; !any && i < place.token(); i++) {
      body |=
          lattice.hit(i, "meeting_body").isPresent()
              || lattice.hit(i, "meeting_committee").isPresent()
              || lattice.hit(i, "alliance").isPresent();
    }
    return body;
  }

  /// «لقاء سري بين مسؤولين …», «لقاء جمع …».
  private static boolean between(Lattice lattice, Place place, Segment segment) {
    for (int i = place.noun().to(); i < Math.min(segment.to(), place.noun().to() + BODY); i++) {
      if (lattice.hit(i, "meeting_between").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// 1 where the state of one of those who met goes without saying.
  private static int unnamed(Draft draft) {
    long open = draft.participants.stream().filter(one -> one.country() == null).count();
    return open == 1 ? 1 : 0;
  }

  private static int states(Draft draft) {
    Set<String> states = new HashSet<>();
    for (Participant participant : draft.participants) {
      if (participant.country() != null) {
        states.add(participant.country());
      }
    }
    return states.size();
  }

  /// How many states, organisations and officials the segment names.
  private static int parties(Lattice lattice, Segment segment) {
    Set<String> parties = new HashSet<>();
    for (int i = segment.from(); i < segment.to(); i++) {
      if (lattice.hit(i, "meeting_counterpart").isPresent()) {
        parties.add("counterpart");
      }
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name && party(name)) {
          parties.add(name.name());
        }
      }
    }
    return parties.size();
  }

  private static boolean party(NameMention name) {
    return switch (name.kind()) {
      case PERSON -> name.role() != null;
      case ORGANISATION -> true;
      case PLACE, OUTLET, INSTRUMENT -> false;
    };
  }

  /// An article of matches and players tells of no meetings under these names.
  private static boolean sport(Lattice lattice, int enough) {
    int words = 0;
    for (int i = 0; i < lattice.tokens().size() && words < enough; i++) {
      words += lattice.hit(i, "sport").isPresent() ? 1 : 0;
    }
    return words >= enough;
  }
}
