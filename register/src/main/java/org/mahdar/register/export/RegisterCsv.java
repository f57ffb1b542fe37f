package org.mahdar.register.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;

/// Writes the table of a register as CSV.
///
/// The conference that two articles tell of is two lines with one `entry`; what each says of it stands in its own line.
public final class RegisterCsv {
  private final EvidenceTable table;
  private final boolean byteOrderMark;

  /// @param readings those that the entries stand on
  /// @param byteOrderMark whether to begin with one, which Excel needs and other programs stumble over
  public RegisterCsv(
      Map<DocumentId, Reading> readings, Affiliations affiliations, boolean byteOrderMark) {
    this.table = new EvidenceTable(readings, affiliations);
    this.byteOrderMark = byteOrderMark;
  }

  /// Writes header and rows, entry by entry, and leaves `out` open.
  public void write(Register register, OutputStream out) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      if (byteOrderMark) {
        writer.write('\uFEFF');
      }
      CsvLine line = new CsvLine(writer);
      EvidenceTable.COLUMNS.forEach(line::text);
      line.end();
      table.write(register, line);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
