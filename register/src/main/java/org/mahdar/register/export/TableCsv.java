package org.mahdar.register.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes any table as CSV, with no cell that a spreadsheet would take for a formula.
///
/// The members of «رباعية السدود» over time are a row for every list and every count.
public final class TableCsv {
  private TableCsv() {}

  /// Writes and flushes, and leaves `out` open.
  ///
  /// @param byteOrderMark whether to begin with one, which Excel needs
  public static void write(
      List<String> columns, List<List<String>> rows, boolean byteOrderMark, OutputStream out) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      if (byteOrderMark) {
        writer.write('\uFEFF');
      }
      CsvLine line = new CsvLine(writer);
      columns.forEach(line::text);
      line.end();
      for (List<String> row : rows) {
        row.forEach(line::text);
        line.end();
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
