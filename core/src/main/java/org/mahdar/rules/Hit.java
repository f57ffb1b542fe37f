package org.mahdar.rules;

import org.mahdar.arabic.Clitics;

/// A lexicon entry found on the tokens `[from, to)`.
///
/// @param cut the clitics cut from the first token, see [Clitics]
public record Hit(LexiconEntry entry, int from, int to, int cut) {
  public boolean in(String lexicon) {
    return entry.in(lexicon);
  }

  public String value() {
    return entry.value();
  }

  /// Whether every clitic of `mask` was cut.
  public boolean has(int mask) {
    return (cut & mask) != 0;
  }
}
