package org.mahdar.register.export;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;

/// Writes the articles that a register cites as BibTeX, with what is cited from each in `annote`.
///
/// An article of 17 March 2032 is `@misc{mahdar1, title = {…}, howpublished = {…}, year = {2032}, …}`.
public final class BibTex {
  private static final String SPECIAL = "&%$#_";

  private final Map<DocumentId, Reading> readings;
  private final Affiliations affiliations;

  /// @param readings those that the entries stand on
  public BibTex(Map<DocumentId, Reading> readings, Affiliations affiliations) {
    this.readings = readings;
    this.affiliations = affiliations;
  }

  /// Writes and flushes, and leaves `out` open.
  public void write(Register register, PrintWriter out) {
    int number = 0;
    for (Sources.Source source : Sources.of(register, readings)) {
      number++;
      record(number, source.document(), source.notes(), out);
    }
    out.flush();
  }

  private void record(int number, Document document, List<String> notes, PrintWriter out) {
    out.print("@misc{mahdar" + number);
    field("title", Sources.title(document), out);
    field("howpublished", document.outlet(), out);
    Edtf date = document.created().edtf();
    if (date != null && !date.earliest().equals(Edtf.FIRST)) {
      LocalDate day = date.earliest();
      field("year", String.valueOf(day.getYear()), out);
      if (date.latest().minusDays(31).isBefore(day)) {
        out.print(",\n  month = " + day.getMonthValue());
      }
      field("date", date.text(), out);
    }
    String url = Sources.web(document);
    if (url != null) {
      out.print(",\n  url = {" + verbatim(url) + "}");
    }
    field("langid", "arabic", out);
    String declared = affiliations.of(document.outlet());
    String whose = declared == null ? "" : "; affiliation: " + declared;
    String agency = Sources.agency(document, affiliations);
    field(
        "note",
        "SHA-256 " + document.source().sha256() + whose + (agency == null ? "" : "; " + agency),
        out);
    field("annote", String.join("; ", notes), out);
    out.print("\n}\n\n");
  }

  private static void field(String name, @Nullable String value, PrintWriter out) {
    if (value != null && !value.isBlank()) {
      out.print(",\n  " + name + " = {" + escaped(Sources.flat(value)) + "}");
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash ");
        // BibTeX counts every brace, escaped ones too.
        case '{' -> out.append("\\textbraceleft ");
        case '}' -> out.append("\\textbraceright ");
        case '~' -> out.append("\\textasciitilde ");
        case '^' -> out.append("\\textasciicircum ");
        default -> out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /// An address keeps its characters, but no brace may end the field.
  private static String verbatim(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
