package org.mahdar.register.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Support;

/// Supports are read back in the order in which they were told, whatever was there before.
final class SupportsTest {
  private static final String ENTRY = "M-7K2QZ5X9BD";

  @TempDir private Path folder;
  private Dossier dossier;

  @BeforeEach
  void empty() {
    dossier = Dossier.create(folder.resolve("dossier"));
  }

  @Test
  void one_more_among_many_is_one_row() {
    List<Supports.Told> many = told(0, 2, 4, 6, 8);
    List<Long> written = new ArrayList<>();
    with(supports -> {
      supports.put(ENTRY, many);
      List<Supports.Lying> before = lying(supports);
      supports.replace(ENTRY, before, told(0, 2, 3, 4, 6, 8));
      List<Supports.Lying> after = lying(supports);
      assertEquals(told(0, 2, 3, 4, 6, 8), told(after));
      after.stream().filter(one -> !before.contains(one)).forEach(one -> written.add(one.rank()));
    });
    assertEquals(1, written.size());
  }

  @Test
  void where_there_is_no_room_all_are_laid_anew() {
    with(supports -> {
      supports.put(ENTRY, told(0, 100));
      for (int between = 99; between > 0; between--) {
        List<Supports.Told> more = new ArrayList<>(told(lying(supports)));
        more.add(1, told(between).getFirst());
        supports.replace(ENTRY, lying(supports), more);
        assertEquals(more, told(lying(supports)));
      }
    });
  }

  @Test
  void whatever_comes_and_goes_they_are_as_told() {
    Random random = new Random(27);
    with(supports -> {
      supports.put(ENTRY, told(1));
      for (int trial = 0; trial < 300; trial++) {
        TreeSet<Integer> documents = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
          documents.add(random.nextInt(16));
        }
        List<Supports.Told> now = new ArrayList<>();
        documents.forEach(number -> now.add(copying(number, random.nextInt(2))));
        supports.replace(ENTRY, lying(supports), now);
        assertEquals(now, told(lying(supports)), "trial " + trial);
      }
    });
  }

  private void with(java.util.function.Consumer<Supports> work) {
    try (Handle handle = dossier.jdbi().open()) {
      handle.execute(
          "insert into entry (id, kind, lead, agreements) values (?, 'meeting', 0, x'00')", ENTRY);
      work.accept(new Supports(new Rows(handle), new RepeatedWords()));
    }
  }

  private static List<Supports.Lying> lying(Supports supports) {
    return supports.of(ENTRY);
  }

  private static List<Supports.Told> told(List<Supports.Lying> lying) {
    return lying.stream().map(Supports.Lying::told).toList();
  }

  private static List<Supports.Told> told(int... documents) {
    List<Supports.Told> told = new ArrayList<>();
    for (int number : documents) {
      told.add(copying(number, 0));
    }
    return told;
  }

  /// @param origin the number of the document that it copies
  private static Supports.Told copying(int number, int origin) {
    String document = "%03d.txt".formatted(number);
    return new Supports.Told(
        new Support(new DocumentId(document), 0, new DocumentId("%03d.txt".formatted(origin))),
        new Supports.Place(document, 10, 20),
        1000L + origin);
  }
}
