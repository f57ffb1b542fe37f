package org.mahdar.app.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Qualifier;

/// Numbers and sums in words of the page, written out in full so that columns of them can be compared.
///
/// 700000000 USD, `more-than`, is «أكثر من 700,000,000 دولار أمريكي».
final class Amounts {
  private final Messages messages;
  private final Digits digits;
  private final Locale locale;

  Amounts(Messages messages, Digits digits, Language language) {
    this.messages = messages;
    this.digits = digits;
    this.locale = language.locale();
  }

  String number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int decimals = Math.max(0, stripped.scale());
    return digits.number(String.format(Locale.ROOT, "%,." + decimals + "f", stripped));
  }

  String qualified(Qualifier qualifier, String number) {
    return messages.text("qualifier." + qualifier, number);
  }

  /// What a sum, a range of sums, or money without a number is called.
  String sum(
      @Nullable BigDecimal amount,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Qualifier qualifier,
      @Nullable String code) {
    String currency = currency(code);
    if (amount != null) {
      return qualified(qualifier, messages.text("sum.amount", number(amount), currency));
    }
    if (low != null && high != null) {
      return messages.text("sum.range", number(low), number(high), currency);
    }
    return code == null ? messages.text("sum.open") : messages.text("sum.open-in", currency);
  }

  /// A sum without its currency, for a table that names it above.
  String bare(
      @Nullable BigDecimal amount,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Qualifier qualifier) {
    if (amount != null) {
      return qualified(qualifier, number(amount));
    }
    return low != null && high != null
        ? messages.text("range", number(low), number(high))
        : messages.text("sum.open");
  }

  String currency(@Nullable String code) {
    if (code == null) {
      return messages.text("sum.currency-missing");
    }
    try {
      return messages.textOr("currency." + code, Currency.getInstance(code).getDisplayName(locale));
    } catch (IllegalArgumentException e) {
      return code;
    }
  }
}
