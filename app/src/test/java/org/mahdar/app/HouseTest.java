package org.mahdar.app;

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

/// Holds the table of the program's rooms: a command or a page shows what core and the register say, and says nothing itself.
class HouseTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.mahdar.app");

  /// The pages compute nothing: they see the model and the register, never a stage that reads or resolves.
  @Test
  void pages_see_the_model_and_the_register_only() {
    noClasses()
        .that(resideInAPackage("org.mahdar.app.web.."))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.mahdar..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.mahdar.app.web..", "org.mahdar.model", "org.mahdar.register.."))))
        .allowEmptyShould(true)
        .check(APP);
  }

  @Test
  void only_the_pages_know_the_web_server_and_its_templates() {
    noClasses()
        .that(not(resideInAPackage("org.mahdar.app.web..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.javalin..", "gg.jte..", "jakarta.servlet.."))
        .check(APP);
  }

  @Test
  void only_the_store_knows_sql() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb.."))
        .check(APP);
  }

  @Test
  void every_package_of_app_is_a_room_of_the_table() {
    assertThat(APP)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> name.matches("org[.]mahdar[.]app([.](cli|web))?"));
  }
}
