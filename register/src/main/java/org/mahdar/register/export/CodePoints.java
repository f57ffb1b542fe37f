package org.mahdar.register.export;

import java.util.Arrays;

/// Converts UTF-16 offsets of one text into Unicode code points, which the contract counts in.
///
/// In «😀 عقد» the word عقد starts at unit 3 and at code point 2.
public final class CodePoints {
  /// Where the second half of each surrogate pair stands; most Arabic texts have none.
  private final int[] lowHalves;

  public CodePoints(String text) {
    int[] found = new int[4];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
      }
    }
    lowHalves = Arrays.copyOf(found, count);
  }

  /// The number of code points before the UTF-16 unit `unit`.
  public int at(int unit) {
    if (lowHalves.length == 0) {
      return unit;
    }
    int place = Arrays.binarySearch(lowHalves, unit);
    return unit - (place < 0 ? -place - 1 : place);
  }
}
