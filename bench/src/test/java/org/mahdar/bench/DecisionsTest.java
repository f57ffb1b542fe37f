package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.Reader;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.Decision;
import org.mahdar.model.Decision.Verb;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Review;
import org.mahdar.model.Span;
import org.mahdar.model.Support;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Change;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// What people decide holds over what the machine proposes: through new articles, and through a reading of everything by newer rules.
class DecisionsTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @TempDir Path folder;

  private Dossier dossier;

  @BeforeEach
  void build() throws IOException {
    dossier = Dossier.create(folder);
    List<Arrival> arrivals = new ArrayList<>();
    GoldFolders.corpus(Checkout.CORPUS).stream()
        .filter(article -> article.part().equals("fictional"))
        .forEach(article -> arrivals.add(article.capture()));
    build("rules 1", READER::read, arrivals);
  }

  private void build(String rules, Function<Capture, Outcome> reader, List<Arrival> arrivals) {
    Build.Steps steps =
        new Build.Steps(reader, new Resolver(), rules, InstantSource.system(), true);
    new Build(dossier, steps, (_, _, _) -> {}).run(arrivals.iterator());
  }

  /// Newer rules: every article has one fact fewer in front, so that no fact keeps its place.
  private static Outcome readByNewerRules(Capture capture) {
    return switch (READER.read(capture)) {
      case Outcome.Read(Reading reading) when !reading.facts().isEmpty() -> {
        List<Fact> facts = new ArrayList<>();
        reading.facts().stream().skip(1).filter(fact -> !nested(fact)).forEach(facts::add);
        yield new Outcome.Read(new Reading(reading.document(), reading.mentions(), facts));
      }
      case Outcome other -> other;
    };
  }

  private static boolean nested(Fact fact) {
    return fact instanceof Meeting meeting && meeting.parent() != null;
  }

  private List<Entry> meetings() {
    return dossier.contents().register().entries().stream()
        .filter(entry -> entry.lead() instanceof Meeting)
        .filter(entry -> entry.support().stream().allMatch(support -> support.fact() > 0))
        .toList();
  }

  private List<Decision.Anchor> anchors(Entry entry) {
    return entry.support().stream().map(this::anchor).toList();
  }

  private Decision.Anchor anchor(Support support) {
    return Decision.Anchor.of(
        dossier.reading(support.document()).orElseThrow().facts().get(support.fact()));
  }

  private long decide(Verb verb, Entry entry, String field, String value) {
    return dossier.decide(
        new Decision(
            0,
            "2034-01-01T00:00:00Z",
            "amal",
            verb,
            anchors(entry),
            List.of(),
            field,
            value,
            false));
  }

  private void applyDecisions() {
    build("rules 1", READER::read, List.of());
  }

  private Entry entryAt(Decision.Anchor anchor) {
    return dossier.entriesOf(anchor.document()).stream()
        .filter(entry -> entry.support().stream().map(this::anchor).anyMatch(anchor::equals))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void decisions_survive_a_full_reading_by_newer_rules() {
    List<Entry> meetings = meetings();
    Entry edited = meetings.get(0);
    Entry rejected = meetings.get(1);
    Entry one = meetings.get(2);
    Entry other = meetings.get(3);
    List<Decision.Anchor> ofRejected = anchors(rejected);
    Decision.Anchor ofEdited = anchor(edited.support().getFirst());
    Decision.Anchor ofOne = anchor(one.support().getFirst());
    Decision.Anchor ofOther = anchor(other.support().getFirst());
    decide(Verb.EDIT, edited, "date", "2033-03-03");
    decide(Verb.REJECT, rejected, null, null);
    dossier.decide(
        new Decision(
            0,
            "2034-01-01T00:00:00Z",
            "amal",
            Verb.MERGE,
            anchors(one),
            anchors(other),
            null,
            null,
            false));

    build("rules 2", DecisionsTest::readByNewerRules, List.of());

    assertThat(entryAt(ofEdited).review().standing()).isEqualTo(Review.Standing.CORRECTED);
    assertThat(entryAt(ofEdited).review().corrections())
        .containsExactly(new Review.Correction("date", "2033-03-03", "amal"));
    assertThat(entryAt(ofOne).id()).isEqualTo(entryAt(ofOther).id());
    for (Decision.Anchor anchor : ofRejected) {
      assertThat(dossier.entriesOf(anchor.document()))
          .noneMatch(
              entry -> entry.support().stream().map(this::anchor).anyMatch(a -> a.equals(anchor)));
    }
    assertThat(dossier.verify().problems()).isEmpty();
  }

  @Test
  void a_rejected_entry_leaves_a_tombstone_and_comes_back_when_that_is_undone() {
    Entry rejected = meetings().getFirst();
    List<Entry> before = dossier.contents().register().entries();
    long number = decide(Verb.REJECT, rejected, null, null);
    applyDecisions();

    assertThat(dossier.entry(rejected.id())).isEmpty();
    assertThat(dossier.withdrawn(rejected.id())).isTrue();
    assertThat(dossier.changes("2020-01-01"))
        .extracting(Change::what, Change::entry)
        .contains(org.assertj.core.api.Assertions.tuple(Change.What.WITHDRAWN, rejected.id()));

    assertThat(dossier.undo(number, "amal", "2034-01-02T00:00:00Z")).isTrue();
    assertThat(dossier.undo(number, "amal", "2034-01-02T00:00:00Z")).isFalse();
    applyDecisions();

    assertThat(dossier.contents().register().entries()).isEqualTo(before);
    assertThat(dossier.withdrawn(rejected.id())).isFalse();
  }

  @Test
  void the_name_of_a_merged_entry_leads_on_and_a_split_takes_it_apart() {
    List<Entry> meetings = meetings();
    Entry one = meetings.get(0);
    Entry other = meetings.get(1);
    dossier.decide(
        new Decision(
            0,
            "2034-01-01T00:00:00Z",
            "amal",
            Verb.MERGE,
            anchors(one),
            anchors(other),
            null,
            null,
            false));
    applyDecisions();

    EntryId merged = entryAt(anchor(one.support().getFirst())).id();
    assertThat(dossier.current(one.id())).contains(merged);
    assertThat(dossier.current(other.id())).contains(merged);
    assertThat(dossier.entry(merged).orElseThrow().support())
        .hasSize(one.support().size() + other.support().size());

    dossier.decide(
        new Decision(
            0,
            "2034-01-02T00:00:00Z",
            "amal",
            Verb.SPLIT,
            anchors(one),
            anchors(other),
            null,
            null,
            false));
    applyDecisions();

    assertThat(entryAt(anchor(one.support().getFirst())).support()).isEqualTo(one.support());
    assertThat(entryAt(anchor(other.support().getFirst())).support()).isEqualTo(other.support());
  }

  @Test
  void an_article_gets_the_day_that_a_person_gives_it() {
    Reading reading = dossier.contents().readings().getFirst();
    Decision.Anchor article =
        new Decision.Anchor(reading.document().id(), "article", new Span(0, 1), "");
    long number =
        dossier.decide(
            new Decision(
                0,
                "2034-01-01T00:00:00Z",
                "amal",
                Verb.REDATE,
                List.of(article),
                List.of(),
                null,
                "2033-09-09",
                false));
    applyDecisions();
    assertThat(published(reading)).isEqualTo("2033-09-09");

    dossier.undo(number, "amal", "2034-01-02T00:00:00Z");
    applyDecisions();
    assertThat(published(reading)).isEqualTo(String.valueOf(reading.document().created().edtf()));
  }

  private String published(Reading reading) {
    return String.valueOf(
        dossier.reading(reading.document().id()).orElseThrow().document().created().edtf());
  }

  @Test
  void a_decision_on_an_entry_that_is_no_more_rests() {
    Decision.Anchor nothing =
        new Decision.Anchor(
            new org.mahdar.model.DocumentId("nowhere"), "meeting", new Span(0, 1), "x");
    List<Entry> before = dossier.contents().register().entries();
    dossier.decide(
        new Decision(
            0,
            "2034-01-01T00:00:00Z",
            "amal",
            Verb.REJECT,
            List.of(nothing),
            List.of(),
            null,
            null,
            false));
    applyDecisions();
    assertThat(dossier.contents().register().entries()).isEqualTo(before);
  }
}
