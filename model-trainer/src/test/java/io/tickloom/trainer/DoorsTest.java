package io.tickloom.trainer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class DoorsTest {
  private static final String HOUSE = "io.tickloom.trainer.";

  /** Room and the rooms that it may know. */
  private static final Map<String, Set<String>> DOORS =
      Map.of(
          "table", Set.of(),
          "label", Set.of("table"),
          "split", Set.of("table"),
          "bundle", Set.of(),
          "learn", Set.of("table", "split", "bundle", "evaluate"),
          "evaluate", Set.of(),
          "backtest", Set.of("table"),
          "search", Set.of(),
          "report", Set.of("table", "evaluate", "backtest"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tickloom.trainer");

  @Test
  void eachRoomKnowsOnlyItsDoors() {
    DOORS.forEach(
        (room, doors) -> {
          Set<String> walls = new TreeSet<>(DOORS.keySet());
          walls.add("cli");
          walls.remove(room);
          walls.removeAll(doors);
          noClasses()
              .that()
              .resideInAPackage(HOUSE + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(walls.stream().map(w -> HOUSE + w + "..").toArray(String[]::new))
              .check(CLASSES);
        });
  }

  @Test
  void theBundleScoresWithTheJdkAndJacksonAlone() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "bundle..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(HOUSE + "bundle..", "java..", "com.fasterxml.jackson..")
        .check(CLASSES);
  }

  @Test
  void figuresAreMadeOfTheJdkAlone() {
    noClasses()
        .that()
        .resideInAnyPackage(HOUSE + "evaluate..", HOUSE + "label..", HOUSE + "split..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            HOUSE + "evaluate..", HOUSE + "label..", HOUSE + "split..", HOUSE + "table..", "java..")
        .check(CLASSES);
  }

  @Test
  void nobodySerializesJavaObjectsOrCallsHadoop() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectOutputStream")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop..")
        .check(CLASSES);
  }
}
