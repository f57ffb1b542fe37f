package org.mahdar.register.export;

import java.nio.charset.StandardCharsets;

/// Folds the lines of an iCalendar as RFC 5545 counts them: "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break."
///
/// A letter of «اجتماع» has two octets, so that a line holds half as many of them as of Latin letters; none is cut in two.
final class FoldedLines {
  private static final int MOST_OCTETS = 75;
  private static final String BREAK = "\r\n";

  private FoldedLines() {}

  /// @param unfolded lines that end in CR LF
  static String of(String unfolded) {
    StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
    int octets = 0;
    for (int i = 0; i < unfolded.length(); ) {
      if (unfolded.startsWith(BREAK, i)) {
        folded.append(BREAK);
        octets = 0;
        i += BREAK.length();
        continue;
      }
      int letter = unfolded.codePointAt(i);
      String text = Character.toString(letter);
      int more = text.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > MOST_OCTETS) {
        folded.append(BREAK).append(' ');
        octets = 1;
      }
      folded.append(text);
      octets += more;
      i += Character.charCount(letter);
    }
    return folded.toString();
  }
}
