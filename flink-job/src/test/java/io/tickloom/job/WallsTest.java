package io.tickloom.job;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of the house, the doors between them, which go one way, and what no room may do. */
class WallsTest {
  private static final String ROOT = "io.tickloom.job";

  /** Each room of plain Java, and the rooms that it may know. */
  private static final Map<String, Set<String>> JDK_ROOMS =
      Map.ofEntries(
          Map.entry("market", Set.of()),
          Map.entry("book", Set.of("market")),
          Map.entry("feature", Set.of("market", "book")),
          Map.entry("row", Set.of("market", "book", "feature")),
          Map.entry("tape", Set.of("market", "book", "feature")),
          Map.entry("quality", Set.of("book", "tape")),
          Map.entry("fit", Set.of("book", "feature")),
          Map.entry("replay", Set.of("market", "book", "feature", "row", "tape")),
          Map.entry("simulate", Set.of("market")),
          Map.entry("fetch", Set.of()),
          Map.entry("exchange", Set.of("market", "tape")),
          Map.entry("feed", Set.of("market", "book", "feature", "exchange")),
          Map.entry("emulate", Set.of("market", "tape")),
          Map.entry("record", Set.of("tape", "exchange")));

  /** What a room of plain Java needs beside the JDK: unpackers and a JSON parser. */
  private static final String[] LIBRARIES = {"com.github.luben.zstd..", "com.fasterxml.jackson.."};

  /** Sockets of a server, which the emulated exchange alone needs. */
  private static final String NETTY = "io.netty..";

  /** They know every room of plain Java, and each other never. */
  private static final Set<String> FLINK_ROOMS =
      Set.of("source", "engine", "sink", "score", "metrics", "checkpoint");

  /** It alone sees all. */
  private static final String RUN = "run";

  private static final List<String> ROOMS =
      Stream.of(JDK_ROOMS.keySet(), FLINK_ROOMS, Set.of(RUN))
          .flatMap(Set::stream)
          .sorted()
          .toList();

  /** What gives the same bits on every machine. */
  private static final Set<String> EXACT_MATH =
      Set.of(
          "sqrt",
          "abs",
          "max",
          "min",
          "floor",
          "ceil",
          "round",
          "rint",
          "signum",
          "fma",
          "scalb",
          "getExponent");

  private static final JavaClasses CLASSES = ours();

  @Test
  void everyClassLivesInOneOfTheRooms() {
    assertThat(CLASSES)
        .hasSizeGreaterThan(50)
        .filteredOn(type -> !type.getSimpleName().equals("package-info"))
        .allMatch(type -> ROOMS.contains(roomOf(type)));
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void roomKnowsNoRoomButThoseThatItsDoorsLeadTo(String room) {
    noClasses()
        .that()
        .resideInAPackage(inside(room))
        .should()
        .dependOnClassesThat(
            describe(
                "live in another room than " + known(room),
                type -> isOurs(type) && !known(room).contains(roomOf(type))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void roomsOfPlainJavaNeedTheJdkAlone() {
    noClasses()
        .that(resideInAnyPackage(jdkRooms()))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages("java..", "javax.net.ssl..", ROOT + "..", "")
                .and(resideOutsideOfPackages(LIBRARIES))
                .and(resideOutsideOfPackages(NETTY)))
        .check(CLASSES);
  }

  @Test
  void socketsOfAServerAreTheEmulatorsAlone() {
    noClasses()
        .that(resideOutsideOfPackages(inside("emulate"), inside(RUN)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(NETTY))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyLooksAtTheWallClockButRunAndTheLiveSource() {
    noClasses()
        .that(resideOutsideOfPackages(inside(RUN), inside("source.live")))
        .should()
        .accessTargetWhere(target("tells the time", WallsTest::tellsTheTime))
        .check(CLASSES);
  }

  @Test
  void nobodyDrawsWithoutASeed() {
    noClasses()
        .should()
        .accessTargetWhere(target("draws without a seed", WallsTest::drawsWithoutASeed))
        .check(CLASSES);
  }

  @Test
  void roomsOfPlainJavaComputeTheSameBitsOnEveryMachine() {
    noClasses()
        .that(resideInAnyPackage(jdkRooms()))
        .should()
        .accessTargetWhere(
            target("is rounded as the JVM likes; StrictMath is not", WallsTest::isLooseMath))
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .map(Path::getParent)
                  .distinct())
          .isNotEmpty()
          .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }
  }

  /** Names of what our classes use are enough; to read those classes too would take long. */
  private static JavaClasses ours() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);
  }

  private static Set<String> known(String room) {
    Stream<String> others =
        room.equals(RUN)
            ? ROOMS.stream()
            : JDK_ROOMS.getOrDefault(room, JDK_ROOMS.keySet()).stream();
    return Stream.concat(others, Stream.of(room)).collect(toUnmodifiableSet());
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  /** The first name behind the root. */
  private static String roomOf(JavaClass type) {
    String inner = type.getPackageName().substring(ROOT.length());
    return inner.isEmpty() ? "" : inner.split("\\.")[1];
  }

  private static String[] jdkRooms() {
    return JDK_ROOMS.keySet().stream().map(WallsTest::inside).toArray(String[]::new);
  }

  private static String inside(String room) {
    return ROOT + "." + room + "..";
  }

  private static boolean tellsTheTime(AccessTarget target) {
    String owner = target.getOwner().getFullName();
    return Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime")
            .contains(owner + "." + target.getName())
        || owner.equals("java.time.Clock")
        || (owner.startsWith("java.time.") && target.getName().equals("now"));
  }

  private static boolean drawsWithoutASeed(AccessTarget target) {
    return Set.of(
                "java.lang.Math.random()",
                "java.util.Random.<init>()",
                "java.util.SplittableRandom.<init>()",
                "java.util.UUID.randomUUID()",
                "java.util.Collections.shuffle(java.util.List)")
            .contains(target.getFullName())
        || Set.of("java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom")
            .contains(target.getOwner().getFullName());
  }

  private static boolean isLooseMath(AccessTarget target) {
    String name = target.getName();
    boolean exact = EXACT_MATH.contains(name) || name.startsWith("floor") || name.endsWith("Exact");
    return target.getOwner().isEquivalentTo(Math.class) && !exact;
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String what, Predicate<AccessTarget> test) {
    return describe(what, access -> test.test(access.getTarget()));
  }
}
