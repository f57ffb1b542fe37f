package org.mahdar.register.search;

import java.util.Locale;

/// What a search can be narrowed by, beside words and dates; the text form is the parameter's name in an address.
public enum Facet {
  /// the contract's name of a kind (`meeting`), or `article`
  KIND,
  /// ISO 3166-1 alpha-2
  COUNTRY,
  /// an official in a public role, by the spelling that most articles give
  PERSON,
  OUTLET,
  /// the id of a process pack
  PROCESS;

  /// The kind of a hit that is an article and no entry.
  public static final String ARTICLE = "article";

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
