package org.mahdar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Source;
import org.mahdar.model.Support;

/// As many articles as one likes, put together from paragraphs of the sample corpus, read by the reader, and a register of
/// which every fact is an entry of its own: the largest that so many articles can give.
///
/// The seed decides: the same number of articles is the same dossier every time.
record SyntheticDossier(List<Reading> readings, Register register) {
  private static final int PARAGRAPHS = 7;
  private static final int DAYS = 3_000;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final List<String> OUTLETS =
      List.of("Sada", "Barid", "Qasab", "Shaduf", "Zellij", "Normant");

  static SyntheticDossier of(int articles, Reader reader, Path corpus) throws IOException {
    List<String> paragraphs = paragraphs(corpus);
    Random random = new Random(11);
    List<Reading> readings = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      if (reader.read(article(i, paragraphs, random)) instanceof Outcome.Read read) {
        readings.add(read.reading());
        entries(read.reading(), entries);
      }
    }
    return new SyntheticDossier(readings, new Register(entries));
  }

  private static List<String> paragraphs(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> file.endsWith("page.txt"))
          .sorted()
          .flatMap(SyntheticDossier::lines)
          .filter(line -> line.length() > 60)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readString(file).lines().map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Capture article(int number, List<String> paragraphs, Random random) {
    StringBuilder text = new StringBuilder();
    for (int p = 0; p < PARAGRAPHS; p++) {
      text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
    }
    String id = "synthetic-" + number;
    return new Capture(
        new DocumentId(id),
        new Source(id, null, Integer.toHexString(number), "text/plain"),
        text.toString().getBytes(StandardCharsets.UTF_8),
        FIRST.plusDays(random.nextInt(DAYS)).toString(),
        null,
        OUTLETS.get(random.nextInt(OUTLETS.size())),
        null);
  }

  private static void entries(Reading reading, List<Entry> entries) {
    DocumentId document = reading.document().id();
    for (int fact = 0; fact < reading.facts().size(); fact++) {
      entries.add(
          new Entry(
              new EntryId("X-" + entries.size()),
              reading.facts().get(fact),
              List.of(new Support(document, fact, document)),
              List.of()));
    }
  }
}
