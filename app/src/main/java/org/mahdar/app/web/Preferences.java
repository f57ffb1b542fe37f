package org.mahdar.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a reader has chosen: language, digits, light or dark. An address may carry `?lang=en`; a cookie remembers.
public record Preferences(Language language, Digits digits, Theme theme) {
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Preferences of(Context request) {
    return new Preferences(
        choose(request, "lang", Language.AR),
        choose(request, "digits", Digits.LATIN),
        choose(request, "theme", Theme.AUTO));
  }

  /// The theme that the switch offers: from automatic to dark, then to light, then back.
  public Theme nextTheme() {
    return switch (theme) {
      case AUTO -> Theme.DARK;
      case DARK -> Theme.LIGHT;
      case LIGHT -> Theme.AUTO;
    };
  }

  private static <T extends Enum<T>> T choose(Context request, String name, T otherwise) {
    T asked = parse(request.queryParam(name), otherwise);
    if (asked != null) {
      request.cookie(
          new Cookie(
              name,
              asked.name().toLowerCase(Locale.ROOT),
              "/",
              A_YEAR,
              false,
              true,
              null,
              SameSite.LAX));
      return asked;
    }
    T remembered = parse(request.cookie(name), otherwise);
    return remembered == null ? otherwise : remembered;
  }

  private static <T extends Enum<T>> @Nullable T parse(@Nullable String value, T example) {
    for (T constant : example.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    return null;
  }
}
