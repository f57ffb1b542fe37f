package org.mahdar.app.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Everything that puts values into words for one reader.
record Voice(Messages messages, Dates dates, Amounts amounts, Names names, Language language) {
  static Voice of(Preferences preferences, Gazetteer gazetteer) {
    Language language = preferences.language();
    Messages messages = new Messages(language, preferences.digits());
    return new Voice(
        messages,
        new Dates(messages, preferences.digits()),
        new Amounts(messages, preferences.digits(), language),
        new Names(gazetteer, messages, language),
        language);
  }

  /// A word of the contract in the page's language: `level` and `foreign-ministers` give «وزراء الخارجية».
  String word(String field, Object value) {
    return messages.textOr(field + "." + value, value.toString());
  }

  Line arabic(String text) {
    return Line.arabic(text, language);
  }

  /// So many of a unit; units that the bundles do not know keep their contract name.
  String counted(BigDecimal value, @Nullable String unit) {
    if (unit == null) {
      return amounts.number(value);
    }
    String form = messages.textOr("unit." + unit, "");
    return form.isEmpty()
        ? messages.text("unit-unknown", amounts.number(value), unit)
        : messages.text("unit." + unit, value);
  }
}
