package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Reader;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.Entry;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// A register that grew article by article is that of building all at once.
class PiecemealBuildTest {
  private static final Reader READER = new Reader(Knowledge.load());

  private static final int VARIANTS = 150;
  private static final int GROWN = 40;
  private static final int ALIKE = 40;

  @TempDir Path folder;

  private static Build.Steps steps(boolean piecemeal) {
    return new Build.Steps(
        READER::read, new Resolver(), "rules", InstantSource.system(), piecemeal);
  }

  private Dossier build(String name, boolean piecemeal, List<? extends Arrival> arrivals) {
    Dossier dossier = Dossier.create(folder.resolve(name));
    new Build(dossier, steps(piecemeal), (_, _, _) -> {}).run(arrivals.iterator());
    return dossier;
  }

  private static List<Arrival> corpus() throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    GoldFolders.corpus(Checkout.CORPUS).forEach(article -> arrivals.add(article.capture()));
    return arrivals;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void article_by_article_in_any_order_ends_as_all_at_once(long seed) throws IOException {
    List<Arrival> arrivals = corpus();
    Dossier whole = build("whole", false, arrivals);
    Collections.shuffle(arrivals, new Random(seed));
    int first = arrivals.size() * 2 / 3;
    build("grown", false, arrivals.subList(0, first));
    Dossier grown = Dossier.create(folder.resolve("grown"));
    for (Arrival one : arrivals.subList(first, arrivals.size())) {
      grown = build("grown", true, List.of(one));
    }
    assertSame(grown, whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void many_alike_in_any_order_end_as_all_at_once(long seed) throws IOException {
    List<Arrival> arrivals = new ArrayList<>(Variants.make(Checkout.CORPUS, VARIANTS));
    Dossier whole = build("whole", false, arrivals);
    Collections.shuffle(arrivals, new Random(seed));
    build("grown", false, arrivals.subList(0, VARIANTS - GROWN));
    Dossier grown = whole;
    for (Arrival one : arrivals.subList(VARIANTS - GROWN, VARIANTS)) {
      grown = build("grown", true, List.of(one));
    }
    assertSame(grown, whole);
  }

  /// All that told of it copied one another before, and now copy the newcomer: their facts move together.
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 11})
  void the_first_of_many_that_are_alike_may_come_last(int base) throws IOException {
    List<Capture> alike = new ArrayList<>();
    List<Capture> variants = Variants.make(Checkout.CORPUS, ALIKE * fictional());
    for (int i = base; i < variants.size(); i += fictional()) {
      alike.add(variants.get(i));
    }
    alike.sort(Comparator.comparing(Capture::published));
    Dossier whole = build("whole", false, alike);
    build("grown", false, alike.subList(1, ALIKE));
    assertSame(build("grown", true, alike.subList(0, 1)), whole);
  }

  private static int fictional() throws IOException {
    return (int)
        GoldFolders.corpus(Checkout.CORPUS).stream()
            .filter(article -> article.part().equals("fictional"))
            .count();
  }

  @Test
  void an_article_that_is_read_anew_leaves_nothing_behind() throws IOException {
    List<Arrival> arrivals = corpus();
    Dossier whole = build("whole", false, arrivals);
    build("grown", false, arrivals);
    Dossier grown = build("grown", true, arrivals.subList(3, 9));
    assertSame(grown, whole);
  }

  private static void assertSame(Dossier grown, Dossier whole) {
    List<Entry> expected = whole.contents().register().entries();
    List<Entry> actual = grown.contents().register().entries();
    assertThat(actual.stream().map(Entry::toString).filter(e -> !texts(expected).contains(e)))
        .as("entries that building at once does not have")
        .isEmpty();
    assertThat(texts(actual)).isEqualTo(texts(expected));
    assertThat(grown.contents().register().reuses())
        .isEqualTo(whole.contents().register().reuses());
  }

  private static List<String> texts(List<Entry> entries) {
    return entries.stream().map(Entry::toString).toList();
  }
}
