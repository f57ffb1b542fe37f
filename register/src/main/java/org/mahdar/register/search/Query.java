package org.mahdar.register.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What to look for; null and empty ask for nothing in particular.
///
/// @param kind the contract's name of a kind (`meeting`)
/// @param from the first day, inclusive
/// @param to the last day, inclusive
/// @param country ISO 3166-1 alpha-2
/// @param words found whatever their spelling: «احمد» finds «أحمد»
public record Query(
    @Nullable String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String country,
    @Nullable String outlet,
    String words) {
  public static final Query ALL = new Query(null, null, null, null, null, "");

  public boolean isEmpty() {
    return equals(ALL);
  }

  public Query withKind(@Nullable String other) {
    return new Query(other, from, to, country, outlet, words);
  }

  public Query withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Query(kind, first, last, country, outlet, words);
  }

  public Query withCountry(@Nullable String other) {
    return new Query(kind, from, to, other, outlet, words);
  }

  public Query withOutlet(@Nullable String other) {
    return new Query(kind, from, to, country, other, words);
  }

  public Query withWords(String other) {
    return new Query(kind, from, to, country, outlet, other);
  }
}
