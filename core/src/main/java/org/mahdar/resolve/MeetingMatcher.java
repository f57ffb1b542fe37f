package org.mahdar.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.Fact;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;

/// Recognises one meeting in several articles by its date, place, process, level and size.
///
/// «مؤتمر التحالف في واشنطن الخميس» and the conference of the coalition on 2019-11-14 are one; the small group on Syria, which
/// met there on the same day, is another.
///
/// Over 300 lines by a few: what date, place, kind and people weigh is set against each other.
final class MeetingMatcher implements Matcher<Meeting> {
  private static final int NEAR = 3;
  private static final int POSTPONED = 62;
  private static final int UNDATED = 21;
  private static final int FEWEST_WORDS = 3;

  /// Days after which an article does not report a meeting any more but recalls it.
  private static final int RECALLED = 14;

  /// What of kind makes two meetings plainly of one sort.
  private static final double PLAINLY = 2.5;

  /// More than kind ever says: what even so rules two meetings out does so whatever their kinds.
  private static final double ANY_KIND = Double.MAX_VALUE;

  /// What of kind makes two meetings such of one body, be it only presumed that they are.
  private static final double BODY = 1.5;

  private static final double LEAST = 4;

  /// By how much one of two meetings of a day is to be more like a third.
  private static final double RIVAL = 0.5;

  /// Too little to be one, but nothing that rules it out: a fuller account may tell.
  private static final double UNPROVEN = -50;

  @Override
  public double threshold() {
    return LEAST;
  }

  @Override
  public Set<String> keys(Item<Meeting> item) {
    return keys(item, NEAR, true);
  }

  @Override
  public Set<String> lookups(Item<Meeting> item, Set<String> keys) {
    return keys(item, moved(item.fact()) ? POSTPONED : 0, false);
  }

  /// Narrow dates are kept by month and year; a narrow one looks among its months and the wide ones of its year, a wide one
  /// in its whole year.
  private static Set<String> keys(Item<Meeting> item, int margin, boolean kept) {
    Edtf window = window(item);
    Set<String> keys = new LinkedHashSet<>();
    for (String anchor : anchors(item)) {
      if (window == null) {
        keys.add(anchor + "|undated");
      } else {
        boolean narrow = Days.narrow(window);
        if (narrow) {
          Days.months(Days.around(window, margin)).forEach(month -> keys.add(anchor + "|" + month));
        }
        if (kept || !narrow) {
          Days.years(window).forEach(year -> keys.add(anchor + "|" + year));
        }
        if (!kept || !narrow) {
          Days.years(window).forEach(year -> keys.add(anchor + "|wide|" + year));
        }
      }
    }
    return keys;
  }

  private static Set<String> anchors(Item<Meeting> item) {
    Meeting meeting = item.fact();
    Set<String> anchors = new LinkedHashSet<>();
    add(anchors, "process ", MeetingKinds.process(item));
    add(anchors, "city ", meeting.city());
    add(anchors, "country ", meeting.country());
    if (meeting.level() != Meeting.Level.UNSPECIFIED) {
      anchors.add("level " + meeting.level());
    }
    meeting.hosts().forEach(host -> anchors.add("host " + host));
    if (meeting.format() == Meeting.Format.VIRTUAL) {
      anchors.add("virtual");
    }
    if (anchors.isEmpty()) {
      anchors.add("-");
    }
    return anchors;
  }

  private static void add(Set<String> anchors, String kind, @Nullable String value) {
    if (value != null) {
      anchors.add(kind + value);
    }
  }

  /// As it is compared: an approximate date means some days more, and an undated meeting is near the article that tells of it.
  static @Nullable Edtf days(Meeting meeting, @Nullable Edtf published) {
    Edtf date = meeting.date();
    return date != null
        ? Days.around(date, 0)
        : published == null ? null : Days.around(published, UNDATED);
  }

  /// When it was, as far as is known: an undated meeting is near the article that tells of it.
  private static @Nullable Edtf window(Item<Meeting> item) {
    if (item.fact().date() != null) {
      return item.fact().date();
    }
    return item.days();
  }

  /// Whether its date was given up.
  static boolean moved(Meeting meeting) {
    return switch (meeting.status()) {
      case POSTPONED, CANCELLED -> true;
      case ANNOUNCED, ONGOING, HELD, CONCLUDED, DENIED, HYPOTHETICAL -> false;
    };
  }

  @Override
  public double score(Item<Meeting> item, Item<Meeting> other) {
    double score = alone(item, other);
    boolean betters =
        score > UNPROVEN
            && !item.sameDocument(other)
            && (rival(item, other, score) || rival(other, item, score));
    return betters ? NEVER : score;
  }

  /// Whether the article of `item` tells of another meeting there and then that is more like `other`: who tells two meetings of one day apart
  /// means one of them with each.
  private static boolean rival(Item<Meeting> item, Item<Meeting> other, double score) {
    List<Fact> beside = item.beside();
    for (int place = 0; place < beside.size(); place++) {
      boolean another =
          place != item.place()
              && LazyList.isOf(Meeting.class, beside, place)
              && beside.get(place) instanceof Meeting sibling
              && MeetingKinds.beside(item.fact(), sibling);
      if (another && as(item, place, other) > Math.max(LEAST, score + RIVAL)) {
        return true;
      }
    }
    return false;
  }

  private static double as(Item<Meeting> item, int place, Item<Meeting> other) {
    Item<Meeting> sibling = item.beside(place, Meeting.class);
    return sibling == null ? NEVER : alone(sibling, other);
  }

  private static double alone(Item<Meeting> item, Item<Meeting> other) {
    Meeting a = item.fact();
    Meeting b = other.fact();
    // Most are told apart by their dates, whatever their kinds.
    if (date(item, other, ANY_KIND) == NEVER
        || MeetingKinds.differ(item, other)
        || item.sameDocument(other) && !MeetingKinds.alike(a, b)) {
      return NEVER;
    }
    double kind = kind(item, other);
    double date = date(item, other, kind);
    double place = place(a, b, date, kind);
    double people = people(item, other);
    double told = told(item, other);
    // Somebody met in this city on this day: in the news of that day this alone does not make two
    // meetings one. Of what is still told weeks later in a word of the same sort there was one.
    boolean recalled =
        (recalled(item) || recalled(other))
            && Words.shared(item.quoteWords(), other.quoteWords()) > 0;
    boolean nothingElse = kind < 1 && people <= 0 && told <= 0 && !recalled;
    return date + place + kind + people + told - (nothingElse ? 2 : 0);
  }

  private static boolean recalled(Item<Meeting> item) {
    Edtf date = item.fact().date();
    Edtf published = item.published();
    return date != null && published != null && Days.apart(date, published) > RECALLED;
  }

  /// How alike the articles tell of it: «مؤتمر المانحين لدلتا نيسال» names what «المؤتمر» leaves open.
  private static double told(Item<Meeting> item, Item<Meeting> other) {
    Set<String> words = item.quoteWords();
    Set<String> others = other.quoteWords();
    int shared = Words.shared(words, others);
    double contained = Words.containment(words, others);
    return shared < FEWEST_WORDS ? 0 : contained >= 0.4 ? 1.5 : contained >= 0.25 ? 1 : 0;
  }

  private static double date(Item<Meeting> item, Item<Meeting> other, double kind) {
    Edtf a = item.fact().date();
    Edtf b = other.fact().date();
    Edtf wideA = item.days();
    Edtf wideB = other.days();
    if (a != null && b != null && wideA != null && wideB != null) {
      return wideA.overlaps(wideB)
          ? overlap(a.overlaps(b) ? a : wideA, a.overlaps(b) ? b : wideB)
          : gap(Days.apart(wideA, wideB), item.fact(), other.fact(), kind);
    }
    if (a == null && b == null) {
      long days = item.daysApart(other);
      return days <= NEAR ? 1 : days <= 3 * NEAR ? 0.5 : NEVER;
    }
    Edtf dated = a != null ? a : b;
    Edtf undated = window(a != null ? other : item);
    return dated != null && undated != null && dated.overlaps(undated) ? 1 : NEVER;
  }

  private static double overlap(Edtf a, Edtf b) {
    long wider = Math.max(Days.width(a), Days.width(b));
    boolean same = a.earliest().equals(b.earliest()) && a.latest().equals(b.latest());
    return wider <= 1 || same && wider <= 7 ? 3 : wider <= 7 ? 2.5 : wider <= 31 ? 1.5 : 0.5;
  }

  /// Outlets err by a day or two, and a meeting that is put off keeps being that meeting; a date without either is another.
  private static double gap(long days, Meeting a, Meeting b, double kind) {
    boolean here = a.city() != null && a.city().equals(b.city());
    boolean elsewhere = a.city() != null && b.city() != null && !here;
    boolean near = days <= NEAR - 1;
    boolean putOff = days <= POSTPONED && (moved(a) || moved(b)) && kind >= (here ? 2 : PLAINLY);
    return near && kind >= PLAINLY
        ? 1.5
        : putOff && !elsewhere ? 1 : near && kind >= BODY ? UNPROVEN : NEVER;
  }

  private static double place(Meeting a, Meeting b, double date, double kind) {
    if (a.city() != null && b.city() != null) {
      boolean then = date >= 1.5 || date <= UNPROVEN;
      return a.city().equals(b.city())
          ? 2
          : then && kind >= PLAINLY
              ? -1.5
              : then && (kind >= BODY || summits(a, b)) ? UNPROVEN : NEVER;
    }
    if (a.country() != null && b.country() != null) {
      return a.country().equals(b.country()) ? 1 : kind >= PLAINLY ? -1 : NEVER;
    }
    return 0;
  }

  /// Heads of state do not meet in two cities on one day: an account that names no process may mean the summit that another places elsewhere.
  private static boolean summits(Meeting a, Meeting b) {
    return a.level() == Meeting.Level.HEADS_OF_STATE && b.level() == Meeting.Level.HEADS_OF_STATE;
  }

  /// What says that they are meetings of the same body and sort: 2 for the process, less where it is presumed, 1 each for size, level and
  /// ordinal.
  private static double kind(Item<Meeting> item, Item<Meeting> other) {
    Meeting a = item.fact();
    Meeting b = other.fact();
    double score = process(item, other);
    score += a.size() != null && b.size() != null ? (a.size() == b.size() ? 1 : -1) : 0;
    score += a.level() == b.level() && a.level() != Meeting.Level.UNSPECIFIED ? 1 : 0;
    score += numbered(a, b);
    boolean virtual = a.format() == Meeting.Format.VIRTUAL && b.format() == Meeting.Format.VIRTUAL;
    score += virtual ? 0.5 : 0;
    double names = MeetingKinds.names(item, other);
    score += MeetingKinds.namesakes(item, other) ? 1.5 : names >= 0.5 ? 1 : names == 0 ? -0.5 : 0;
    return score;
  }

  /// «الجولة الرابعة» in one city is plainly one round, though outlets differ by a day.
  private static double numbered(Meeting a, Meeting b) {
    boolean both = a.ordinal() != null && b.ordinal() != null;
    boolean here = a.city() != null && a.city().equals(b.city());
    return !both ? 0 : here ? PLAINLY : 2;
  }

  private static double process(Item<Meeting> item, Item<Meeting> other) {
    String named = item.fact().process();
    String alsoNamed = other.fact().process();
    if (named != null && alsoNamed != null) {
      return 2;
    }
    String presumed = MeetingKinds.process(item);
    String alsoPresumed = MeetingKinds.process(other);
    if (presumed != null && alsoPresumed != null) {
      return presumed.equals(alsoPresumed) ? 1.5 : -1;
    }
    return named != null || alsoNamed != null ? -1 : 0;
  }

  private static double people(Item<Meeting> item, Item<Meeting> other) {
    Set<String> came = item.countries();
    Set<String> cameToo = other.countries();
    int hosts = Words.shared(item.hosts(), other.hosts());
    double score = hosts > 1 ? 1 : hosts > 0 ? 0.5 : 0;
    boolean both = came.size() >= 2 && cameToo.size() >= 2;
    if (both) {
      score += Words.containment(came, cameToo) >= 0.5 ? 1 : -1;
    }
    return score;
  }
}
