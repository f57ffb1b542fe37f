package org.mahdar.model;

import java.util.Locale;

/// What a number does: counts («85 عضواً»), orders («الحادي عشر»), is a share («98 %»), a name («القرار 2254») or a year.
public enum NumberRole {
  CARDINAL,
  ORDINAL,
  PERCENT,
  NAME,
  YEAR;

  private final String word = name().toLowerCase(Locale.ROOT);

  @Override
  public String toString() {
    return word;
  }
}
