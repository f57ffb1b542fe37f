package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;
import org.mahdar.model.Conflict;
import org.mahdar.model.DocumentId;
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

/// The fields of an entry whose values cannot all be true, with who gives which.
///
/// «نحو 30» and 31 agree, «أكثر من 30» and 35 too; 23 and 25 do not, nor do Riyadh and Jeddah.
final class Conflicts {
  private Conflicts() {}

  static <F extends Fact> List<Conflict> of(List<Item<F>> items) {
    List<Conflict> conflicts = new ArrayList<>();
    switch (items.getFirst().fact()) {
      case Meeting _ -> meeting(items, conflicts);
      case Figure _ ->
          field(
              "value",
              items,
              Conflicts::figure,
              Conflicts::figureText,
              (a, b) -> range(a).overlaps(range(b)),
              conflicts);
      case Sum _ ->
          field(
              "amount",
              items,
              Conflicts::sum,
              Conflicts::sumText,
              Conflicts::compatible,
              conflicts);
      case Event _ ->
          field(
              "date", items, fact -> ((Event) fact).date(), Edtf::text, Edtf::overlaps, conflicts);
      case Composition _, Statement _, Undertaking _, Relation _ -> {
        // Members come and go, and words are matched for being the same: nothing of these is
        // weighed here.
      }
    }
    return conflicts;
  }

  private static <F extends Fact> void meeting(List<Item<F>> items, List<Conflict> conflicts) {
    // A meeting that was put off has had two dates, and both are true.
    boolean moved = items.stream().anyMatch(item -> MeetingMatcher.moved((Meeting) item.fact()));
    if (!moved) {
      field(
          "date",
          items,
          fact -> ((Meeting) fact).date(),
          Edtf::text,
          Conflicts::compatible,
          conflicts);
    }
    field("city", items, fact -> ((Meeting) fact).city(), city -> city, String::equals, conflicts);
    field(
        "country",
        items,
        fact -> ((Meeting) fact).country(),
        code -> code,
        String::equals,
        conflicts);
    field(
        "format",
        items,
        fact -> ((Meeting) fact).format(),
        Object::toString,
        Conflicts::compatible,
        conflicts);
    field(
        "status",
        items,
        fact -> ((Meeting) fact).status(),
        Object::toString,
        Conflicts::compatible,
        conflicts);
  }

  private static boolean compatible(Edtf a, Edtf b) {
    return Days.around(a, 0).overlaps(Days.around(b, 0));
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

  private static Figure figure(Fact fact) {
    return (Figure) fact;
  }

  private static String figureText(Figure figure) {
    String value =
        qualified(figure.qualifier(), figure.value().stripTrailingZeros().toPlainString());
    return figure.expected() ? value + " expected" : value;
  }

  private static Range range(Figure figure) {
    return Range.of(figure.value(), figure.low(), figure.high(), figure.qualifier());
  }

  private static @Nullable Sum sum(Fact fact) {
    return ((Sum) fact).amount() == null ? null : (Sum) fact;
  }

  private static String sumText(Sum sum) {
    String amount = qualified(sum.qualifier(), String.valueOf(plain(sum)));
    return sum.currency() == null ? amount : amount + " " + sum.currency();
  }

  private static @Nullable String plain(Sum sum) {
    return sum.amount() == null ? null : sum.amount().stripTrailingZeros().toPlainString();
  }

  /// Amounts in two currencies are not weighed against one another: that would take a rate and a day.
  private static boolean compatible(Sum a, Sum b) {
    boolean currencies =
        a.currency() != null && b.currency() != null && !a.currency().equals(b.currency());
    return currencies || range(a).overlaps(range(b));
  }

  private static Range range(Sum sum) {
    if (sum.amount() == null) {
      throw new IllegalArgumentException("a sum without an amount has no range");
    }
    return Range.of(sum.amount(), sum.low(), sum.high(), sum.qualifier());
  }

  private static String qualified(Qualifier qualifier, String value) {
    return qualifier == Qualifier.EXACT ? value : qualifier + " " + value;
  }

  /// Adds a conflict over one field where two of its values cannot both be true.
  private static <F extends Fact, V> void field(
      String name,
      List<Item<F>> items,
      Function<Fact, @Nullable V> value,
      Function<V, String> text,
      BiPredicate<V, V> compatible,
      List<Conflict> conflicts) {
    Map<String, V> values = new LinkedHashMap<>();
    Map<String, TreeSet<String>> documents = new LinkedHashMap<>();
    for (Item<F> item : items) {
      V given = value.apply(item.fact());
      if (given != null) {
        values.putIfAbsent(text.apply(given), given);
        documents
            .computeIfAbsent(text.apply(given), _ -> new TreeSet<>())
            .add(item.document().id().value());
      }
    }
    List<V> distinct = List.copyOf(values.values());
    boolean disagree =
        distinct.stream().anyMatch(a -> distinct.stream().anyMatch(b -> !compatible.test(a, b)));
    if (disagree) {
      conflicts.add(
          new Conflict(name, documents.entrySet().stream().map(Conflicts::claim).toList()));
    }
  }

  private static Conflict.Claim claim(Map.Entry<String, TreeSet<String>> claim) {
    return new Conflict.Claim(
        claim.getKey(), claim.getValue().stream().map(DocumentId::new).toList());
  }
}
