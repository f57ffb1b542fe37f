package org.mahdar.register.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes comma-separated values after RFC 4180, and keeps a spreadsheet from running what a newspaper wrote.
///
/// «=SUM(A1)» at the start of a quotation would be a formula: it is written as «'=SUM(A1)».
final class CsvLine implements Cells {
  private static final String FORMULA = "=+-@\t\r";

  /// A NUL ends a text in some programs; none of these shows.
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

  private final Writer out;
  private boolean begun;

  CsvLine(Writer out) {
    this.out = out;
  }

  @Override
  public CsvLine text(@Nullable Object value) {
    String text = value == null ? "" : CONTROLS.matcher(value.toString()).replaceAll("");
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return cell(formula ? "'" + text : text);
  }

  @Override
  public CsvLine number(long value) {
    return cell(Long.toString(value));
  }

  @Override
  public CsvLine decimal(String plain) {
    return cell(plain);
  }

  private CsvLine cell(String text) {
    try {
      if (begun) {
        out.write(',');
      }
      begun = true;
      boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
      out.write(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      out.write("\r\n");
      begun = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
