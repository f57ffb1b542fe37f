package org.mahdar.app.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.register.export.Affiliations;
import org.mahdar.register.export.BibTex;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.export.EvidenceTable;
import org.mahdar.register.export.MeetingCalendar;
import org.mahdar.register.export.RegisterCsv;
import org.mahdar.register.export.RegisterXlsx;
import org.mahdar.register.export.Ris;

/// Writes a register, or a part of it, in every format; what a person reads in it is in the person's language.
public final class Exports {
  private final Map<DocumentId, Reading> readings;
  private final Voice voice;

  private Exports(Map<DocumentId, Reading> readings, Voice voice) {
    this.readings = readings;
    this.voice = voice;
  }

  /// @param readings those that the entries stand on
  public static Exports of(
      Map<DocumentId, Reading> readings, Gazetteer gazetteer, Language language) {
    return of(
        readings,
        Voice.of(new Preferences(language, Digits.LATIN, Preferences.Theme.AUTO), gazetteer));
  }

  static Exports of(Map<DocumentId, Reading> readings, Voice voice) {
    return new Exports(readings, voice);
  }

  /// Writes and flushes, and leaves `out` open.
  ///
  /// @return how many entries of the kind that the format is about had no place in it
  public int write(ExportFormat format, Register register, OutputStream out) {
    Affiliations declared = voice.names().declared();
    switch (format) {
      case JSON -> json(register, out);
      case CSV -> new RegisterCsv(readings, declared, false).write(register, out);
      case EXCEL_CSV -> new RegisterCsv(readings, declared, true).write(register, out);
      case XLSX ->
          new RegisterXlsx(
                  readings,
                  declared,
                  voice.messages().text("export.sheet"),
                  headers(),
                  voice.language() == Language.AR)
              .write(register, out);
      case ICS -> {
        return new MeetingCalendar(readings, declared, entry -> headline(entry))
            .write(register, out);
      }
      case BIBTEX -> new BibTex(readings, declared).write(register, text(out));
      case RIS -> new Ris(readings, declared).write(register, text(out));
      case MINUTES -> minutes(register, out);
    }
    return 0;
  }

  private List<String> headers() {
    return EvidenceTable.COLUMNS.stream()
        .map(column -> voice.messages().text("column." + column))
        .toList();
  }

  private String headline(Entry entry) {
    Reading reading = readings.get(entry.lead().evidence().getFirst().document());
    if (reading == null) {
      throw new IllegalArgumentException("no reading of the lead of " + entry.id());
    }
    return new Headlines(voice).of(entry, reading.document()).plain();
  }

  /// An array with an entry on each line, so that two exports can be compared line by line.
  private void json(Register register, OutputStream out) {
    EntryJson json = new EntryJson(readings, voice.names().declared());
    PrintWriter writer = text(out);
    writer.print("[");
    Iterator<Entry> entries = register.entries().iterator();
    while (entries.hasNext()) {
      writer.print("\n" + json.line(entries.next()) + (entries.hasNext() ? "," : "\n"));
    }
    writer.print("]\n");
    writer.flush();
  }

  private void minutes(Register register, OutputStream out) {
    PrintWriter writer = text(out);
    Minutes minutes = new Minutes(register, readings, voice);
    register.entries().stream()
        .filter(entry -> entry.lead() instanceof Meeting)
        .forEach(meeting -> writer.print(minutes.of(meeting)));
    writer.flush();
    if (writer.checkError()) {
      throw new UncheckedIOException(new IOException("the minutes could not be written"));
    }
  }

  private static PrintWriter text(OutputStream out) {
    return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }
}
