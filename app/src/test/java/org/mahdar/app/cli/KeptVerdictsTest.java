package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.Reader;
import org.mahdar.app.web.Clerk;
import org.mahdar.model.Capture;
import org.mahdar.model.Decision;
import org.mahdar.model.Entry;
import org.mahdar.register.store.Dossier;

/// A decision made on a page is in the register at once, where that costs little.
class KeptVerdictsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final Terminal terminal =
      new Terminal(
          new ByteArrayInputStream(new byte[0]),
          new PrintStream(new ByteArrayOutputStream()),
          new PrintStream(new ByteArrayOutputStream()),
          false,
          Map.of());
  private final Packs.Known known = new Packs().known();
  private final AtomicInteger shown = new AtomicInteger();
  private Dossier dossier;

  @BeforeEach
  void build() {
    dossier = Dossier.create(folder);
    List<Capture> articles = Sample.captures().subList(0, 3);
    Building.run(dossier, known, articles.iterator(), 3, new Progress(terminal, true));
  }

  private KeptVerdicts verdicts(Packs.Known known) {
    return new KeptVerdicts(
        dossier, known, new Reader(known.knowledge()), terminal, shown::incrementAndGet, () -> {});
  }

  private Entry first() {
    return dossier.contents().register().entries().getFirst();
  }

  private Decision renamed(Entry entry) throws Clerk.ClerkException {
    return new Clerk(dossier::reading, "amal", Clock.systemUTC()).rename(entry, "لقاء الدوامر");
  }

  @Test
  void a_decision_is_in_the_register_when_it_has_settled_and_goes_when_it_is_taken_back()
      throws Exception {
    KeptVerdicts verdicts = verdicts(known);
    Entry before = first();
    long number = verdicts.decide(renamed(before));
    settled(verdicts, () -> !first().review().decisions().isEmpty());
    assertThat(first().review().decisions()).containsExactly(number);
    settled(verdicts, () -> shown.get() > 0);
    assertThat(shown).hasPositiveValue();

    verdicts.undo(number, "amal", Instant.now().toString());
    settled(verdicts, () -> first().equals(before));
    assertThat(first()).isEqualTo(before);
  }

  @Test
  void a_register_of_other_rules_is_left_to_the_next_build() throws Exception {
    KeptVerdicts verdicts = verdicts(new Packs.Known(known.knowledge(), "other"));
    verdicts.decide(renamed(first()));
    verdicts.settle();
    assertThat(first().review().decisions()).isEmpty();
    assertThat(verdicts.all()).hasSize(1);
    assertThat(dossier.rules()).isEqualTo(known.version());
  }

  @Test
  void what_a_build_beside_it_held_up_is_laid_later() throws Exception {
    KeptVerdicts verdicts = verdicts(known);
    try (FileChannel channel =
            FileChannel.open(folder.resolve("build.lock"), StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      verdicts.decide(renamed(first()));
      verdicts.settle();
      assertThat(first().review().decisions()).isEmpty();
    }
    settled(verdicts, () -> !first().review().decisions().isEmpty());
    assertThat(first().review().decisions()).hasSize(1);
  }

  /// A busy machine may need longer than a page waits.
  private static void settled(KeptVerdicts verdicts, BooleanSupplier done) throws Exception {
    Instant last = Instant.now().plus(PATIENCE);
    verdicts.settle();
    while (!done.getAsBoolean() && Instant.now().isBefore(last)) {
      Thread.sleep(100);
    }
  }
}
