package org.mahdar.resolve;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement.Reason;
import org.mahdar.model.Composition;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Relation;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.Undertaking;
import org.mahdar.resolve.Agreements.Measure;
import org.mahdar.resolve.Agreements.Voice;

/// Which fields of each kind are weighed, and which of their values can both be true.
///
/// «نحو 30» and 31 agree, «أكثر من 30» and 35 too, and 36 who came do not contradict 37 who were expected; 23 and 25 do, and so do Riyadh and Jeddah.
final class Measures {
  private Measures() {}

  static List<Measure<?>> of(List<Voice> voices) {
    return switch (voices.getFirst().fact()) {
      case Meeting _ -> meeting(voices);
      case Figure _ -> List.of(figure());
      case Sum _ -> List.of(sum());
      case Event _ -> List.of(date("date", fact -> ((Event) fact).date(), false));
      // Members come and go, and words are matched for being the same: nothing of these is weighed.
      case Composition _, Statement _, Undertaking _, Relation _ -> List.of();
    };
  }

  private static List<Measure<?>> meeting(List<Voice> voices) {
    Set<Meeting> told = Collections.newSetFromMap(new IdentityHashMap<>());
    voices.forEach(voice -> told.add((Meeting) voice.fact()));
    // A meeting that was put off has had two dates, and both are true.
    boolean moved = told.stream().anyMatch(MeetingMatcher::moved);
    boolean heldThen = heldWhenPutOff(voices, told);
    return List.of(
        date("date", fact -> ((Meeting) fact).date(), moved),
        place("city", fact -> ((Meeting) fact).city()),
        place("country", fact -> ((Meeting) fact).country()),
        Parties.chairs(),
        Parties.participants(told),
        new Measure<>(
            "format",
            fact -> ((Meeting) fact).format(),
            Object::toString,
            Measures::compatible,
            format -> format == Meeting.Format.UNSPECIFIED ? 0 : 1,
            Reason.MOST_EXACT,
            false),
        new Measure<>(
            "status",
            fact -> ((Meeting) fact).status(),
            Object::toString,
            (a, b) -> compatible(a, b) && !(heldThen && putOff(a, b)),
            Measures::stage,
            Reason.LATEST_STATE,
            false));
  }

  private static Measure<Edtf> date(
      String field, java.util.function.Function<Fact, @Nullable Edtf> date, boolean moved) {
    return new Measure<>(
        field,
        date,
        Edtf::text,
        (a, b) -> moved || Days.around(a, 0).overlaps(Days.around(b, 0)),
        Agreements::exactness,
        Reason.MOST_EXACT,
        true);
  }

  private static Measure<String> place(
      String field, java.util.function.Function<Fact, @Nullable String> place) {
    return new Measure<>(
        field, place, name -> name, String::equals, _ -> 1, Reason.MOST_ORIGINS, false);
  }

  /// Whether one says that it was held on a day from which another, writing on that day or later, says that it was put off.
  private static boolean heldWhenPutOff(List<Voice> voices, Set<Meeting> told) {
    return voices.stream()
        .filter(voice -> ((Meeting) voice.fact()).status() == Meeting.Status.POSTPONED)
        .anyMatch(off -> told.stream().anyMatch(meeting -> heldThen(meeting, off)));
  }

  private static boolean heldThen(Meeting held, Voice off) {
    Edtf day = held.date();
    Edtf given = ((Meeting) off.fact()).date();
    boolean asSaid = took(held.status()) && day != null && given != null && day.overlaps(given);
    Edtf written = asSaid ? off.item().published() : null;
    return day != null && written != null && !written.latest().isBefore(day.earliest());
  }

  private static boolean putOff(Meeting.Status a, Meeting.Status b) {
    return took(a) && b == Meeting.Status.POSTPONED || took(b) && a == Meeting.Status.POSTPONED;
  }

  private static boolean compatible(Meeting.Format a, Meeting.Format b) {
    return a == b || open(a) || open(b);
  }

  private static boolean open(Meeting.Format format) {
    return switch (format) {
      case UNSPECIFIED, HYBRID -> true;
      case IN_PERSON, VIRTUAL -> false;
    };
  }

  /// A meeting passes from announced to held, or to postponed; what was held was neither cancelled nor denied.
  private static boolean compatible(Meeting.Status a, Meeting.Status b) {
    return !(took(a) && fell(b) || took(b) && fell(a));
  }

  private static boolean took(Meeting.Status status) {
    return switch (status) {
      case ONGOING, HELD, CONCLUDED -> true;
      case ANNOUNCED, POSTPONED, CANCELLED, DENIED, HYPOTHETICAL -> false;
    };
  }

  private static boolean fell(Meeting.Status status) {
    return switch (status) {
      case CANCELLED, DENIED -> true;
      case ANNOUNCED, ONGOING, HELD, CONCLUDED, POSTPONED, HYPOTHETICAL -> false;
    };
  }

  /// How far a meeting has come in its life.
  private static int stage(Meeting.Status status) {
    return switch (status) {
      case HYPOTHETICAL -> 0;
      case ANNOUNCED -> 1;
      case POSTPONED -> 2;
      case ONGOING -> 3;
      case HELD, DENIED, CANCELLED -> 4;
      case CONCLUDED -> 5;
    };
  }

  private static Measure<Figure> figure() {
    return new Measure<>(
        "value",
        fact -> (Figure) fact,
        Measures::text,
        (a, b) -> a.expected() != b.expected() || range(a).overlaps(range(b)),
        figure -> (figure.expected() ? 0 : 2) + (figure.qualifier() == Qualifier.EXACT ? 1 : 0),
        Reason.MOST_EXACT,
        false);
  }

  private static String text(Figure figure) {
    String value =
        qualified(figure.qualifier(), figure.value().stripTrailingZeros().toPlainString());
    return figure.expected() ? value + " expected" : value;
  }

  private static Range range(Figure figure) {
    return Range.of(figure.value(), figure.low(), figure.high(), figure.qualifier());
  }

  private static Measure<Sum> sum() {
    return new Measure<>(
        "amount",
        fact -> ((Sum) fact).amount() == null ? null : (Sum) fact,
        Measures::text,
        Measures::compatible,
        sum -> sum.qualifier() == Qualifier.EXACT ? 1 : 0,
        Reason.MOST_EXACT,
        false);
  }

  private static String text(Sum sum) {
    String plain = sum.amount() == null ? "" : sum.amount().stripTrailingZeros().toPlainString();
    String amount = qualified(sum.qualifier(), plain);
    return sum.currency() == null ? amount : amount + " " + sum.currency();
  }

  /// Amounts in two currencies are not weighed against one another, for that would take a rate and a day; but one number in two currencies is
  /// an error of one of them.
  private static boolean compatible(Sum a, Sum b) {
    boolean currencies =
        a.currency() != null && b.currency() != null && !a.currency().equals(b.currency());
    return currencies ? !sameNumber(a, b) : range(a).overlaps(range(b));
  }

  /// «وبوسكانيا عن 80 مليونا» rests on a sum told before too, whose currency it takes: that is no claim of its own.
  private static boolean sameNumber(Sum a, Sum b) {
    return a.evidence().size() == 1
        && b.evidence().size() == 1
        && a.amount() != null
        && b.amount() != null
        && a.amount().compareTo(b.amount()) == 0;
  }

  private static Range range(Sum sum) {
    if (sum.amount() == null) {
      throw new IllegalArgumentException("a sum without an amount has no range");
    }
    return Range.of(sum.amount(), sum.low(), sum.high(), sum.qualifier());
  }

  private static String qualified(Qualifier qualifier, String value) {
    return qualifier == Qualifier.EXACT
        ? value
        : qualifier.toString().toLowerCase(Locale.ROOT) + " " + value;
  }
}
