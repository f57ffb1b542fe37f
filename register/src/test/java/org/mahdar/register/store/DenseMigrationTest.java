package org.mahdar.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.register.store.Stories.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Capture;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;

/// A dossier whose readings were still JSON is opened, shows what it showed, and is built on.
class DenseMigrationTest {
  private static final Build.Steps STEPS =
      new Build.Steps(Stories::read, Stories::resolve, "rules 1");

  @TempDir Path folder;

  private static Reading read(Capture capture) {
    return ((Outcome.Read) Stories.read(capture)).reading();
  }

  /// A dossier of format 5 with one article, as the program of that format wrote it.
  private void old(Capture capture) {
    String url = "jdbc:sqlite:" + folder.resolve("mahdar.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:org/mahdar/register/store/migration")
        .target("5")
        .load()
        .migrate();
    Reading reading = read(capture);
    Document document = reading.document();
    new CaptureFolder(folder).keep(document.source().sha256(), capture.bytes());
    Jdbi.create(url)
        .useHandle(handle -> {
          handle.execute(
              "insert into document (id, shown, sha256, given, rules, head, created, mentions,"
                  + " marks, text) values (?, 1, ?, ?, 'rules 1', ?, ?, ?, '[]', ?)",
              document.id().value(),
              document.source().sha256(),
              StoredJson.write(Given.of(capture)),
              StoredJson.write(Head.of(document)),
              StoredJson.write(document.created()),
              StoredJson.writeMentions(reading.mentions()),
              document.text());
          for (int place = 0; place < reading.facts().size(); place++) {
            handle.execute(
                "insert into fact (document, place, kind, body) values (1, ?, 'figure', ?)",
                place,
                StoredJson.writeFact(reading.facts().get(place)));
          }
          handle.execute(
              "insert into reuse (document, body) values ('b.txt', ?)", StoredJson.write(REUSE));
        });
  }

  private static final Reuse REUSE =
      new Reuse(
          new DocumentId("b.txt"),
          Reuse.Sort.UPDATED,
          new DocumentId("a.txt"),
          List.of(new DocumentId("a.txt")),
          List.of(
              new Reuse.Passage(new Span(0, 9), new DocumentId("a.txt"), new Span(3, 12)),
              new Reuse.Passage(new Span(9, 20), null, null)),
          List.of(new Span(1, 2)));

  @Test
  void an_older_dossier_shows_what_it_showed() {
    Capture capture = story("a.txt", "حضر 31 وزيرا من 12 دولة");
    old(capture);

    Dossier dossier = Dossier.open(folder);

    assertThat(dossier.reading(new DocumentId("a.txt"))).contains(read(capture));
    assertThat(dossier.reuse(new DocumentId("b.txt"))).contains(REUSE);
  }

  @Test
  void an_older_dossier_is_built_on() throws java.io.IOException {
    old(story("a.txt", "حضر 31 وزيرا"));
    Dossier grown = Dossier.create(folder);
    new Build(grown, STEPS, (_, _, _) -> {}).run(List.of(story("b.txt", "حضر 31")).iterator());
    Dossier whole = Dossier.create(Files.createDirectory(folder.resolve("whole")));
    new Build(whole, STEPS, (_, _, _) -> {})
        .run(List.of(story("a.txt", "حضر 31 وزيرا"), story("b.txt", "حضر 31")).iterator());

    assertThat(grown.contents().register().entries())
        .isEqualTo(whole.contents().register().entries());
    assertThat(grown.contents().readings()).isEqualTo(whole.contents().readings());
  }
}
