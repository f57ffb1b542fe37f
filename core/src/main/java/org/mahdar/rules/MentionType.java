package org.mahdar.rules;

import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.TimeMention;

/// The types by which patterns ask for mentions, a bit each: `(money)` is asked for by one bit, `(place)` by another.
final class MentionType {
  private static final long TIME = 1;
  private static final long QUANTITY = 2;
  private static final long MONEY = 4;
  private static final long FIRST_NAME = 8;

  /// How many there are.
  static final int COUNT = 3 + NameMention.Kind.values().length;

  private MentionType() {}

  static long bit(Mention mention) {
    return switch (mention) {
      case TimeMention _ -> TIME;
      case QuantityMention _ -> QUANTITY;
      case MoneyMention _ -> MONEY;
      case NameMention name -> bit(name.kind());
    };
  }

  /// The bit for the name under which patterns ask, 0 where no mention has that type.
  static long bit(String type) {
    switch (type) {
      case "time" -> {
        return TIME;
      }
      case "quantity" -> {
        return QUANTITY;
      }
      case "money" -> {
        return MONEY;
      }
      default -> {
        for (NameMention.Kind kind : NameMention.Kind.values()) {
          if (kind.toString().equals(type)) {
            return bit(kind);
          }
        }
        return 0;
      }
    }
  }

  private static long bit(NameMention.Kind kind) {
    return FIRST_NAME << kind.ordinal();
  }
}
