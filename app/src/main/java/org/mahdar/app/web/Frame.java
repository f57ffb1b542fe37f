package org.mahdar.app.web;

/// What every page has around it: words, language, switches, and where it is.
///
/// @param path the page's own address without its preferences
/// @param demo whether every page must say that its outlets are invented
public record Frame(
    Messages messages,
    Preferences preferences,
    String title,
    String path,
    boolean demo,
    String htmx) {
  public String text(String key) {
    return messages.text(key);
  }

  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  public String lang() {
    return preferences.language().code();
  }

  public String dir() {
    return preferences.language().direction();
  }

  public String theme() {
    return preferences.theme().code();
  }

  public String otherLang() {
    return preferences.language().other().code();
  }

  public String toOtherLanguage() {
    return Address.with(path, "lang", otherLang());
  }

  public String toNextTheme() {
    return Address.with(path, "theme", preferences.nextTheme().code());
  }

  public String nextThemeName() {
    return messages.text("theme." + preferences.nextTheme().code());
  }

  public String toOtherDigits() {
    return Address.with(
        path, "digits", preferences.digits().other().name().toLowerCase(java.util.Locale.ROOT));
  }

  public String otherDigitsName() {
    return messages.text(
        "digits." + preferences.digits().other().name().toLowerCase(java.util.Locale.ROOT));
  }

  public boolean arabicOnly() {
    return preferences.language() == Language.AR;
  }
}
