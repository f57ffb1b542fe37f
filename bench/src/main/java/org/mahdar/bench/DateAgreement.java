package org.mahdar.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import tools.jackson.databind.JsonNode;

/// Whether a claim agrees with an item of the set of dates and numbers: the rule of its `score.py`, line by line.
///
/// Of «أكثر من 60 دولة» the value 60 agrees in value; all fields agree where it is `more-than` 60 states too.
final class DateAgreement {
  private static final BigDecimal SLACK = new BigDecimal("0.000001");

  private DateAgreement() {}

  /// Whether the two share at least half of the shorter one.
  static boolean near(JsonNode gold, JsonNode claim) {
    int start = Math.max(gold.path("start").asInt(), claim.path("start").asInt());
    int end = Math.min(gold.path("end").asInt(), claim.path("end").asInt());
    return end > start && 2 * (end - start) >= Math.min(length(gold), length(claim));
  }

  private static int length(JsonNode place) {
    return place.path("end").asInt() - place.path("start").asInt();
  }

  static boolean value(JsonNode gold, JsonNode claim) {
    if (gold.path("type").asString().equals("time")) {
      String claimed = Json.text(claim.path("value"));
      return !gold.has("value") || right(gold, "value").contains(String.valueOf(claimed));
    }
    String name = gold.path("type").asString().equals("money") ? "amount" : "value";
    if (sameNumber(gold.path(name), claim.path(name))) {
      return true;
    }
    return gold.path("also").valueStream().anyMatch(other -> sameNumber(other, claim.path(name)));
  }

  private static List<String> right(JsonNode gold, String name) {
    List<String> right = new ArrayList<>(Json.texts(gold.path("also")));
    right.add(gold.path(name).asString());
    return right;
  }

  /// Value and every other field; a field that the gold leaves out is not asked for.
  static boolean whole(JsonNode gold, JsonNode claim) {
    List<String> fields =
        switch (gold.path("type").asString()) {
          case "time" -> List.of("timex", "edtf", "within", "doubts");
          case "quantity" -> List.of("unit", "role", "qualifier", "low", "high");
          case "money" -> List.of("currency", "qualifier", "low", "high", "doubts");
          default -> List.of();
        };
    return value(gold, claim)
        && fields.stream().filter(gold::has).allMatch(name -> field(name, gold, claim));
  }

  private static boolean field(String name, JsonNode gold, JsonNode claim) {
    return switch (name) {
      case "within" -> within(gold, claim);
      case "edtf" -> sameDays(days(gold.path("edtf")), days(claim.path("edtf")));
      case "low", "high" -> sameNumber(gold.path(name), claim.path(name));
      case "doubts" -> Json.texts(claim.path(name)).containsAll(Json.texts(gold.path(name)));
      default -> gold.path(name).asString().equals(Json.text(claim.path(name)));
    };
  }

  private static boolean within(JsonNode gold, JsonNode claim) {
    Edtf wide = days(gold.path("within"));
    Edtf days = days(claim.path("edtf"));
    return wide != null
        && days != null
        && !days.earliest().isBefore(wide.earliest())
        && !days.latest().isAfter(wide.latest());
  }

  private static boolean sameDays(@Nullable Edtf a, @Nullable Edtf b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.earliest().equals(b.earliest()) && a.latest().equals(b.latest());
  }

  /// Whether a claim gives an impossible date a day, month or year that exists.
  static boolean onTheCalendar(JsonNode gold, JsonNode claim) {
    boolean allowed =
        Json.texts(gold.path("also")).contains(String.valueOf(Json.text(claim.path("value"))));
    JsonNode edtf = claim.path("edtf");
    return !allowed && days(Json.text(edtf) == null ? claim.path("value") : edtf) != null;
  }

  private static @Nullable Edtf days(JsonNode edtf) {
    String text = Json.text(edtf);
    try {
      return text == null ? null : Edtf.parse(text);
    } catch (IllegalArgumentException e) {
      // «XXXX-WXX-4» is a value of TIMEX3 and no date of EDTF.
      return null;
    }
  }

  private static boolean sameNumber(JsonNode a, JsonNode b) {
    BigDecimal x = Json.number(a);
    BigDecimal y = Json.number(b);
    if (x == null || y == null) {
      return x == null && y == null;
    }
    BigDecimal largest = x.abs().max(y.abs()).max(BigDecimal.ONE);
    return x.subtract(y).abs().compareTo(largest.multiply(SLACK)) <= 0;
  }
}
