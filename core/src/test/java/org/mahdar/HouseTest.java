package org.mahdar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the table of core's rooms: which rooms there are, and what each of them may import.
///
/// Absences are held too: `model` sees nothing but the JDK, HTML stops at `clean`, the resolver never sees a
/// capture, and nothing after `ingest` knows the clock, the network, a file or anything that changes.
class HouseTest {

  private static final Set<String> KNOWLEDGE = Set.of("model", "arabic", "rules");

  /// Room → the rooms it may import.
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("ingest", Set.of("model")),
          entry("clean", Set.of("model", "arabic")),
          entry("arabic", Set.of("model")),
          entry("rules", Set.of("model", "arabic")),
          entry("extract.time", KNOWLEDGE),
          entry("extract.quantity", KNOWLEDGE),
          entry("extract.entity", KNOWLEDGE),
          entry("extract.meeting", KNOWLEDGE),
          entry("extract.figure", KNOWLEDGE),
          entry("extract.sum", KNOWLEDGE),
          entry("extract.statement", KNOWLEDGE),
          entry("extract.undertaking", KNOWLEDGE),
          entry("extract.event", KNOWLEDGE),
          entry("resolve", Set.of("model", "arabic")));

  /// What hands out the time of day, chance, or the settings of the machine one happens to run on.
  private static final Set<String> SURROUNDINGS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.util.Locale.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.util.UUID.randomUUID");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.mahdar");

  static Stream<String> rooms() {
    return ROOMS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void a_room_imports_only_the_rooms_it_may(String room) {
    String[] allowed =
        Stream.concat(Stream.of(room), ROOMS.get(room).stream())
            .map(HouseTest::packages)
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(packages(room)))
        .should()
        .dependOnClassesThat(resideInAPackage("org.mahdar..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void every_package_of_core_is_a_room_of_the_table() {
    List<String> known = ROOMS.keySet().stream().map(room -> "org.mahdar." + room).toList();
    assertThat(CORE)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> name.equals("org.mahdar") || known.contains(name));
  }

  @Test
  void model_imports_nothing_but_the_jdk() {
    classes()
        .that(resideInAPackage("org.mahdar.model.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.mahdar.model..", "java..", "org.jspecify.annotations.."))
        .check(CORE);
  }

  @Test
  void html_stops_at_clean() {
    noClasses()
        .that(not(resideInAnyPackage("org.mahdar.ingest..", "org.mahdar.clean..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.jsoup.."))
        .check(CORE);
  }

  @Test
  void the_resolver_sees_readings_and_never_captures() {
    noClasses()
        .that(resideInAPackage("org.mahdar.resolve.."))
        .should()
        .dependOnClassesThat(named("org.mahdar.model.Capture"))
        .allowEmptyShould(true)
        .check(CORE);
  }

  /// Rules and words are resources of the jar, read through their class: only `ingest` opens a file.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.nio.file.",
        "java.io.File",
        "java.net.http.",
        "java.net.Socket",
        "java.sql."
      })
  void nothing_after_ingest_knows_files_or_the_network(String types) {
    noClasses()
        .that(not(resideInAPackage("org.mahdar.ingest..")))
        .should()
        .dependOnClassesThat(named(types))
        .check(CORE);
  }

  @Test
  void nothing_after_ingest_asks_the_clock_or_its_surroundings() {
    noClasses()
        .that(not(resideInAPackage("org.mahdar.ingest..")))
        .should()
        .callMethodWhere(describe("asks its surroundings", HouseTest::asksSurroundings))
        .check(CORE);
  }

  @Test
  void nothing_static_changes() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CORE);
  }

  private static boolean asksSurroundings(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    boolean now = owner.startsWith("java.time.") && call.getName().equals("now");
    return now || SURROUNDINGS.contains(owner + "." + call.getName());
  }

  private static DescribedPredicate<JavaClass> named(String prefix) {
    return describe("are named " + prefix + "*", type -> type.getName().startsWith(prefix));
  }

  private static String packages(String room) {
    return "org.mahdar." + room + "..";
  }
}
