package org.mahdar.register.export;

import org.jspecify.annotations.Nullable;

/// Where the rows of a table go: a line of CSV or a row of a sheet.
interface Cells {
  /// A text that came from outside, empty for null.
  Cells text(@Nullable Object value);

  Cells number(long value);

  /// A decimal number as it is written out, empty for none.
  Cells decimal(String plain);

  /// Ends the row.
  void end();
}
