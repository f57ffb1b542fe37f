package org.mahdar.app.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Query;

/// What the parameters of an address ask for; what makes no sense asks for nothing.
final class Asked {
  private static final int LONGEST_WORDS = 200;

  private static final String HOLDINGS = "holdings";

  private Asked() {}

  /// Lays before a request what it is answered from, whatever comes while it is answered.
  static void lay(Context context, Holdings holdings) {
    context.attribute(HOLDINGS, holdings);
  }

  /// What this request is answered from.
  static Holdings holdings(Context context) {
    return Objects.requireNonNull(context.<Holdings>attribute(HOLDINGS));
  }

  static Query query(Context context) {
    String words = context.queryParam("q");
    Map<Facet, String> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = text(context, facet.toString());
      if (value != null) {
        chosen.put(facet, value);
      }
    }
    return new Query(
        chosen,
        day(context, "from"),
        day(context, "to"),
        words == null
            ? ""
            : words.strip().substring(0, Math.min(words.strip().length(), LONGEST_WORDS)));
  }

  static int page(Context context) {
    return number(context, "page", 1);
  }

  static boolean newest(Context context) {
    return "newest".equals(context.queryParam("sort"));
  }

  /// The fact a reader came for, -1 for none.
  static int fact(Context context) {
    return number(context, "fact", -1);
  }

  static String withFact(String address, int fact) {
    return fact < 0 ? address : Address.with(address, "fact", String.valueOf(fact));
  }

  private static @Nullable String text(Context context, String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable LocalDate day(Context context, String name) {
    String value = text(context, name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Context context, String name, int otherwise) {
    String value = text(context, name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
