package org.mahdar.app.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a register can be written as; the text form is what `--format` takes.
public enum ExportFormat {
  /// an array with an entry on each line
  JSON("register.json", "application/json; charset=utf-8"),
  /// a row per piece of evidence
  CSV("register.csv", "text/csv; charset=utf-8"),
  /// the same with the byte order mark that Excel needs
  EXCEL_CSV("register-excel.csv", "text/csv; charset=utf-8"),
  /// the same as a workbook, from right to left in Arabic
  XLSX("register.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /// the meetings whose days are known
  ICS("meetings.ics", "text/calendar; charset=utf-8"),
  /// the articles, for LaTeX
  BIBTEX("sources.bib", "application/x-bibtex; charset=utf-8"),
  /// the articles, for Zotero and EndNote
  RIS("sources.ris", "application/x-research-info-systems; charset=utf-8"),
  /// the meetings with all that was said and promised there, as Markdown
  MINUTES("minutes.md", "text/markdown; charset=utf-8");

  private final String file;
  private final String mediaType;

  ExportFormat(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /// The name of the file that a browser is given.
  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  static Optional<ExportFormat> ofFile(String file) {
    return Arrays.stream(values()).filter(format -> format.file.equals(file)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
