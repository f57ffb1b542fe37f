package org.mahdar.bench;

/// A text whose runs of white space are single blanks, or single line feeds where they hold one, with the way back.
///
/// «عقد   اجتماع» is «عقد اجتماع», whose offset 4 is offset 6 of the original.
///
/// @param starts where each of its characters stands in the original, and at last the original's length
record Blanks(String text, int[] starts) {

  static Blanks of(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int[] starts = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      boolean blank = blank(c);
      int last = out.length() - 1;
      if (blank && last >= 0 && (out.charAt(last) == ' ' || out.charAt(last) == '\n')) {
        if (c == '\n') {
          out.setCharAt(last, '\n');
        }
        continue;
      }
      starts[out.length()] = i;
      out.append(c == '\n' ? '\n' : blank ? ' ' : c);
    }
    starts[out.length()] = original.length();
    return new Blanks(out.toString(), starts);
  }

  /// With line feeds as blanks too.
  static String single(String text) {
    return of(text).text().replace('\n', ' ');
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
