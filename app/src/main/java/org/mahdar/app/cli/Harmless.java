package org.mahdar.app.cli;

import java.io.PrintStream;

/// Prints what articles say without what would command the terminal: an outlet named «ESC ]0;title» changes no title.
///
/// Control characters and those that turn the direction of a line are printed as U+FFFD; tabs and line ends stay.
final class Harmless extends PrintStream {
  private static final char REPLACED = '\uFFFD';

  Harmless(PrintStream to) {
    super(to, true, to.charset());
  }

  @Override
  public void print(String text) {
    super.print(plain(text));
  }

  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(commands(c) ? REPLACED : c);
    }
    return plain.toString();
  }

  private static boolean commands(char c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
    boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return control || turns;
  }
}
