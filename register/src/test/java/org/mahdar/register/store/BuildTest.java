package org.mahdar.register.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mahdar.register.store.Stories.story;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.register.Samples;
import org.mahdar.register.export.Affiliations;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.export.RegisterCsv;

class BuildTest {
  private static final Build.Listener DEAF = (_, _, _) -> {};
  private static final Build.Steps STEPS =
      new Build.Steps(Stories::read, Stories::resolve, "rules 1");

  @TempDir Path folder;

  private Build.Tally build(Path dossier, List<? extends Arrival> stories) {
    return new Build(Dossier.create(dossier), STEPS, DEAF).run(stories.iterator());
  }

  @Test
  void a_dossier_gives_back_what_was_read() {
    Build.Tally tally = build(folder, Stories.many(20));

    assertThat(tally).isEqualTo(new Build.Tally(18, 0, 2, 18, 19));
    Dossier.Contents contents = Dossier.open(folder).contents();
    List<Reading> expected =
        Stories.many(20).stream()
            .flatMap(story ->
                Stories.read((Capture) story) instanceof Outcome.Read(Reading r)
                    ? List.of(r).stream()
                    : null)
            .toList();
    assertThat(contents.readings()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(contents.register()).isEqualTo(Stories.resolve(contents.readings()));
    assertThat(Dossier.open(folder).rejects())
        .extracting(Outcome.Rejected::reason)
        .containsOnly(Outcome.Reason.EMPTY);
  }

  @Test
  void every_kind_of_mention_and_fact_comes_back_as_it_was() {
    Reading full = Samples.full();
    Build.Steps steps = new Build.Steps(_ -> new Outcome.Read(full), Stories::resolve, "rules 1");

    new Build(Dossier.create(folder), steps, DEAF)
        .run(List.of(story("full.txt", Samples.TEXT)).iterator());

    assertThat(Dossier.open(folder).reading(new DocumentId("full.txt"))).contains(full);
  }

  @Test
  void an_entry_is_found_by_its_id_and_by_its_document() {
    build(folder, List.of(story("a.txt", "حضر 31"), story("b.txt", "حضر 31 ثم 85")));
    Dossier dossier = Dossier.open(folder);

    assertThat(dossier.entry(new EntryId("F-31")).orElseThrow().support()).hasSize(2);
    assertThat(dossier.entriesOf(new DocumentId("b.txt")))
        .extracting(e -> e.id().value())
        .containsExactly("F-31", "F-85");
    assertThat(dossier.entry(new EntryId("F-99"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_build_that_is_killed_goes_on_and_ends_the_same(long seed) {
    List<Arrival> stories = Stories.many(150);
    build(folder.resolve("whole"), stories);
    Random random = new Random(seed);
    Path cut = folder.resolve("cut");
    for (int kills = 0; kills < 3; kills++) {
      int last = random.nextInt(153);
      Build killed = new Build(Dossier.create(cut), STEPS, new Killer(last));
      assertThatThrownBy(() -> killed.run(stories.iterator())).isInstanceOf(Killed.class);
    }

    build(cut, stories);

    assertThat(Dossier.open(cut).contents())
        .isEqualTo(Dossier.open(folder.resolve("whole")).contents());
    assertThat(Dossier.open(cut).rejects())
        .isEqualTo(Dossier.open(folder.resolve("whole")).rejects());
  }

  @Test
  void a_killed_build_leaves_the_register_as_it_was() {
    build(folder, List.of(story("a.txt", "حضر 31")));
    Dossier.Contents before = Dossier.open(folder).contents();

    Build killed = new Build(Dossier.create(folder), STEPS, new Killer(100));
    assertThatThrownBy(() -> killed.run(Stories.many(150).iterator())).isInstanceOf(Killed.class);

    assertThat(Dossier.open(folder).contents()).isEqualTo(before);
    assertThat(Dossier.open(folder).unfinished()).isTrue();
  }

  @Test
  void a_faulty_one_of_ten_read_together_costs_no_other_and_each_refusal_is_told_once() {
    Build.Steps steps = new Build.Steps(BuildTest::faulty, Stories::resolve, "rules 1");
    List<Outcome.Rejected> told = new ArrayList<>();
    Build.Listener listener =
        new Build.Listener() {
          @Override
          public void progress(Build.Stage stage, int done, int rejected) {}

          @Override
          public void refused(Outcome.Rejected refused) {
            told.add(refused);
          }
        };

    Build.Tally tally =
        new Build(Dossier.create(folder), steps, listener).run(Stories.many(10).iterator());

    assertThat(tally).isEqualTo(new Build.Tally(8, 0, 2, 8, 8));
    assertThat(told)
        .extracting(refused -> refused.capture() + " " + refused.reason())
        .containsExactly("story-3.txt empty", "story-6.txt internal");
    assertThat(Dossier.open(folder).rejects()).containsExactlyInAnyOrderElementsOf(told);
  }

  private static Outcome faulty(Capture capture) {
    if (capture.id().value().equals("story-6.txt")) {
      throw new IllegalStateException("no such word");
    }
    return Stories.read(capture);
  }

  @Test
  void piece_by_piece_ends_as_all_at_once() {
    List<Arrival> stories = Stories.many(60);
    build(folder.resolve("whole"), stories);
    List<Arrival> mixed = new ArrayList<>(stories);
    Collections.shuffle(mixed, new Random(7));

    Path pieces = folder.resolve("pieces");
    build(pieces, mixed.subList(0, 20));
    build(pieces, mixed.subList(10, 45));
    build(pieces, mixed.subList(45, 60));

    assertThat(Dossier.open(pieces).contents())
        .isEqualTo(Dossier.open(folder.resolve("whole")).contents());
    assertThat(exported(pieces)).isEqualTo(exported(folder.resolve("whole")));
  }

  /// Everything that is written out of a dossier, as bytes.
  private static byte[] exported(Path dossier) {
    Dossier.Contents contents = Dossier.open(dossier).contents();
    Map<DocumentId, Reading> readings =
        contents.readings().stream()
            .collect(Collectors.toMap(reading -> reading.document().id(), reading -> reading));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntryJson json = new EntryJson(readings, Affiliations.NONE);
    contents.register().entries().forEach(entry -> json.write(entry, out));
    new RegisterCsv(readings, Affiliations.NONE, false).write(contents.register(), out);
    assertThat(out.size()).isPositive();
    return out.toByteArray();
  }

  @Test
  void what_is_known_is_not_read_again() {
    build(folder, Stories.many(20));

    assertThat(build(folder, Stories.many(20))).isEqualTo(new Build.Tally(0, 18, 2, 18, 19));
  }

  @Test
  void a_changed_file_takes_the_place_of_its_old_reading() {
    build(folder, List.of(story("a.txt", "حضر 31")));

    build(folder, List.of(story("a.txt", "حضر 32")));

    assertThat(Dossier.open(folder).contents().register().entries())
        .extracting(entry -> entry.id().value())
        .containsExactly("F-32");
  }

  @Test
  void another_file_of_the_same_name_gets_a_name_of_its_own() {
    build(folder, List.of(story("a.txt", "حضر 31")));
    Capture other = story("a.txt", "حضر 32", "elsewhere/a.txt", null);

    build(folder, List.of(other));
    Build.Tally again = build(folder, List.of(other));

    assertThat(Dossier.open(folder).contents().readings())
        .extracting(reading -> reading.document().id().value())
        .containsExactly("a.txt", "a.txt~" + other.source().sha256().substring(0, 8));
    assertThat(again.known()).isEqualTo(1);
  }

  @Test
  void newer_rules_read_everything_again_from_the_captures() {
    build(folder, List.of(story("a.txt", "حضر 31"), story("b.txt", "حضر 85")));
    Build.Steps newer =
        new Build.Steps(
            capture ->
                capture.id().value().equals("b.txt")
                    ? new Outcome.Rejected(
                        capture.id(), Outcome.Reason.NO_ARTICLE, "b.txt holds no article")
                    : Stories.read(
                        story(
                            "a.txt",
                            new String(capture.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                                + " ثم 44")),
            Stories::resolve,
            "rules 2");

    new Build(Dossier.create(folder), newer, DEAF).run(List.<Arrival>of().iterator());

    assertThat(Dossier.open(folder).contents().register().entries())
        .extracting(entry -> entry.id().value())
        .containsExactly("F-31", "F-44");
    assertThat(Dossier.open(folder).rejects())
        .extracting(Outcome.Rejected::detail)
        .containsExactly("b.txt holds no article");
  }

  @Test
  void a_reader_that_fails_costs_one_article() {
    Build.Steps failing =
        new Build.Steps(
            capture -> {
              if (capture.id().value().equals("b.txt")) {
                throw new IllegalStateException("a fault");
              }
              return Stories.read(capture);
            },
            Stories::resolve,
            "rules 1");

    Build.Tally tally =
        new Build(Dossier.create(folder), failing, DEAF)
            .run(
                List.of(story("a.txt", "31"), story("b.txt", "32"), story("c.txt", "33"))
                    .iterator());

    assertThat(tally.read()).isEqualTo(2);
    assertThat(Dossier.open(folder).rejects().getFirst().detail())
        .isEqualTo(
            "reading it failed (java.lang.IllegalStateException: a fault); please report" + " it");
  }

  @Test
  void captures_lie_under_their_hash() throws Exception {
    Capture story = story("a.txt", "حضر 31");
    build(folder, List.of(story));

    String sha256 = story.source().sha256();
    assertThat(
            Files.readAllBytes(
                folder.resolve("captures").resolve(sha256.substring(0, 2)).resolve(sha256)))
        .isEqualTo(story.bytes());
  }

  /// Ends a build after a number of steps, as a kill would.
  private static final class Killer implements Build.Listener {
    private int left;

    Killer(int left) {
      this.left = left;
    }

    @Override
    public void progress(Build.Stage stage, int done, int rejected) {
      if (left-- == 0) {
        throw new Killed();
      }
    }
  }

  private static final class Killed extends Error {}
}
