package org.mahdar.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mahdar.arabic.Clitics;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.TimeMention;

/// Whether a lexicon hit or a mention has what a pattern line asks of it.
final class Conditions {
  private Conditions() {}

  static boolean hold(List<Pattern.Condition> conditions, Hit hit) {
    for (Pattern.Condition condition : conditions) {
      boolean holds =
          condition.key().equals("cut")
              ? cut(condition.values(), hit.cut())
              : any(condition.values(), hit.entry().field(condition.key()));
      if (holds == condition.denied()) {
        return false;
      }
    }
    return true;
  }

  static boolean hold(List<Pattern.Condition> conditions, Mention mention) {
    for (Pattern.Condition condition : conditions) {
      if (any(condition.values(), property(mention, condition.key())) == condition.denied()) {
        return false;
      }
    }
    return true;
  }

  static String type(Mention mention) {
    return switch (mention) {
      case TimeMention _ -> "time";
      case QuantityMention _ -> "quantity";
      case MoneyMention _ -> "money";
      case NameMention name -> name.kind().toString();
    };
  }

  private static String property(Mention mention, String key) {
    Object value =
        switch (mention) {
          case TimeMention time ->
              switch (key) {
                case "timex" -> time.timex().name().toLowerCase(Locale.ROOT);
                case "value" -> time.value();
                default -> null;
              };
          case QuantityMention quantity ->
              switch (key) {
                case "value" -> quantity.value().toPlainString();
                case "unit" -> quantity.unit();
                case "role" -> quantity.role();
                case "qualifier" -> quantity.qualifier();
                default -> null;
              };
          case MoneyMention money ->
              switch (key) {
                case "currency" -> money.currency();
                case "amount" -> money.amount() == null ? null : money.amount().toPlainString();
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
    return Objects.toString(value, "");
  }

  private static boolean any(List<String> wanted, String value) {
    for (String want : wanted) {
      int range = want.indexOf("..");
      if (range > 0
          ? within(want.substring(0, range), want.substring(range + 2), value)
          : want.equals(value)) {
        return true;
      }
      if (want.equals("*") && !value.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(String low, String high, String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return number.compareTo(new BigDecimal(low)) >= 0
          && number.compareTo(new BigDecimal(high)) <= 0
          && number.stripTrailingZeros().scale() <= 0;
    } catch (NumberFormatException e) {
      // A value that is no number lies in no range of numbers.
      return false;
    }
  }

  private static boolean cut(List<String> wanted, int cut) {
    for (String want : wanted) {
      boolean holds =
          switch (want) {
            case "none" -> (cut & (Clitics.PREPOSITION | Clitics.SEEN | Clitics.ARTICLE)) == 0;
            case "w" -> (cut & (Clitics.WAW | Clitics.FEH)) != 0;
            case "b" -> (cut & Clitics.BEH) != 0;
            case "k" -> (cut & Clitics.KAF) != 0;
            case "l" -> (cut & Clitics.LAM) != 0;
            case "s" -> (cut & Clitics.SEEN) != 0;
            case "al" -> (cut & Clitics.ARTICLE) != 0;
            default ->
                throw new IllegalArgumentException(
                    "unknown clitic " + want + " (none w b k l s al)");
          };
      if (holds) {
        return true;
      }
    }
    return false;
  }
}
