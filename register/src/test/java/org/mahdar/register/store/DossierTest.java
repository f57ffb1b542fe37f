package org.mahdar.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mahdar.register.store.Stories.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;

class DossierTest {
  private static final Build.Steps STEPS =
      new Build.Steps(Stories::read, Stories::resolve, "rules 1");

  @TempDir Path folder;

  @BeforeEach
  void build() {
    new Build(Dossier.create(folder), STEPS, (_, _, _) -> {})
        .run(List.of(story("a.txt", "حضر 31")).iterator());
  }

  private void change(String sql) {
    Jdbi.create("jdbc:sqlite:" + folder.resolve("mahdar.db"))
        .useHandle(handle -> handle.execute(sql));
  }

  @Test
  void a_quote_that_the_text_does_not_say_is_refused_with_its_place() {
    change("update document set text = replace(text, '31', '30')");

    assertThatThrownBy(() -> Dossier.open(folder).reading(new DocumentId("a.txt")))
        .hasMessage(
            "document a.txt: the quote at [4, 6) is not what its text says there;"
                + " the dossier was changed or is damaged: build it again from its articles");
    assertThatThrownBy(() -> Dossier.open(folder).contents()).isInstanceOf(DossierException.class);
  }

  @Test
  void a_reading_that_is_cut_short_is_refused() {
    change("update document set facts = substr(facts, 1, 5)");

    assertThatThrownBy(() -> Dossier.open(folder).contents())
        .hasMessageStartingWith("document a.txt: its stored reading cannot be read");
  }

  @Test
  void a_dossier_of_a_newer_version_is_left_alone() {
    change("pragma user_version = 99");

    assertThatThrownBy(() -> Dossier.open(folder))
        .isInstanceOfSatisfying(
            DossierException.class,
            e -> assertThat(e.kind()).isEqualTo(DossierException.Kind.NEWER))
        .hasMessageContaining("has format 99 and this program reads up to " + Database.FORMAT);
    assertThatThrownBy(() -> Dossier.create(folder)).hasMessageContaining("has format 99");
  }

  @Test
  void a_folder_without_a_dossier_is_named() {
    assertThatThrownBy(() -> Dossier.open(folder.resolve("none")))
        .isInstanceOfSatisfying(
            DossierException.class,
            e -> assertThat(e.kind()).isEqualTo(DossierException.Kind.NO_DOSSIER))
        .hasMessageContaining("none is no dossier");
  }

  @Test
  void a_file_that_is_no_database_is_damage() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(
        other.resolve("mahdar.db"),
        "not a database at all, but long enough to be looked at".repeat(40));

    assertThatThrownBy(() -> Dossier.open(other))
        .isInstanceOfSatisfying(
            DossierException.class,
            e -> assertThat(e.kind()).isEqualTo(DossierException.Kind.DAMAGED));
  }

  @Test
  void a_database_of_another_program_is_no_dossier() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Jdbi.create("jdbc:sqlite:" + other.resolve("mahdar.db"))
        .useHandle(handle -> handle.execute("create table t (x)"));

    assertThatThrownBy(() -> Dossier.create(other))
        .isInstanceOfSatisfying(
            DossierException.class,
            e -> assertThat(e.kind()).isEqualTo(DossierException.Kind.NO_DOSSIER));
  }

  @Test
  void two_builds_at_once_are_one_too_many() {
    Build second = new Build(Dossier.create(folder), STEPS, (_, _, _) -> {});
    Build first =
        new Build(
            Dossier.create(folder),
            STEPS,
            (_, _, _) -> second.run(List.of(story("c.txt", "32")).iterator()));

    assertThatThrownBy(() -> first.run(List.of(story("b.txt", "31")).iterator()))
        .hasMessageStartingWith("another build is at work in ");
  }

  /// Waits as long as a dossier waits for another program.
  @Test
  @Tag("long")
  void a_decision_while_another_program_writes_is_refused_with_what_to_do() {
    Dossier dossier = Dossier.open(folder);
    Decision decision =
        new Decision(
            0,
            "2034-01-01T00:00:00Z",
            "amal",
            Decision.Verb.NOTE,
            List.of(),
            List.of(),
            null,
            "x",
            false);
    try (Handle other = Jdbi.create("jdbc:sqlite:" + folder.resolve("mahdar.db")).open()) {
      other.execute("begin immediate");

      assertThatThrownBy(() -> dossier.decide(decision))
          .isInstanceOfSatisfying(
              DossierException.class,
              e -> assertThat(e.kind()).isEqualTo(DossierException.Kind.BUSY))
          .hasMessage("another program is writing in " + folder + ": try again when it is done");
      assertThat(dossier.contents().readings()).hasSize(1);
      other.execute("rollback");
    }

    assertThat(dossier.decide(decision)).isPositive();
  }

  @Test
  void a_second_build_at_once_is_refused_and_the_first_ends_well() {
    Build.Listener second =
        (stage, _, _) -> {
          if (stage == Build.Stage.RESOLVE) {
            assertThatThrownBy(() ->
                    new Build(Dossier.open(folder), STEPS, (_, _, _) -> {})
                        .run(List.of(story("c.txt", "حضر 33")).iterator()))
                .hasMessage(
                    "another build is at work in " + folder + ": try again when it is done");
          }
        };

    Build.Tally tally =
        new Build(Dossier.open(folder), STEPS, second)
            .run(List.of(story("b.txt", "حضر 32")).iterator());

    assertThat(tally.documents()).isEqualTo(2);
  }
}
