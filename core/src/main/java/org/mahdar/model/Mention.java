package org.mahdar.model;

/// A typed span of one document: a date, a number, a sum or a name.
public sealed interface Mention permits TimeMention, QuantityMention, MoneyMention, NameMention {
  Evidence evidence();

  RuleId rule();

  default Span span() {
    return evidence().span();
  }

  /// Orders mentions as their spans stand in the text.
  static int inOrder(Mention one, Mention other) {
    return one.span().compareTo(other.span());
  }
}
