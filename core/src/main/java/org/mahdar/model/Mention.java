package org.mahdar.model;

/// A typed span of one document: a date, a number, a sum or a name.
public sealed interface Mention permits TimeMention, QuantityMention, MoneyMention, NameMention {
  Evidence evidence();

  RuleId rule();

  default Span span() {
    return evidence().span();
  }
}
