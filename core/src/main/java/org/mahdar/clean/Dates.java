package org.mahdar.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as manifests, metadata and addresses carry them: `2019-11-14`, `2019-11-14T08:30:00Z`, `…/2019/11/14/…`.
final class Dates {
  private static final Pattern ISO = Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
  private static final Pattern URL =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");

  private Dates() {}

  static @Nullable LocalDate iso(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = ISO.matcher(text);
    return matcher.matches() ? day(matcher.group(1)) : null;
  }

  static @Nullable LocalDate inUrl(@Nullable String url) {
    if (url == null) {
      return null;
    }
    Matcher matcher = URL.matcher(url);
    return matcher.find()
        ? day(
            "%s-%02d-%02d"
                .formatted(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))))
        : null;
  }

  /// @param iso four digits, two and two, with a mark between them
  private static @Nullable LocalDate day(String iso) {
    try {
      return LocalDate.of(
          Integer.parseInt(iso, 0, 4, 10),
          Integer.parseInt(iso, 5, 7, 10),
          Integer.parseInt(iso, 8, 10, 10));
    } catch (DateTimeException e) {
      // 2019-02-30 is no day: the page then counts as undated, which is reported as such.
      return null;
    }
  }
}
