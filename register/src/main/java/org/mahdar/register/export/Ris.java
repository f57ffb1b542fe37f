package org.mahdar.register.export;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;

/// Writes the articles that a register cites as RIS, which Zotero and EndNote read, with what is cited from each as notes.
///
/// An article of 17 March 2032 has the lines `TY  - NEWS`, `TI  - …`, `T2  - …`, `DA  - 2032/03/17/`, `ER  - `.
public final class Ris {
  private final Map<DocumentId, Reading> readings;
  private final Affiliations affiliations;

  /// @param readings those that the entries stand on
  public Ris(Map<DocumentId, Reading> readings, Affiliations affiliations) {
    this.readings = readings;
    this.affiliations = affiliations;
  }

  /// Writes and flushes, and leaves `out` open.
  public void write(Register register, PrintWriter out) {
    for (Sources.Source source : Sources.of(register, readings)) {
      Document document = source.document();
      line("TY", "NEWS", out);
      line("TI", Sources.title(document), out);
      line("T2", document.outlet(), out);
      date(document.created().edtf(), out);
      line("UR", Sources.web(document), out);
      line("LA", document.language(), out);
      line("ID", document.id().value(), out);
      line("N1", "SHA-256 " + document.source().sha256(), out);
      String declared = affiliations.of(document.outlet());
      line("N1", declared == null ? null : "affiliation: " + declared, out);
      line("N1", Sources.agency(document, affiliations), out);
      source.notes().forEach(note -> line("N1", note, out));
      line("ER", "", out);
      out.print("\r\n");
    }
    out.flush();
  }

  private static void date(@Nullable Edtf date, PrintWriter out) {
    if (date != null && !date.earliest().equals(Edtf.FIRST)) {
      line("PY", String.valueOf(date.earliest().getYear()), out);
      date.day().ifPresent(day -> line("DA", day.toString().replace('-', '/') + "/", out));
    }
  }

  private static void line(String tag, @Nullable String value, PrintWriter out) {
    if (value != null) {
      out.print(tag + "  - " + Sources.flat(value) + "\r\n");
    }
  }
}
