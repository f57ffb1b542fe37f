package org.mahdar.extract.meeting;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.extract.meeting.MeetingExtractor.Place;
import org.mahdar.model.Doubt;
import org.mahdar.model.Edtf;
import org.mahdar.model.TimeMention;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// The date of a meeting: the nearest that its noun or its verb governs.
///
/// In «أعلن الوزير أمس أن الاجتماع سيعقد يوم 9 مارس» the meeting is on 9 March, for «أن» parts it from «أمس».
///
/// Over 300 lines: days and places are bound by the same clauses.
final class WhenAndWhere {
  /// Distances in tokens within which a day, a month and a year may date the noun or its verb.
  private static final int DAY = 30;

  /// What a date before the frame costs against one behind it.
  private static final int BEFORE = 20;

  /// How far before its day the verb of a report may stand.
  private static final int REPORT = 8;

  /// How many words may open a sentence before its date.
  private static final int OPENING = 3;

  /// U+0648, «و», which some write apart from its word.
  private static final char WAW = '\u0648';

  /// «أو», folded.
  private static final String OR = "\u0627\u0648";

  private static final char LAM = '\u0644';

  /// «اليوم الثلاثاء 6 مارس» has no more words.
  private static final int DAYS = 7;

  /// So many words of a clause may stand before its year.
  private static final int CLAUSE = 8;

  private static final int MONTH = 9;
  private static final int YEAR = 6;

  private final Whereabouts whereabouts = new Whereabouts();

  void read(Lattice lattice, Place place, Segment segment, Match frame, Draft draft) {
    List<Segment> anchors = anchors(place, segment);
    boolean chronicle = frame.attribute("date").equals("first");
    Lattice.Placed when =
        chronicle ? firstTime(lattice, frame) : date(lattice, place, segment, frame, anchors);
    when = when == null || chronicle ? when : firstOfTwo(lattice, when);
    if (when != null) {
      Edtf edtf = ((TimeMention) when.mention()).edtf();
      draft.timed = true;
      draft.ends = edtf != null && until(lattice, when) ? edtf.latest() : null;
      boolean open =
          edtf == null
              || until(lattice, when)
              || sinceThen(frame, (TimeMention) when.mention())
              || doubtful(lattice, when, edtf);
      draft.date =
          open
              ? null
              : Lasting.lasting(
                  lattice,
                  segment,
                  frame,
                  Postponed.newDay(
                      lattice, frame, when, together(lattice, when, requireNonNull(edtf))));
      draft.saidBy(when.from(), when.to());
    }
    Edtf days = when == null ? NthDay.of(lattice, place.token()) : null;
    if (days != null) {
      draft.timed = true;
      draft.date = days;
    }
    whereabouts.read(lattice, place, segment, anchors, draft);
  }

  /// «20 يوليو 2031: مؤتمر …»: the day that opens the line.
  private static Lattice.@Nullable Placed firstTime(Lattice lattice, Match frame) {
    Lattice.Placed first = null;
    for (int i = frame.from(); first == null && i < frame.to(); i++) {
      first = Clauses.time(lattice, i);
    }
    return first;
  }

  /// «تتواصل إلى 16 جويلية»: the day on which it ends says not when it is.
  private static boolean until(Lattice lattice, Lattice.Placed time) {
    for (int back = 1; back <= 2 && time.from() - back >= 0; back++) {
      if (lattice.hit(time.from() - back, "meeting_until").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «المنتدى السنوي الذي بدأ عام 2012»: a bare year in which something began is no date of a meeting.
  private static boolean sinceThen(Match frame, TimeMention time) {
    return time.value().length() == 4
        && frame
            .slot("verb")
            .map(Match.Slot::hit)
            .filter(verb -> verb.entry().field("role").equals("open"))
            .isPresent();
  }

  /// «غدا الأحد 21» where the 21st is no Sunday; «غدا» said yesterday; «موفى أوت وبداية سبتمبر 2012», whose year stands later.
  private static boolean doubtful(Lattice lattice, Lattice.Placed time, Edtf edtf) {
    TimeMention mention = (TimeMention) time.mention();
    boolean mismatch = mention.doubts().contains(Doubt.WEEKDAY_DATE_MISMATCH);
    if (mismatch && StaleDay.ahead(lattice, time) || StaleDay.of(lattice, time)) {
      return true;
    }
    int next = time.to();
    boolean more = next < lattice.tokens().size() && edtf.day().isEmpty();
    // «في فبراير أو مارس»: one of the two.
    boolean either =
        more
            && next + 1 < lattice.tokens().size()
            && lattice.is(next, OR)
            && lattice.hit(next + 1, "month").isPresent();
    return either
        || more
            && lattice.cut(next, Clitics.WAW)
            && (Clauses.time(lattice, next) != null || Clauses.time(lattice, next + 1) != null);
  }

  /// «يشارك اليوم وغدا في المؤتمر»: of two days the first, where the second stands nearer to the meeting.
  private static Lattice.Placed firstOfTwo(Lattice lattice, Lattice.Placed second) {
    boolean joined = lattice.cut(second.from(), Clitics.WAW);
    for (int i = second.from() - 1; joined && i >= Math.max(0, second.from() - DAYS); i--) {
      Lattice.Placed first = Clauses.time(lattice, i);
      if (first != null) {
        return first.to() == second.from() && placesInTime((TimeMention) first.mention())
            ? first
            : second;
      }
    }
    return second;
  }

  /// «اليوم الثلاثاء وغدا الأربعاء» are two days of one meeting.
  private static Edtf together(Lattice lattice, Lattice.Placed time, Edtf day) {
    if (day.day().isEmpty() || time.to() >= lattice.tokens().size()) {
      return day;
    }
    Lattice.Placed next =
        lattice.cut(time.to(), Clitics.WAW) ? Clauses.time(lattice, time.to()) : null;
    Edtf second = next == null ? null : ((TimeMention) next.mention()).edtf();
    if (second == null || second.day().isEmpty()) {
      return day;
    }
    boolean follows = second.earliest().equals(day.earliest().plusDays(1));
    return follows ? Edtf.between(day.earliest(), second.earliest()) : day;
  }

  /// The noun with what belongs to it and the verbs that say what is done with the meeting.
  private static List<Segment> anchors(Place place, Segment segment) {
    List<Segment> anchors = new ArrayList<>();
    anchors.add(new Segment(place.token(), Math.max(place.noun().to(), place.phrase().to())));
    for (Match frame : place.frames()) {
      frame
          .slot("verb")
          .filter(verb -> segment.contains(verb.from()))
          .ifPresent(verb -> anchors.add(new Segment(verb.from(), verb.to())));
    }
    return anchors;
  }

  private static Lattice.@Nullable Placed date(
      Lattice lattice, Place place, Segment segment, Match frame, List<Segment> anchors) {
    Lattice.Placed best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = segment.from(); i < segment.to(); i++) {
      Lattice.Placed placed = Clauses.time(lattice, i);
      if (placed == null
          || !placesInTime((TimeMention) placed.mention())
          || ofTheName(lattice, place, placed)
          || ofAnotherClause(lattice, place, placed)
          || remembered(lattice, placed)
          || Postponed.movedFrom(lattice, frame, placed)
          || Postponed.calledOffOn(lattice, place, frame, placed)) {
        continue;
      }
      Edtf edtf = ((TimeMention) placed.mention()).edtf();
      int distance = Math.min(distance(i, place.token()), distance(i, frame.from()));
      int cost = distance + coarseness(lattice, placed, edtf) + (i < frame.from() ? BEFORE : 0);
      // «الجولة الثالثة من المفاوضات بين نوردافيا وغسران في كلاريس في يونيو»: a long name takes
      // nothing
      // of its month's reach.
      int behindName = i >= place.phrase().to() ? i - place.phrase().to() + 1 : distance;
      if (Math.min(distance, behindName) <= reach(edtf)
          && cost < nearest
          && governed(lattice, place, frame, placed, anchors)) {
        nearest = cost;
        best = placed;
      }
    }
    return best;
  }

  /// Whether a day belongs to the meeting: behind the noun or its verb, or right before a verb that tells of it.
  private static boolean governed(
      Lattice lattice, Place place, Match frame, Lattice.Placed time, List<Segment> anchors) {
    for (Segment anchor : anchors) {
      boolean behind =
          time.from() >= anchor.to()
              && !Clauses.apart(lattice, anchor.to() - 1, time.from())
              && !inAnother(lattice, anchor.to(), time.from());
      boolean noun = anchor.from() == place.token();
      boolean before =
          time.to() <= anchor.from()
              && (noun
                  ? takesBefore(frame) || adjoins(lattice, frame, time, anchor)
                  : !Modality.masdar(lattice, anchor.from()))
              && !begins(lattice, noun ? frame.from() : anchor.from())
              && !within(lattice, anchor.to())
              && !setsOut(lattice, time, frame)
              && !(noun && reported(lattice, time))
              && (fine(time) || opens(lattice, time))
              && !Clauses.apartAhead(lattice, time.to(), noun ? frame.from() : anchor.from());
      if (behind || before) {
        return true;
      }
    }
    return false;
  }

  /// «خلال مؤتمره … في اجتماع حاشد يوم 7 أكتوبر»: the day is of the meeting that stands nearer.
  private static boolean inAnother(Lattice lattice, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Hit noun = lattice.hit(i, "meeting_noun").orElse(null);
      if (noun != null
          && noun.cut() == 0
          && noun.entry().field("of").isEmpty()
          && (lattice.hit(i - 1, "meeting_in").isPresent()
              || lattice.hit(i - 1, "meeting_aside").isPresent())) {
        return true;
      }
    }
    return false;
  }

  /// «يوم الخميس المقبل … وتجري حاليا جلسة»: «و» begins another statement, and the day before it is of the first.
  private static boolean begins(Lattice lattice, int i) {
    int sentence = lattice.tokens().sentences().get(lattice.tokens().sentenceOf(i)).first();
    boolean alone =
        lattice.tokens().get(Math.max(0, i - 1)).folded().equals(Character.toString(WAW));
    return i > sentence && (lattice.cut(i, Clitics.WAW) || alone);
  }

  /// «غادر اليوم إلى كلاريس للمشاركة في مؤتمر»: the day is of the journey.
  private static boolean setsOut(Lattice lattice, Lattice.Placed time, Match frame) {
    int end = frame.slot("travel").map(Match.Slot::from).orElse(frame.from());
    for (int i = time.to(); i <= end; i++) {
      if (lattice.hit(i, "meeting_going").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// «نقلت وسائل إعلام، اليوم الأربعاء، عن الخبير قوله خلال منتدى»: the day is of the report.
  private static boolean reported(Lattice lattice, Lattice.Placed time) {
    for (int i = time.from() - 1; i >= Math.max(0, time.from() - REPORT); i--) {
      if (lattice.hit(i, "meeting_report").isPresent()) {
        return true;
      }
      if (Clauses.verb(lattice, i) || lattice.tokens().get(i).mark('.')) {
        return false;
      }
    }
    return false;
  }

  /// «اختتم أمس الأول زيارة … أجرى خلالها محادثات»: the day is of what the talks were part of.
  private static boolean within(Lattice lattice, int behind) {
    return behind < lattice.tokens().size()
        && lattice.any(behind, "speech_word", h -> h.value().equals("resumptive"));
  }

  /// Whether the time is a day, or a few.
  private static boolean fine(Lattice.Placed time) {
    Edtf edtf = ((TimeMention) time.mention()).edtf();
    return edtf == null || ChronoUnit.DAYS.between(edtf.earliest(), edtf.latest()) <= 7;
  }

  /// «وفي أوت 1910 نظم …»: a month or a year ahead of the noun counts where the sentence opens with it.
  private static boolean opens(Lattice lattice, Lattice.Placed time) {
    int sentence =
        lattice.tokens().sentences().get(lattice.tokens().sentenceOf(time.from())).first();
    return time.from() - sentence <= OPENING;
  }

  /// «العام الماضي مؤتمر بروكسل»: right before a name stands its own day.
  private static boolean adjoins(
      Lattice lattice, Match frame, Lattice.Placed time, Segment anchor) {
    return !frame.has("verb")
        && !frame.attribute("date").equals("behind")
        && anchor.from() - time.to() <= 1
        && !lattice.cut(anchor.from(), Clitics.WAW);
  }

  /// Whether the days before the noun may be its own: «قال أمس خلال الاجتماع»; with a verb it is the verb that takes them, and
  /// a bare name takes none.
  private static boolean takesBefore(Match frame) {
    boolean verb = frame.has("verb") && frame.slot("verb").orElseThrow().from() < frame.to() - 1;
    String cue = frame.attribute("cue");
    boolean behind = frame.attribute("date").equals("behind");
    return !verb && !behind && !cue.equals("name") && !cue.equals("same");
  }

  /// «مؤتمر المانحين لليمن لعام 2020», «مؤتمر 2020»: a year by which the meeting is called says not when it is held.
  private static boolean ofTheName(Lattice lattice, Place place, Lattice.Placed time) {
    boolean year = ((TimeMention) time.mention()).value().length() == 4;
    int end = Math.max(place.noun().to(), place.phrase().to());
    boolean lam = lattice.tokens().get(time.from()).folded().charAt(0) == LAM;
    return year
        && time.from() >= place.token()
        && time.from() <= end + 1
        && (lam || time.to() - time.from() == 1);
  }

  /// «اجتماعات اللجنة المشتركة التي أطلقها البلدان عام 1966»: a bare year in a clause of what is no meeting.
  private static boolean ofAnotherClause(Lattice lattice, Place place, Lattice.Placed time) {
    if (((TimeMention) time.mention()).value().length() != 4) {
      return false;
    }
    for (int i = time.from() - 1; i > place.token() && i >= time.from() - CLAUSE; i--) {
      if (lattice.any(i, "meeting_clause", hit -> hit.value().equals("relative"))) {
        int verb = i + 1;
        while (verb < time.from() && lattice.hit(verb, "meeting_light").isPresent()) {
          verb++;
        }
        return lattice.hit(verb, "meeting_verb").isEmpty()
            && lattice.hit(verb, "meeting_people").isEmpty()
            && lattice.hit(verb, "preposition").isEmpty()
            && Clauses.time(lattice, verb) == null;
      }
    }
    return false;
  }

  /// «إحياء ذكرى 2 مارس 1934»: the day that a meeting remembers.
  private static boolean remembered(Lattice lattice, Lattice.Placed time) {
    return time.from() > 0 && lattice.hit(time.from() - 1, "meeting_remembers").isPresent();
  }

  private static boolean placesInTime(TimeMention time) {
    boolean day = time.timex() == TimeMention.Timex.DATE || time.timex() == TimeMention.Timex.TIME;
    return day && (time.edtf() != null || openDay(time.value()));
  }

  /// A weekday that no day of publication anchors still dates the meeting, though nobody can say to which day.
  private static boolean openDay(String value) {
    return value.startsWith("XXXX-W") || value.startsWith("XXXX-") && value.length() >= 7;
  }

  private static int distance(int a, int b) {
    return Math.abs(a - b);
  }

  /// A day outweighs a nearer month; the days a conference lasts outweigh the day it ended.
  private static int coarseness(Lattice lattice, Lattice.Placed time, @Nullable Edtf date) {
    if (date == null) {
      return DAY;
    }
    long days = ChronoUnit.DAYS.between(date.earliest(), date.latest());
    boolean week = ((TimeMention) time.mention()).value().contains("-W");
    boolean goesOn =
        time.from() > 1
            && (lattice.hit(time.from() - 1, "meeting_lasts").isPresent()
                || lattice.hit(time.from() - 2, "meeting_lasts").isPresent());
    return days == 0 || goesOn ? BEFORE : days <= 7 && !week ? 0 : DAY;
  }

  private static int reach(@Nullable Edtf date) {
    if (date == null) {
      return DAY;
    }
    long days = ChronoUnit.DAYS.between(date.earliest(), date.latest());
    return days <= 7 ? DAY : days <= 31 ? MONTH : days <= 366 ? YEAR : 0;
  }
}
