package org.mahdar.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Meeting.Format;
import org.mahdar.model.Meeting.Status;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Reads what one noun's part of the sentence says of its meeting.
///
/// Over 300 lines by a few: the order in which the parts are read is what the class is about.
final class DraftReader {
  /// Strength of the cues of the frames; what denies or plans a meeting outweighs what merely holds it.
  private static int weight(String cue) {
    return switch (cue) {
      case "off" -> 7;
      case "plan" -> 6;
      case "verb", "session" -> 5;
      case "meet", "body", "pair" -> 4;
      case "chair", "attend", "came", "works" -> 3;
      case "during", "again", "beside" -> 2;
      case "name" -> 1;
      default -> 0;
    };
  }

  /// Codes of unions, which have no place of their own.
  private static final Set<String> UNIONS = Set.of("EU", "UN");

  /// How far behind the noun its level, size and ordinal may stand.
  private static final int NOUN_PHRASE = 12;

  private final PackNames packs;
  private final WhenAndWhere whenAndWhere = new WhenAndWhere();
  private final People people = new People();

  DraftReader(Knowledge knowledge) {
    this.packs = new PackNames(knowledge);
  }

  /// @param names the places of processes' names, in order
  @Nullable Draft read(
      Document document, Lattice lattice, Place place, Segment segment, List<Match> names) {
    Match frame = strongest(place, segment);
    String cue = frame.attribute("cue");
    boolean told = weight(cue) >= 2;
    boolean bare = Segment.bareDefinite(lattice, place) && !about(lattice, place);
    boolean back = bare || cue.equals("came");
    Draft draft = new Draft(frame.rule().id(), told, back);
    draft.saidBy(
        Math.max(segment.from(), Math.min(frame.from(), place.token())),
        Math.max(place.noun().to(), Math.min(frame.to(), segment.to())));
    Traits.read(lattice, place, segment, draft);
    draft.ordinal = Ordinal.of(lattice, place, segment);
    draft.process = process(lattice, place, segment, names);
    draft.called = new Segment(place.token(), Math.max(place.noun().to(), place.phrase().to()));
    Hit whole = place.verbOnly() ? null : Sitting.whole(lattice, place.noun());
    draft.name =
        place.verbOnly()
            ? null
            : whole != null
                ? Sitting.name(lattice, place, whole)
                : place.phrase().name(lattice, place.noun());
    draft.common =
        draft.name != null
            && whole == null
            && CommonName.of(lattice, place.noun(), place.phrase().to());
    whenAndWhere.read(lattice, place, segment, frame, draft);
    elsewhere(lattice, segment, frame, draft);
    destination(place, draft);
    people.read(lattice, place, segment, draft);
    atTheHosts(place, draft);
    Details.read(lattice, place, segment, draft);
    ofSubject(lattice, place, segment, draft);
    draft.status = Telling.status(lattice, place, segment, frame);
    draft.opened = frame.slot("verb").map(Match.Slot::hit).filter(DraftReader::opens).isPresent();
    draft.decided = draft.status == Status.HELD && Telling.decided(lattice, place.token());
    draft.endDay = endDay(lattice, segment, frame);
    draft.goesOn = says(lattice, segment, "meeting_goes_on");
    draft.now = says(lattice, segment, "meeting_now") || says(lattice, segment, "meeting_still");
    draft.counts = counts(lattice, segment);
    draft.presumed = presumed(frame, cue);
    draft.today = Telling.today(lattice, segment, frame);
    draft.happened =
        draft.status == Status.HELD && Telling.happened(lattice, place, segment) && draft.settled();
    draft.definite = place.noun().has(Clitics.ARTICLE);
    draft.due = place.due();
    draft.present =
        draft.status == null
            && frame
                .slot("verb")
                .filter(v -> v.value().equals("present") && !Modality.masdar(lattice, v.from()))
                .map(Match.Slot::hit)
                .filter(verb -> verb.entry().field("role").equals("hold") || opens(verb))
                .isPresent();
    draft.body = place.noun().in("meeting_body") || place.noun().in("meeting_committee");
    draft.works = cue.equals("works");
    draft.previous = previous(lattice, place);
    draft.background =
        draft.happened
            || frame
                .slot("verb")
                .map(Match.Slot::hit)
                .filter(verb -> verb.entry().field("form").equals("participle"))
                .isPresent();
    relations(lattice, place, segment, frame, draft);
    draft.evidence.addFirst(draft.said());
    boolean dated =
        draft.date != null && (draft.city != null || draft.country != null)
            || cue.equals("name") && draft.date != null;
    draft.slight = !Worth.keeps(lattice, place, segment, frame, draft);
    if (draft.slight && !draft.pointsBack) {
      return null;
    }
    // A noun without a frame that has both date and city tells of a meeting all the same.
    draft.told |= dated;
    return draft;
  }

  /// «المؤتمر الدولي حول إعمار الدلتا»: what it is about says which one is meant.
  private static boolean about(Lattice lattice, Place place) {
    for (int i = place.noun().to(); i < place.phrase().to(); i++) {
      if (lattice.hit(i, "meeting_about").isPresent()) {
        return place.phrase().named();
      }
    }
    return false;
  }

  /// «تنعقد بمقر الوزارة جلسة حول غلق المصنع بكلاريس»: where the building is told ahead, the city behind the subject is the subject's.
  private static void ofSubject(Lattice lattice, Place place, Segment segment, Draft draft) {
    int end = place.phrase().to();
    if (draft.venue == null || draft.city == null || !about(lattice, place)) {
      return;
    }
    boolean adjacent = false;
    for (int i = end; i < Math.min(end + 2, lattice.tokens().size()); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        adjacent |= placed.mention() instanceof NameMention name && name.name().equals(draft.city);
      }
    }
    for (int i = end; i < segment.to(); i++) {
      adjacent &= lattice.hit(i, "meeting_venue").isEmpty();
    }
    draft.city = adjacent ? null : draft.city;
    draft.country = adjacent ? null : draft.country;
  }

  private static void elsewhere(Lattice lattice, Segment segment, Match frame, Draft draft) {
    boolean denied = frame.attribute("status").equals("denied");
    Lattice.Placed city = denied ? Elsewhere.of(lattice, segment, frame) : null;
    if (city != null && city.mention() instanceof NameMention name) {
      draft.city = name.name();
      draft.country = name.country();
      draft.saidBy(city.from(), city.to());
    }
  }

  /// «يتوجه الوزير إلى كاستورا للمشاركة في المؤتمر»: where the journey ends, unless the meeting's own words say where it is.
  private static void destination(Place place, Draft draft) {
    for (Match frame : place.frames()) {
      Match.Slot to = frame.slots().get("to");
      boolean nowhere = draft.city == null && draft.format != Format.VIRTUAL;
      if (to != null && nowhere && to.mention() instanceof NameMention name) {
        boolean city = "city".equals(name.placeKind());
        draft.city = city ? name.name() : null;
        draft.country = city || draft.country == null ? name.country() : draft.country;
        draft.saidBy(to.from(), to.to());
      }
    }
  }

  /// «تستضيف السديم اجتماعا»: where no place is named, the state that receives is the place.
  private static void atTheHosts(Place place, Draft draft) {
    boolean receives = false;
    for (Match frame : place.frames()) {
      Hit verb = frame.slot("verb").map(Match.Slot::hit).orElse(null);
      receives |= verb != null && receives(verb.entry().field("role"));
    }
    boolean nowhere = draft.city == null && draft.country == null && draft.format != Format.VIRTUAL;
    if (receives && nowhere && draft.hosts.size() == 1) {
      String host = draft.hosts.iterator().next();
      draft.country = host.length() == 2 && !UNIONS.contains(host) ? host : null;
    }
  }

  private static boolean receives(String role) {
    return switch (role) {
      case "host", "receive" -> true;
      default -> false;
    };
  }

  /// «لدى افتتاح الجلسة»: what is said to begin goes on, whatever governs it; a name alone is history, a plain verb a plan.
  private static Status presumed(Match frame, String cue) {
    boolean begins = frame.slot("verb").map(Match.Slot::hit).filter(DraftReader::opens).isPresent();
    boolean past = cue.equals("name") || cue.equals("same");
    boolean receives =
        frame
            .slot("verb")
            .map(Match.Slot::hit)
            .filter(verb -> verb.entry().field("role").equals("receive"))
            .isPresent();
    return past ? Status.HELD : begins || receives ? Status.ONGOING : Status.ANNOUNCED;
  }

  private static boolean opens(Hit verb) {
    return verb.entry().field("role").equals("open");
  }

  private static void relations(
      Lattice lattice, Place place, Segment segment, Match frame, Draft draft) {
    // «سبقها اجتماع»: what came before or after is another one.
    draft.other =
        other(lattice, place)
            || listed(lattice, place, frame)
            || frame
                .slot("verb")
                .map(Match.Slot::hit)
                .filter(verb -> verb.entry().field("role").equals("follow"))
                .isPresent();
    Hit whole = place.verbOnly() ? null : Sitting.whole(lattice, place.noun());
    draft.noun = place.verbOnly() ? "" : whole != null ? whole.value() : place.noun().value();
    draft.again = frame.attribute("cue").equals("again");
    draft.samePlace = says(lattice, segment, "meeting_same_place");
    draft.sameDay = says(lattice, segment, "meeting_same_day");
    draft.marginNoun = margins(lattice, place, segment);
    draft.onMargins = frame.attribute("margin").equals("yes") || !draft.marginNoun.isEmpty();
  }

  /// «انتخب المجلس اليوم الأحد في ختام المؤتمر رئيسه»: the one day before a word for the end.
  private static @Nullable Edtf endDay(Lattice lattice, Segment segment, Match frame) {
    Match.Slot verb = frame.slots().get("verb");
    boolean closing =
        frame.has("end")
            || verb != null
                && verb.value().equals("concluded")
                && Modality.masdar(lattice, verb.from());
    Edtf day = null;
    for (int i = segment.from(); closing && i < frame.from(); i++) {
      Lattice.Placed time = Clauses.time(lattice, i);
      if (time != null) {
        Edtf other = ((TimeMention) time.mention()).edtf();
        if (day != null || other == null || other.day().isEmpty()) {
          return null;
        }
        day = other;
        i = time.to() - 1;
      }
    }
    return day;
  }

  /// «تنظيم لقاءات إقليمية وعقد اجتماع عام»: the next of a list of what is to be held.
  private static boolean listed(Lattice lattice, Place place, Match frame) {
    boolean any = !place.noun().has(Clitics.ARTICLE) && place.noun().entry().field("of").isEmpty();
    return any
        && frame
            .slot("verb")
            .filter(v -> v.from() < place.token() && Modality.masdar(lattice, v.from()))
            .map(Match.Slot::hit)
            .filter(verb -> verb.has(Clitics.WAW))
            .isPresent();
  }

  private static Match strongest(Place place, Segment segment) {
    List<Match> inside = new ArrayList<>();
    for (Match frame : place.frames()) {
      if (frame.from() >= segment.from()
          || frame.attribute("margin").equals("yes")
          || frame.attribute("cue").equals("beside")) {
        inside.add(frame);
      }
    }
    List<Match> frames = inside.isEmpty() ? place.frames() : inside;
    Match best = frames.getFirst();
    for (Match frame : frames) {
      int more = weight(frame.attribute("cue")) - weight(best.attribute("cue"));
      if (more > 0 || more == 0 && frame.to() - frame.from() < best.to() - best.from()) {
        best = frame;
      }
    }
    return best;
  }

  /// The process whose name stands in the noun phrase, else the only one of the segment.
  private @Nullable String process(
      Lattice lattice, Place place, Segment segment, List<Match> names) {
    String found = null;
    Match called = null;
    for (Match name : names) {
      if (name.from() <= place.token() && place.token() < name.to()) {
        called = called == null || !called.attribute("short").isEmpty() ? name : called;
      }
    }
    if (called != null && called.attribute("short").isEmpty()) {
      return called.attribute("process");
    }
    for (int i = segment.from(); i < segment.to(); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        String id = placed.mention() instanceof NameMention name ? packs.named(name) : null;
        if (id != null && i >= place.token() && i < place.token() + NOUN_PHRASE + 4) {
          return id;
        }
        found = id != null && found == null && i < place.token() ? id : found;
      }
    }
    // «مؤتمر بروكسل الوزاري للتحالف»: what stands in the noun phrase outweighs a short name.
    return called != null
        ? called.attribute("process")
        : found != null ? found : ofTheOfficial(lattice, place, segment);
  }

  /// «قال الأمين العام لميثاق نيسال إن القادة سيعقدون قمتهم»: what an official of the process calls theirs, or the meeting, is of it.
  private @Nullable String ofTheOfficial(Lattice lattice, Place place, Segment segment) {
    Hit noun = place.noun();
    if (!noun.has(Clitics.ARTICLE) && noun.entry().field("of").isEmpty()) {
      return null;
    }
    String found = null;
    for (int i = segment.from(); i < place.token(); i++) {
      Hit process = lattice.hit(i, "process").orElse(null);
      if (process != null && process.entry().field("short").isEmpty()) {
        found = process.value();
      }
    }
    return found;
  }

  /// The first process that is named between two tokens: «الأول لميثاق نيسال».
  @Nullable String named(Lattice lattice, int from, int to) {
    for (int i = from; i < to; i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof NameMention name
            && packs.named(name) instanceof String id) {
          return id;
        }
      }
    }
    return null;
  }

  /// «ويشهد المؤتمر مشاركة 76 دولة»: the register ties who is counted to the meeting that is cited there.
  private static boolean counts(Lattice lattice, Segment segment) {
    for (int i = segment.from(); i < segment.to(); i++) {
      for (Lattice.Placed placed : lattice.mentions(i)) {
        if (placed.mention() instanceof QuantityMention quantity && quantity.unit() != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean says(Lattice lattice, Segment segment, String lexicon) {
    for (int i = segment.from(); i < segment.to(); i++) {
      if (lattice.hit(i, lexicon).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «الاجتماع الأخير», «الاجتماع الوزاري السابق».
  private static boolean previous(Lattice lattice, Place place) {
    int next = place.noun().to();
    while (next < place.phrase().to()
        && NounPhrase.describes(lattice, next)
        && lattice.hit(next, "meeting_previous").isEmpty()) {
      next++;
    }
    return next < lattice.tokens().size() && lattice.hit(next, "meeting_previous").isPresent();
  }

  /// «آخر اجتماع», «اجتماع آخر», «اجتماعاً وزارياً ثانياً».
  private static boolean other(Lattice lattice, Place place) {
    int before = place.token() - 1;
    if (before >= 0
        && lattice
            .hit(before, "meeting_other")
            .filter(hit -> hit.to() == place.token())
            .isPresent()) {
      return true;
    }
    for (int i = place.noun().to();
        i < Math.min(place.noun().to() + 3, lattice.tokens().size());
        i++) {
      if (lattice.hit(i, "meeting_other").isPresent()) {
        return true;
      }
      if (lattice.hit(i, "meeting_level").isEmpty() && lattice.hit(i, "meeting_size").isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /// «في بداية المؤتمر», «على هامش القمة»: the noun that follows is the frame of this meeting.
  private static String margins(Lattice lattice, Place place, Segment segment) {
    int from = Math.min(segment.from(), place.first());
    for (int i = from; i < segment.to() - 1; i++) {
      Hit margin = lattice.hit(i, "meeting_margin").orElse(null);
      for (int noun = margin == null ? i + 9 : margin.to();
          noun <= i + 3 && noun < lattice.tokens().size();
          noun++) {
        Hit around = lattice.hit(noun, "meeting_noun").orElse(null);
        if (around != null && noun != place.token()) {
          return around.value();
        }
      }
    }
    return "";
  }
}
