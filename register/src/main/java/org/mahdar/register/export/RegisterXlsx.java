package org.mahdar.register.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;

/// Writes the table of a register as an Excel workbook whose sheets run from right to left.
///
/// A text is a text there: «=SUM(A1)» in a newspaper is no formula. What exceeds a sheet goes on the next one.
public final class RegisterXlsx {
  private static final int MOST_ROWS = 1_000_000;
  private static final int LONGEST_CELL = 32_767;
  private static final int ROWS_IN_MEMORY = 1_000;
  private static final String CUT = "…";

  private final EvidenceTable table;
  private final String title;
  private final List<String> headers;
  private final boolean rightToLeft;

  /// @param readings those that the entries stand on
  /// @param title of the sheets
  /// @param headers for a person, in the order of [EvidenceTable#COLUMNS]
  public RegisterXlsx(
      Map<DocumentId, Reading> readings,
      Affiliations affiliations,
      String title,
      List<String> headers,
      boolean rightToLeft) {
    if (headers.size() != EvidenceTable.COLUMNS.size()) {
      throw new IllegalArgumentException(
          headers.size() + " headers for " + EvidenceTable.COLUMNS.size() + " columns");
    }
    this.table = new EvidenceTable(readings, affiliations);
    this.title = title;
    this.headers = List.copyOf(headers);
    this.rightToLeft = rightToLeft;
  }

  /// Writes the workbook and leaves `out` open.
  public void write(Register register, OutputStream out) {
    try {
      Workbook workbook = new Workbook(out, "Mahdar", null);
      Sheets sheets = new Sheets(workbook);
      table.write(register, sheets);
      sheets.finish();
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One sheet after the other.
  private final class Sheets implements Cells {
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private int column;

    Sheets(Workbook workbook) {
      this.workbook = workbook;
      this.sheet = begin();
    }

    private Worksheet begin() {
      sheets++;
      Worksheet begun = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
      if (rightToLeft) {
        begun.rightToLeft();
      }
      begun.freezePane(0, 1);
      for (int c = 0; c < headers.size(); c++) {
        begun.value(0, c, headers.get(c));
        begun.style(0, c).bold().set();
      }
      begun.width(EvidenceTable.COLUMNS.indexOf("quote"), 60);
      begun.width(EvidenceTable.COLUMNS.indexOf("what"), 40);
      row = 1;
      return begun;
    }

    @Override
    public Cells text(@Nullable Object value) {
      if (value != null && !value.toString().isEmpty()) {
        sheet.inlineString(row, column, clean(value.toString()));
      }
      column++;
      return this;
    }

    @Override
    public Cells number(long value) {
      sheet.value(row, column++, value);
      return this;
    }

    @Override
    public Cells decimal(String plain) {
      if (!plain.isEmpty()) {
        sheet.value(row, column, new BigDecimal(plain));
      }
      column++;
      return this;
    }

    @Override
    public void end() {
      column = 0;
      row++;
      try {
        if (row % ROWS_IN_MEMORY == 0) {
          sheet.flush();
        }
        if (row == MOST_ROWS) {
          sheet.finish();
          sheet = begin();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void finish() throws IOException {
      sheet.finish();
    }
  }

  /// What XML can hold, as much of it as a cell can.
  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c >= ' ' && c <= 0xD7FF
                || c == '\n'
                || c == '\t'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    if (kept.length() <= LONGEST_CELL) {
      return kept.toString();
    }
    int end = LONGEST_CELL - CUT.length();
    return kept.substring(0, Character.isHighSurrogate(kept.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
