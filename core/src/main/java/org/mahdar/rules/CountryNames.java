package org.mahdar.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Arabic names of all states as ICU has them: «المغرب» is MA.
///
/// They stand in a table that was written from ICU and is compared with it in a test, for asking ICU itself costs a command line
/// a fifth of a second at each start; see `docs/decisions/0002-country-names.md`.
final class CountryNames {
  /// The table, `spelling`, `value` and `source` in its columns as in any lexicon.
  static final String TABLE = "/icu/country-names-ar.tsv";

  private CountryNames() {}

  static List<LexiconEntry> entries(List<Fault> faults) {
    return LexiconFile.read("country", table(), faults);
  }

  static String table() {
    try (@Nullable InputStream stream = CountryNames.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException("the table " + TABLE + " is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }
}
