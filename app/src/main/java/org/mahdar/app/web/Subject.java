package org.mahdar.app.web;

import java.util.Locale;

/// What has a page of its own beside entries and articles.
public enum Subject {
  PROCESS,
  COUNTRY,
  BODY,
  OFFICIAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
