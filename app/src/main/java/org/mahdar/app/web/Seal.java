package org.mahdar.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// What a form carries to prove that this very program has drawn it, and who decides in this browser.
record Seal(String token) {
  private static final int A_YEAR = 365 * 24 * 60 * 60;
  private static final String NAME = "reviewer";

  /// A seal that nobody can guess; it holds until the program ends.
  static Seal random() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return new Seal(HexFormat.of().formatHex(random));
  }

  /// Whether a form that was sent bears it.
  boolean on(Context context) {
    String sent = Optional.ofNullable(context.formParam("token")).orElse("");
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /// Who decided last in this browser, empty where nobody did.
  static String reviewer(Context context) {
    try {
      String kept = Optional.ofNullable(context.cookie(NAME)).orElse("");
      String name = Clerk.name(URLDecoder.decode(kept, StandardCharsets.UTF_8));
      return name.equals("-") ? "" : name;
    } catch (IllegalArgumentException e) {
      // Somebody wrote a cookie by hand.
      return "";
    }
  }

  static void remember(Context context, String by) {
    String kept = URLEncoder.encode(by, StandardCharsets.UTF_8);
    context.cookie(new Cookie(NAME, kept, "/", A_YEAR, false, true, null, SameSite.STRICT));
  }
}
