package org.mahdar.register.search;

/// The fields of the index; the facets stand under their own names.
final class Field {
  /// The id of an entry or of an article.
  static final String ID = "id";

  /// What passages are taken from: the quotations of an entry, the text of an article.
  static final String TEXT = "text";

  /// What is found by but not shown: names that need not stand in the evidence.
  static final String ABOUT = "about";

  /// The first day as days since 1970.
  static final String FIRST = "first";

  /// The last day, likewise.
  static final String LAST = "last";

  /// Meetings before statements among what has one date.
  static final String WEIGHT = "weight";

  /// The date as EDTF, for whoever prints it.
  static final String DATE = "date";

  static final String TITLE = "title";

  /// The article that leads an entry.
  static final String DOCUMENT = "document";

  private Field() {}
}
