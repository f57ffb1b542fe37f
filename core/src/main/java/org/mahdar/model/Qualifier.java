package org.mahdar.model;

import java.util.Locale;

/// How a number is meant: «أكثر من 30» is `more-than`, «نحو 30» is `about`, «آلاف» is `order`.
public enum Qualifier {
  EXACT,
  ABOUT,
  MORE_THAN,
  LESS_THAN,
  AT_LEAST,
  AT_MOST,
  ORDER;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String toString() {
    return word;
  }
}
