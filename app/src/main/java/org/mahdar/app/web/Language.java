package org.mahdar.app.web;

import java.util.Locale;

/// A language of the pages, with its direction. What an article says stays Arabic in both.
public enum Language {
  AR("ar", "rtl"),
  EN("en", "ltr");

  private final String code;
  private final String direction;

  Language(String code, String direction) {
    this.code = code;
    this.direction = direction;
  }

  public String code() {
    return code;
  }

  public String direction() {
    return direction;
  }

  public Language other() {
    return this == AR ? EN : AR;
  }

  Locale locale() {
    return Locale.of(code);
  }
}
