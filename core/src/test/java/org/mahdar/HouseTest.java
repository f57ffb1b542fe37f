package org.mahdar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/// Holds the table of rooms: who may import whom.
class HouseTest {

  private static final JavaClasses CORE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.mahdar");

  @Test
  void model_imports_nothing_but_the_jdk() {
    classes()
        .that()
        .resideInAPackage("org.mahdar.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.mahdar.model..", "java..", "org.jspecify.annotations..")
        .check(CORE);
  }
}
