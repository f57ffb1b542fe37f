package org.mahdar.app.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of the pages in one language, from the bundles `messages_ar` and `messages_en`.
///
/// `counted("unit.state", 36)` is «36 دولة» in Arabic, with the form that Arabic wants of 36.
public final class Messages {
  private static final char FIRST_MARK = '\uE000';
  private final ResourceBundle bundle;
  private final ULocale locale;

  Messages(Language language, Digits digits) {
    this.bundle =
        ResourceBundle.getBundle(
            "org.mahdar.app.web.messages",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = new ULocale(language.code() + "@numbers=" + digits.numbering());
  }

  /// A text without arguments.
  ///
  /// @throws MissingResourceException naming the key
  public String text(String key) {
    return bundle.getString(key);
  }

  /// The text of a key, or `otherwise` where the bundles do not know it, for values that a later rule may bring.
  String textOr(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }

  /// A text with arguments; numbers choose their plural form.
  public String text(String key, Object... arguments) {
    return new MessageFormat(text(key), locale).format(arguments);
  }

  /// A text whose arguments are lines of their own.
  Line line(String key, Line... arguments) {
    Object[] marks = new Object[arguments.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = String.valueOf((char) (FIRST_MARK + i));
    }
    String formatted = text(key, marks);
    List<Line.Part> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < formatted.length(); i++) {
      int argument = formatted.charAt(i) - FIRST_MARK;
      if (argument >= 0 && argument < arguments.length) {
        own(formatted.substring(from, i), parts);
        parts.addAll(arguments[argument].parts());
        from = i + 1;
      }
    }
    own(formatted.substring(from), parts);
    return new Line(parts);
  }

  private static void own(String text, List<Line.Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Line.Part(text, ""));
    }
  }
}
