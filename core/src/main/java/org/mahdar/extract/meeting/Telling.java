package org.mahdar.extract.meeting;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Token;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Meeting.Status;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// What the words of a sentence say of the status of a meeting.
///
/// «عقب الجلسة المنعقدة» is concluded, «خلال اللقاء الذي سيجمع» announced, «ينعقد حاليا» ongoing.
///
/// Over 300 lines by a few: each word for a status may be overruled by one that stands nearer, and the order is what this is about.
final class Telling {
  /// How far behind the noun the relative clause may say that it lies ahead.
  private static final int RELATIVE = 3;

  /// How far from the verb a word for now may stand.
  private static final int NOW = 3;

  /// How far behind what tells of the meeting a word for lately may stand.
  private static final int LATELY = 4;

  /// How far before the participle the verb of a decision may stand.
  private static final int DECISION = 12;

  /// «للمشاركة في فعاليات افتتاح» has so many words before the opening.
  private static final int GOING = 3;

  /// How far behind the participle the verb of those who met may stand.
  private static final int OWN = 5;

  /// «المنعقدة صباح الجمعة» has so many words up to its day.
  private static final int DAY = 3;

  /// «الذي عقد», «الذي استضافته كلاريس»: what is told of a meeting that took place.
  private static final Set<String> TOOK_PLACE = Set.of("hold", "receive");

  private Telling() {}

  /// The status that the sentence gives, or null where only the date can tell.
  static @Nullable Status status(Lattice lattice, Place place, Segment segment, Match frame) {
    Status told = told(lattice, place, segment, frame);
    boolean open = told == null || told == Status.ONGOING;
    if (told == null && after(lattice, place)) {
      return Status.HELD;
    }
    return open && lately(lattice, place, segment, frame) ? Status.HELD : told;
  }

  /// «يأتي الإعلان بعد اجتماع الوزراء»: what something comes after is over.
  private static boolean after(Lattice lattice, Place place) {
    return place.token() > 0
        && place.noun().cut() == 0
        && lattice.any(place.token() - 1, "meeting_after", h -> h.cut() == 0);
  }

  /// «المؤتمر المنعقد مؤخرا»: what was some time ago goes on no more.
  private static boolean lately(Lattice lattice, Place place, Segment segment, Match frame) {
    int behind = Math.max(place.phrase().to(), Math.min(frame.to(), segment.to()));
    int end = Math.min(segment.to(), behind + LATELY);
    for (int i = Math.max(segment.from(), Math.min(frame.from(), place.token())); i < end; i++) {
      if (lattice.hit(i, "meeting_lately").isPresent()) {
        return i < behind || !Clauses.apart(lattice, behind - 1, i);
      }
    }
    return false;
  }

  private static @Nullable Status told(Lattice lattice, Place place, Segment segment, Match frame) {
    String fixed = frame.attribute("status");
    if (fixed.equals("denied") && Elsewhere.of(lattice, segment, frame) != null) {
      return Elsewhere.ahead(lattice, frame) ? Status.ANNOUNCED : Status.HELD;
    }
    if (!fixed.isEmpty()) {
      boolean offered = fixed.equals("announced") && offered(lattice, place, segment);
      return offered ? Status.HYPOTHETICAL : Status.valueOf(fixed.toUpperCase(Locale.ROOT));
    }
    if (relative(lattice, place, segment, Telling::future)) {
      return Status.ANNOUNCED;
    }
    if (!frame.attribute("cue").equals("off") && relative(lattice, place, segment, Telling::past)) {
      return ended(lattice, place, frame) ? Status.CONCLUDED : Status.HELD;
    }
    for (Match other : place.frames()) {
      if (other.has("end") && other.from() >= segment.from()) {
        return Status.CONCLUDED;
      }
    }
    boolean alone = frame.attribute("cue").equals("again");
    Match.Slot verb = frame.slot(alone ? "who" : "verb").orElse(null);
    return verb == null
        ? withoutVerb(lattice, segment, frame)
        : ofVerb(lattice, place, segment, verb);
  }

  /// «في اختتام الاجتماع الذي انعقد في كلاريس», «اختتمت الحركة مؤتمرها الذي انعقد»: it was held, and it ended.
  private static boolean ended(Lattice lattice, Place place, Match frame) {
    if (frame
        .slot("verb")
        .filter(v -> v.value().equals("concluded") && Modality.masdar(lattice, v.from()))
        .isPresent()) {
      return true;
    }
    for (Match other : place.frames()) {
      Match.Slot verb = other.slots().get("verb");
      if (verb != null && verb.to() <= place.token() && verb.value().equals("concluded")) {
        return true;
      }
    }
    return false;
  }

  /// «عرضت لومبيزا استضافة القمة المقبلة», «قد تعقد في مارس المقبل»: «next» it is, and yet only offered or possible.
  private static boolean offered(Lattice lattice, Place place, Segment segment) {
    for (Match frame : place.frames()) {
      Match.Slot verb = frame.slot("verb").orElse(null);
      if (verb != null
          && verb.hit() != null
          && verb.from() >= segment.from()
          && (Modality.masdar(lattice, verb.from())
              ? Modality.status(lattice, verb.from(), segment.from(), verb.value())
                  == Status.HYPOTHETICAL
              : verb.value().equals("present") && Modality.possible(lattice, verb.from()))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Status withoutVerb(Lattice lattice, Segment segment, Match frame) {
    return switch (frame.attribute("cue")) {
      case "during" ->
          Modality.foretold(lattice, frame.from(), segment.from())
              ? Status.ANNOUNCED
              : Modality.ahead(lattice, frame.from(), segment.from()) || going(lattice, frame)
                  ? null
                  : frame.has("begin")
                      ? Status.ONGOING
                      : frame.has("end") ? Status.CONCLUDED : Status.HELD;
      default -> null;
    };
  }

  private static @Nullable Status ofVerb(
      Lattice lattice, Place place, Segment segment, Match.Slot verb) {
    String value = verb.value();
    boolean foretold = value.equals("announced") && !Modality.masdar(lattice, verb.from());
    if (requireNonNull(verb.hit()).has(Clitics.SEEN) || planned(lattice, verb) || foretold) {
      return Modality.conditional(lattice, verb.from()) ? Status.HYPOTHETICAL : Status.ANNOUNCED;
    }
    if (Modality.masdar(lattice, verb.from())) {
      if (setOut(lattice, verb.from())) {
        return Status.ANNOUNCED;
      }
      Status told = Modality.status(lattice, verb.from(), segment.from(), value);
      // «قال خلال افتتاح المؤتمر»: it was opened, and goes on.
      if (off(verb.hit()) && Postponed.stands(lattice, place, segment, verb.from(), told)) {
        return Status.ANNOUNCED;
      }
      boolean opened = told == Status.HELD && verb.hit().entry().field("role").equals("open");
      return opened ? Status.ONGOING : told;
    }
    if (value.equals("present")) {
      return now(lattice, verb)
          ? Status.ONGOING
          : Modality.possible(lattice, verb.from()) || Modality.possible(lattice, place.token())
              ? Status.HYPOTHETICAL
              : saidAt(lattice, place, segment, verb.from()) ? Status.ONGOING : null;
    }
    if (participle(verb)) {
      return decided(lattice, verb.from())
              || decides(lattice, verb.to())
              || saidDuring(lattice, place, segment, verb)
          ? Status.HELD
          : Status.ONGOING;
    }
    boolean begunWith =
        value.equals("ongoing")
            && place.noun().has(Clitics.BEH)
            && verb.hit().entry().field("role").equals("open");
    // «افتتحت الاحتفالات بجلسة عمل»: the celebrations go on, their first session is held.
    return begunWith ? Status.HELD : Status.valueOf(value.toUpperCase(Locale.ROOT));
  }

  /// «أكد الوالي خلال الدورة المنعقدة الجمعة»: it was held when he said it there, unless a word says that it goes on.
  private static boolean saidDuring(
      Lattice lattice, Place place, Segment segment, Match.Slot participle) {
    boolean during = false;
    for (Match other : place.frames()) {
      during |= other.attribute("cue").equals("during") && other.from() >= segment.from();
    }
    int end = Math.min(lattice.tokens().size(), participle.to() + DAY);
    for (int i = participle.to(); during && i < end; i++) {
      Lattice.Placed time = Clauses.time(lattice, i);
      if (time != null) {
        return lattice.hit(i, "weekday").isPresent() && !now(lattice, participle);
      }
    }
    return false;
  }

  private static boolean off(Hit verb) {
    String role = verb.entry().field("role");
    return role.equals("postpone") || role.equals("cancel");
  }

  /// «سقط خلال أعمال القمة التي تنعقد في كلاريس»: what somebody did there shows that it goes on.
  private static boolean saidAt(Lattice lattice, Place place, Segment segment, int verb) {
    if (verb < place.token()) {
      return false;
    }
    for (Match other : place.frames()) {
      boolean during = other.attribute("cue").equals("during") && other.from() < place.token();
      if (during
          && other.from() >= segment.from()
          && !Modality.ahead(lattice, other.from(), segment.from())
          && !going(lattice, other)) {
        return true;
      }
    }
    return false;
  }

  /// «المزمع عقدها»: the word before makes a plan of what looks like a perfect.
  private static boolean planned(Lattice lattice, Match.Slot verb) {
    return verb.from() > 0
        && lattice.any(
            verb.from() - 1,
            "meeting_verb",
            h -> h.to() == verb.to() && h.value().equals("announced"));
  }

  private static boolean participle(Match.Slot verb) {
    return verb.value().equals("ongoing")
        && requireNonNull(verb.hit()).entry().field("form").equals("participle");
  }

  /// «المجلس المنعقد اليوم قد صادق»: its own verb stands behind.
  private static boolean decides(Lattice lattice, int from) {
    int end = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(from - 1)).end();
    for (int i = from; i < Math.min(end, from + OWN); i++) {
      if (lattice.tokens().get(i).is(Token.Kind.MARK)) {
        return false;
      }
      if (lattice.any(i, "meeting_decision", h -> h.cut() == 0)) {
        return true;
      }
    }
    return false;
  }

  /// «صادق المجلس المنعقد اليوم»: what it decided shows that it was held.
  static boolean decided(Lattice lattice, int to) {
    int sentence = lattice.tokens().sentenceOf(to);
    int first = lattice.tokens().sentences().get(sentence).first();
    for (int i = Math.max(first, to - DECISION); i < to; i++) {
      if (lattice.hit(i, "meeting_decision").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «اللقاء الذي سيجمع», «الندوة التي انعقدت»: whatever governs it, its own clause says when it is.
  private static boolean relative(
      Lattice lattice, Place place, Segment segment, Predicate<Hit> tells) {
    int end = Math.max(place.noun().to(), place.phrase().to());
    for (int i = end; i < Math.min(segment.to(), end + RELATIVE); i++) {
      boolean relative =
          lattice.hit(i, "meeting_clause").filter(h -> h.value().equals("relative")).isPresent();
      if (relative && i + 1 < segment.to()) {
        return lattice.any(i + 1, "meeting_verb", tells) || lattice.any(i + 1, "tense", tells);
      }
    }
    return false;
  }

  /// «الاجتماع الذي عقد في كلاريس»: its own clause says that it was held.
  static boolean happened(Lattice lattice, Place place, Segment segment) {
    return relative(lattice, place, segment, Telling::past);
  }

  private static boolean past(Hit hit) {
    return hit.in("meeting_verb")
        && hit.value().equals("held")
        && TOOK_PLACE.contains(hit.entry().field("role"))
        && hit.cut() == 0;
  }

  private static boolean future(Hit hit) {
    return hit.has(Clitics.SEEN) || hit.value().equals("announced") || hit.value().equals("future");
  }

  /// «ينعقد حاليا»: a word for now beside the verb.
  private static boolean now(Lattice lattice, Match.Slot verb) {
    for (int i = Math.max(0, verb.from() - 1);
        i < Math.min(verb.to() + NOW, lattice.tokens().size());
        i++) {
      if (lattice.hit(i, "meeting_now").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «غادر للمشاركة في المؤتمر»: who sets out for a meeting is not there yet.
  private static boolean going(Lattice lattice, Match frame) {
    for (int i = Math.max(0, frame.from() - 2); i < frame.from(); i++) {
      if (lattice.hit(i, "meeting_going").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «وصل للمشاركة في افتتاح القمة»: who arrives for its opening found it not yet opened.
  private static boolean setOut(Lattice lattice, int masdar) {
    for (int i = Math.max(0, masdar - GOING); i < masdar; i++) {
      if (lattice.hit(i, "meeting_going").isPresent()) {
        return lattice.any(masdar, "meeting_verb", h -> h.entry().field("role").equals("open"));
      }
    }
    return false;
  }

  /// What a meeting of this very day is where no word tells its status: a finite present is a plan of the day, what is said in it is
  /// held, what begins goes on.
  static Status today(Lattice lattice, Segment segment, Match frame) {
    Match.Slot verb = frame.slot("verb").orElse(null);
    if (verb == null && (frame.has("travel") || going(lattice, frame))) {
      return Status.ANNOUNCED;
    }
    if (verb == null) {
      return frame.attribute("cue").equals("during") ? Status.ONGOING : Status.HELD;
    }
    boolean masdar = Modality.masdar(lattice, verb.from());
    boolean attends = requireNonNull(verb.hit()).entry().field("role").equals("discuss");
    return masdar || attends || verb.from() < segment.from() ? Status.ONGOING : Status.ANNOUNCED;
  }
}
