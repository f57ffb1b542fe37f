package org.mahdar.register;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the table of the register's rooms: `store`, `search` and `export` see core's model and not one another.
class HouseTest {

  private static final JavaClasses REGISTER =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.mahdar.register");

  @ParameterizedTest
  @CsvSource({
    "org.mahdar.register.store, org.mahdar.model",
    "org.mahdar.register.search, org.mahdar.model org.mahdar.arabic",
    "org.mahdar.register.export, org.mahdar.model"
  })
  void a_room_imports_only_the_rooms_it_may(String room, String allowed) {
    noClasses()
        .that(resideInAPackage(room + ".."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.mahdar..")
                .and(not(resideInAPackage(room + "..")))
                .and(not(resideInAnyPackage(allowed.split(" ")))))
        .allowEmptyShould(true)
        .check(REGISTER);
  }

  @Test
  void every_package_of_register_is_a_room_of_the_table() {
    assertThat(REGISTER)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> name.matches("org[.]mahdar[.]register[.](store|search|export)"));
  }
}
