package org.mahdar.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a claim is the gold's item, by the fields that tell items of its kind apart.
///
/// «31 دولة» as attendance is not the gold's 31 members; «الخميس» as 2019-11-14 is its 2019-11-14.
///
/// @param textOnly the readings knew no date of publication: what needs it must stay open
record Agreement(boolean textOnly) {

  boolean agree(Item gold, Item claim) {
    return switch (gold.kind()) {
      case TIME -> time(gold, claim);
      case MEETING -> meeting(gold, claim);
      case FIGURE -> same(gold, "value", claim, "value") && gold.allows("what", claim.text("what"));
      case SUM -> sum(gold, claim);
      case STATEMENT -> statement(gold, claim);
      case UNDERTAKING ->
          gold.allows("status", claim.text("status"))
              && gold.allows("line", claim.text("line"))
              && WordSet.share(words(gold.text("actor")), words(claim.text("actor")));
      case EVENT -> date(gold.text("date"), gold.text("dateFrom"), claim.text("date"), null);
    };
  }

  private boolean time(Item gold, Item claim) {
    String edtf = claim.text("edtf");
    String value = edtf != null ? edtf : claim.text("value");
    return date(gold.text("value"), gold.text("from"), value, gold.text("also"));
  }

  private boolean meeting(Item gold, Item claim) {
    String country = gold.text("country");
    String city = gold.text("city");
    return date(gold.text("date"), gold.text("dateFrom"), claim.text("date"), null)
        && (country == null || country.equals(claim.text("country")))
        && (city == null || lower(claim.text("city")).startsWith(lower(city)));
  }

  private boolean sum(Item gold, Item claim) {
    if (!gold.allows("status", claim.text("status"))) {
      return false;
    }
    if (gold.text("amount") == null) {
      return true;
    }
    String currency = gold.text("currency");
    return same(gold, "amount", claim, "amount")
        && (currency == null || currency.equals(claim.text("currency")));
  }

  private boolean statement(Item gold, Item claim) {
    if (gold.content() == null
        || claim.content() == null
        || !Overlap.near(List.of(gold.content()), List.of(claim.content()), 0.3)) {
      return false;
    }
    boolean anonymous = "anonymous".equals(Json.text(claim.fields().path("speaker").path("type")));
    if (anonymous || gold.fields().path("anonymous").asBoolean()) {
      return anonymous == gold.fields().path("anonymous").asBoolean();
    }
    Set<String> said =
        words(
            Json.text(claim.fields().path("speaker").path("name")),
            Json.text(claim.fields().path("speaker").path("role")));
    return gold.fields().path("person").asBoolean()
        ? WordSet.share(words(surname(gold.text("name"))), said)
        : WordSet.share(words(gold.text("name"), gold.text("role")), said);
  }

  private static String surname(@Nullable String name) {
    String[] parts = Objects.toString(name, "").replaceAll("\\(.*?\\)", "").strip().split("\\s+");
    return parts[parts.length - 1];
  }

  private boolean date(
      @Nullable String gold,
      @Nullable String from,
      @Nullable String claimed,
      @Nullable String also) {
    if (gold == null) {
      return true;
    }
    if (textOnly && "given".equals(from)) {
      return DayRange.of(claimed) == null;
    }
    if (gold.endsWith("~")) {
      DayRange claim = DayRange.of(claimed);
      return claim != null && claim.month().equals(gold.substring(0, Math.min(7, gold.length())));
    }
    return DayRange.same(gold, claimed) || also != null && DayRange.same(also, claimed);
  }

  private static boolean same(Item gold, String field, Item claim, String claimed) {
    BigDecimal wanted = Json.number(gold.fields().path(field));
    return wanted != null && wanted.equals(Json.number(claim.fields().path(claimed)));
  }

  private static Set<String> words(@Nullable String... texts) {
    return WordSet.of(Arrays.asList(texts));
  }

  private static String lower(@Nullable String text) {
    return Objects.toString(text, "").toLowerCase(Locale.ROOT);
  }
}
