package org.mahdar.app.web;

/// The digits of the pages, pinned here because the JDK and the browsers disagree about Arabic.
///
/// `LATIN` shows 1,500.5 as it is; `ARABIC` shows it as «١٬٥٠٠٫٥». Quotations are never touched.
public enum Digits {
  LATIN("latn"),
  ARABIC("arab");

  private static final char ZERO = '\u0660';
  private static final char GROUP = '\u066C';
  private static final char DECIMAL = '\u066B';

  private final String numbering;

  Digits(String numbering) {
    this.numbering = numbering;
  }

  /// The name of the numbering system in BCP 47.
  public String numbering() {
    return numbering;
  }

  public Digits other() {
    return this == LATIN ? ARABIC : LATIN;
  }

  /// A number written with Latin digits, `,` and `.`.
  String number(String latin) {
    return this == LATIN ? latin : digits(latin).replace(',', GROUP).replace('.', DECIMAL);
  }

  /// A text in which only the digits change.
  String digits(String latin) {
    if (this == LATIN) {
      return latin;
    }
    StringBuilder out = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      out.append(c >= '0' && c <= '9' ? (char) (ZERO + c - '0') : c);
    }
    return out.toString();
  }
}
