package org.mahdar.model;

import java.util.Locale;

/// Why a value is not certain; the text form is the kebab-case name (`year-by-nearest`).
public enum Doubt {
  WEEKDAY_DATE_MISMATCH,
  TWO_CANDIDATES,
  YEAR_BY_NEAREST,
  STALE_RELATIVE_DAY,
  IMPLAUSIBLE_AMOUNT,
  CONTRADICTORY_MONTHS,
  IMPOSSIBLE_DATE,
  CURRENCY_MISSING,
  CONTRADICTED_IN_ARTICLE,
  SPEAKER_CARRIED_OVER,
  CITY_FROM_TITLE,
  DUPLICATE_IN_LIST;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
