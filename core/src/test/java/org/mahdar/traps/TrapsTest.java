package org.mahdar.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mahdar.Reader;
import org.mahdar.rules.Knowledge;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Where a naive reader goes wrong: each case of `traps/*.yaml` is read by the whole [Reader].
///
/// A case that is not passed yet says why (`fails`), and then it really has to fail: what is mended must be struck off.
class TrapsTest {
  private static final Path FOLDER = Path.of("src/test/resources/traps");
  private static final Reader READER = new Reader(Knowledge.load());

  /// Two articles are needed to show these; the tests of the register have them.
  private static final Set<Integer> OF_THE_REGISTER = Set.of(65, 142, 143);

  private static final double PASSED = 0.95;

  @TestFactory
  Stream<DynamicTest> cases() {
    return all().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> test(one)));
  }

  private static void test(TrapCase one) {
    List<String> faults = one.faults(READER);
    if (one.fails().isPresent()) {
      assertFalse(faults.isEmpty(), one.name() + " passes now: strike off its 'fails'");
    } else {
      assertTrue(faults.isEmpty(), () -> one.name() + ": " + one.text() + "\n" + faults);
    }
  }

  /// A trap is passed where each of its cases is.
  @Test
  void nearlyAllTrapsArePassed() {
    Map<Integer, List<TrapCase>> traps = byTrap();
    Set<Integer> failing =
        all().stream()
            .filter(one -> one.fails().isPresent())
            .map(TrapCase::trap)
            .collect(Collectors.toCollection(TreeSet::new));
    double share = 1 - (double) failing.size() / traps.size();
    assertTrue(share >= PASSED, () -> "traps that fail: " + failing + ", passed: " + share);
  }

  @Test
  void everyTrapHasItsOwnSentenceAndTwoMore() {
    byTrap()
        .forEach((trap, cases) ->
            assertTrue(cases.size() >= 3, "trap " + trap + " has " + cases.size()));
  }

  /// The list in `docs/quality.md` names the same traps.
  @Test
  void theDocumentNamesTheTrapsThatFail() throws IOException {
    String page = Files.readString(Path.of("../docs/quality.md"));
    Set<Integer> failing =
        all().stream()
            .filter(one -> one.fails().isPresent())
            .map(TrapCase::trap)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Integer> named =
        page.lines()
            .dropWhile(line -> !line.startsWith("## Traps"))
            .filter(line -> line.matches("\\| \\d+ \\|.*\\| (fails|register) \\|.*"))
            .map(line -> Integer.valueOf(line.split("\\|")[1].strip()))
            .collect(Collectors.toCollection(TreeSet::new));
    failing.addAll(OF_THE_REGISTER);
    assertEquals(failing, named);
  }

  private static Map<Integer, List<TrapCase>> byTrap() {
    return all().stream()
        .collect(Collectors.groupingBy(TrapCase::trap, TreeMap::new, Collectors.toList()));
  }

  /// All cases of all files, in the order of the traps.
  static List<TrapCase> all() {
    List<TrapCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        for (Object trap : (List<?>) new Load(settings).loadFromString(Files.readString(file))) {
          cases.addAll(TrapCase.of((Map<?, ?>) trap));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return cases;
  }
}
