package org.mahdar.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Folding;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.TimeMention;

/// What a pattern line asks of a lexicon hit or a mention, taken apart once when the rules are loaded.
///
/// `<month cut=none|b>` holds for «يوليو» and «بيوليو» and not for «ليوليو».
final class Conditions {
  private static final String CUT = "cut";

  private final List<Cut> cuts;
  private final List<Property> properties;

  /// One `key=value|value` of a lexicon's column or a mention's property.
  ///
  /// @param anyText whether one is `*`, which any text meets
  private record Property(
      String key, boolean denied, ByName.Names texts, boolean anyText, List<Range> ranges) {
    static Property of(Pattern.Condition condition) {
      List<String> texts = new ArrayList<>();
      List<Range> ranges = new ArrayList<>();
      for (String value : condition.values()) {
        if (value.indexOf("..") > 0) {
          ranges.add(Range.of(value));
        } else {
          texts.add(value);
        }
      }
      return new Property(
          condition.key(),
          condition.denied(),
          new ByName.Names(texts),
          texts.contains("*"),
          List.copyOf(ranges));
    }

    /// @param value a text, a number or one of an enumeration; null where there is none
    boolean holds(@Nullable Object value) {
      return (text(value) || inRange(value)) != denied;
    }

    private boolean text(@Nullable Object value) {
      if (texts.none()) {
        return false;
      }
      String given =
          value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
      return texts.has(given) || anyText && !given.isEmpty();
    }

    private boolean inRange(@Nullable Object value) {
      if (ranges.isEmpty()) {
        return false;
      }
      BigDecimal given =
          value instanceof BigDecimal number ? number : parsed(Objects.toString(value, ""));
      for (int r = 0; given != null && r < ranges.size(); r++) {
        if (ranges.get(r).holds(given)) {
          return true;
        }
      }
      return false;
    }

    private static @Nullable BigDecimal parsed(String value) {
      try {
        return new BigDecimal(value);
      } catch (NumberFormatException e) {
        // A value that is no number lies in no range of numbers.
        return null;
      }
    }
  }

  /// The whole numbers from `low` to `high`: `1..31`.
  private record Range(BigDecimal low, BigDecimal high) {
    static Range of(String text) {
      int dots = text.indexOf("..");
      return new Range(
          new BigDecimal(text.substring(0, dots)), new BigDecimal(text.substring(dots + 2)));
    }

    boolean holds(BigDecimal given) {
      return given.compareTo(low) >= 0 && given.compareTo(high) <= 0 && whole(given);
    }
  }

  /// `cut=none|b`: some clitic of `mask` was cut, or, where `none` is wanted, nothing but a conjunction.
  private record Cut(int mask, boolean none, boolean denied) {
    private static final int BARE = Clitics.PREPOSITION | Clitics.SEEN | Clitics.ARTICLE;

    boolean holds(int cut) {
      return ((cut & mask) != 0 || none && (cut & BARE) == 0) != denied;
    }
  }

  private Conditions(List<Cut> cuts, List<Property> properties) {
    this.cuts = cuts;
    this.properties = properties;
  }

  /// @throws IllegalArgumentException naming a clitic that is none, or a range of what are no numbers
  static Conditions of(List<Pattern.Condition> conditions) {
    return new Conditions(
        conditions.stream().filter(c -> c.key().equals(CUT)).map(Conditions::cut).toList(),
        conditions.stream().filter(c -> !c.key().equals(CUT)).map(Property::of).toList());
  }

  /// Whether they hold for a hit behind the clitics `cut`, as far as they ask for clitics.
  boolean holdCut(int cut) {
    for (Cut wanted : cuts) {
      if (!wanted.holds(cut)) {
        return false;
      }
    }
    return true;
  }

  /// Whether they hold for a row of a lexicon, as far as they ask for its cells.
  boolean holdCells(LexiconEntry entry) {
    for (Property property : properties) {
      if (!property.holds(entry.field(property.key))) {
        return false;
      }
    }
    return true;
  }

  /// A mention's clitics are not known: a wanted one does not hold, a denied one does.
  boolean hold(Mention mention) {
    for (int c = 0; c < cuts.size(); c++) {
      if (!cuts.get(c).denied) {
        return false;
      }
    }
    for (int p = 0; p < properties.size(); p++) {
      Property property = properties.get(p);
      if (!property.holds(property(mention, property.key))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object property(Mention mention, String key) {
    return switch (mention) {
      case TimeMention time ->
          switch (key) {
            case "timex" -> time.timex().name().toLowerCase(Locale.ROOT);
            case "value" -> time.value();
            default -> null;
          };
      case QuantityMention quantity -> property(quantity, key);
      case MoneyMention money ->
          switch (key) {
            case "currency" -> money.currency();
            case "amount" -> money.amount();
            case "qualifier" -> money.qualifier();
            default -> null;
          };
      case NameMention name ->
          switch (key) {
            case "country" -> name.country();
            case "placeKind" -> name.placeKind();
            case "role" -> name.role();
            default -> null;
          };
    };
  }

  private static @Nullable Object property(QuantityMention quantity, String key) {
    return switch (key) {
      case "value" -> quantity.value();
      case "unit" -> quantity.unit();
      case "role" -> quantity.role();
      case "qualifier" -> quantity.qualifier();
      case "definite" -> definite(quantity) ? "yes" : null;
      case "whole" -> whole(quantity.value()) ? "yes" : "no";
      default -> null;
    };
  }

  private static boolean whole(BigDecimal number) {
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /// Whether the number is written in digits or with the article («الـ12», «العشرين»), as those are that say which one.
  private static boolean definite(QuantityMention quantity) {
    String folded = Folding.fold(quantity.evidence().quote());
    return !folded.isEmpty()
        && (folded.charAt(0) >= '0' && folded.charAt(0) <= '9'
            || folded.startsWith("\u0627\u0644")
                && !quantity.evidence().quote().startsWith("\u0623"));
  }

  private static Cut cut(Pattern.Condition condition) {
    int mask = 0;
    for (String value : condition.values()) {
      mask |= clitics(value);
    }
    return new Cut(mask, condition.values().contains("none"), condition.denied());
  }

  private static int clitics(String name) {
    return switch (name) {
      case "none" -> 0;
      case "w" -> Clitics.WAW | Clitics.FEH;
      case "b" -> Clitics.BEH;
      case "k" -> Clitics.KAF;
      case "l" -> Clitics.LAM;
      case "s" -> Clitics.SEEN;
      case "al" -> Clitics.ARTICLE;
      default ->
          throw new IllegalArgumentException("unknown clitic " + name + " (none w b k l s al)");
    };
  }
}
