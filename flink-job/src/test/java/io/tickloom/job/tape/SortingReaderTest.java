package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ticks that come late give the panes of sorted ones, as far as their lateness is allowed. */
class SortingReaderTest {
  private static final Duration LATENESS = Duration.ofSeconds(2);
  private static final TapeRules SORTED = new TapeRules(LATENESS, Duration.ofDays(1));
  private static final List<NaiveTrade> TRADES =
      Tapes.random(11, TapeShape.ether(1200).withIdGapChance(0.002));

  @TempDir private Path folder;
  @TempDir private Path sortedFolder;

  /** Each trade arrives up to two seconds after its time. */
  private static List<NaiveTrade> late(long seed, long mostMicros) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Long, Long> arrivals = new TreeMap<>();
    TRADES.forEach(t -> arrivals.put(t.id(), t.timeMicros() + random.nextLong(mostMicros)));
    List<NaiveTrade> arrived = new ArrayList<>(TRADES);
    arrived.sort(Comparator.comparingLong(t -> arrivals.get(t.id())));
    return arrived;
  }

  private PaneLog expected() throws IOException {
    TapeDump.write(sortedFolder, "ETHUSDT", TRADES, DumpForm.MILLIS);
    return PaneLog.of(find(sortedFolder, TapeRules.STANDARD));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ticksWithinTheLatenessGiveThePanesOfSortedOnes(int seed) throws IOException {
    int[] cuts = new SplittableRandom(seed).ints(3, 1, TRADES.size()).distinct().sorted().toArray();
    TapeDump.write(folder, "ETHUSDT", late(seed, 2_000_000), DumpForm.MILLIS, cuts);
    PaneLog log = read(find(folder, SORTED));

    assertThat(log.badLines).isEmpty();
    assertThat(log.panes).isEqualTo(expected().panes);
  }

  @Test
  void tradesInsideLateAggregatesAreMissingWhereTheyAreOfSortedOnes() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      long inner = 1000 + 3L * i + (i >= 700 ? 5 : 0) + (i >= 2000 ? 40 : 0);
      long millis = DumpText.SECOND * 1000 + i * 100L;
      lines.add((i + 1) + ",2683.8,0.5," + inner + "," + (inner + 2) + "," + millis + ",True,True");
    }
    Files.write(sortedFolder.resolve("AB-aggTrades-1.csv"), lines);
    PaneLog sorted = PaneLog.of(find(sortedFolder, TapeRules.STANDARD));
    for (int i = 0; i + 10 < lines.size(); i += 20) {
      lines.add(i, lines.remove(i + 10));
    }
    Files.write(folder.resolve("AB-aggTrades-1.csv"), lines);
    PaneLog log = read(find(folder, SORTED));

    assertThat(log.tally.gaps()).extracting(Gap::missing).containsExactly(5L, 40L);
    assertThat(log.tally.gaps()).isEqualTo(sorted.tally.gaps());
    assertThat(log.panes).isEqualTo(sorted.panes);
  }

  @Test
  void sortedTicksStayAsTheyAre() throws IOException {
    TapeDump.write(folder, "ETHUSDT", TRADES, DumpForm.MILLIS, 400, 900);

    assertThat(read(find(folder, SORTED)).panes).isEqualTo(expected().panes);
  }

  @Test
  void laterTicksAreSetAside() throws IOException {
    List<NaiveTrade> arrived = new ArrayList<>(TRADES);
    NaiveTrade late = arrived.remove(500);
    int at = 500;
    while (arrived.get(at).timeMicros() <= late.timeMicros() + 2_000_000) {
      at++;
    }
    arrived.add(at + 1, late);
    TapeDump.write(folder, "ETHUSDT", arrived, DumpForm.MILLIS);
    PaneLog log = read(find(folder, SORTED));

    assertThat(log.faults).containsExactly(Fault.LATE);
    assertThat(log.badLines.get(0))
        .contains(".csv:" + (at + 2) + ": ", "allowed lateness of 2000000 us");
    arrived.remove(late);
    TapeDump.write(sortedFolder, "ETHUSDT", arrived, DumpForm.MILLIS);
    assertThat(log.panes).isEqualTo(PaneLog.of(find(sortedFolder, TapeRules.STANDARD)).panes);
  }

  @Test
  void oneIdTooHighIsSetAsideAmongLateTicksToo() throws IOException {
    List<NaiveTrade> arrived = late(4, 1_500_000);
    NaiveTrade wrong = arrived.get(700);
    Path file = TapeDump.write(folder, "ETHUSDT", arrived, DumpForm.MILLIS).get(0);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(700, lines.get(700).replaceFirst("^\\d+", "99999999999"));
    Files.write(file, lines);
    PaneLog log = read(find(folder, SORTED));

    assertThat(log.faults).containsExactly(Fault.AHEAD);
    List<NaiveTrade> good = new ArrayList<>(TRADES);
    good.remove(wrong);
    TapeDump.write(sortedFolder, "ETHUSDT", good, DumpForm.MILLIS);
    assertThat(log.panes).isEqualTo(PaneLog.of(find(sortedFolder, TapeRules.STANDARD)).panes);
  }

  @Test
  void readerThatGoesOnAnywhereGivesTheRest() throws IOException {
    TapeDump.write(folder, "ETHUSDT", late(5, 2_000_000), DumpForm.MILLIS, 600);
    Tape tape = find(folder, SORTED);
    TapeCuts.Cut cut = TapeCuts.of(List.of(tape), 1).get(0);
    List<TapePosition> starts = new ArrayList<>();
    PaneLog all = new PaneLog();
    PaneReader[] held = new PaneReader[1];
    held[0] =
        PaneReaders.open(
            tape,
            cut.from(),
            cut.to(),
            BadLines.fail(),
            (pane, next) -> {
              starts.add(held[0].paneStart());
              all.accept(pane, next);
            });
    drain(held[0]);

    for (int i = 0; i < starts.size(); i += 97) {
      PaneLog rest = new PaneLog();
      drain(PaneReaders.open(tape, starts.get(i), cut.to(), BadLines.fail(), rest));
      assertThat(rest.panes).isEqualTo(all.panes.subList(i, all.panes.size()));
    }
  }

  @Test
  void withoutLatenessSuchTicksEndTheRun() throws IOException {
    TapeDump.write(folder, "ETHUSDT", late(1, 2_000_000), DumpForm.MILLIS);
    Tape tape = find(folder, TapeRules.STANDARD);

    assertThatThrownBy(() -> new PaneLog().read(tape, tape.start(), tape.end(), BadLines.fail()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be in order");
  }

  private static Tape find(Path folder, TapeRules rules) {
    return TapeFinder.find(List.of(folder.toString()), "UNNAMED", TapeFinder.Look.QUICK, rules)
        .tapes()
        .get(0);
  }

  private static PaneLog read(Tape tape) throws IOException {
    PaneLog log = new PaneLog();
    TapeCuts.Cut cut = TapeCuts.of(List.of(tape), 1).get(0);
    PaneReader reader =
        PaneReaders.open(
            tape,
            cut.from(),
            cut.to(),
            (line, position) -> {
              log.badLines.add(line.message());
              log.faults.add(line.fault());
            },
            log);
    drain(reader);
    log.tally.add(reader.takeTally());
    return log;
  }

  private static void drain(PaneReader reader) throws IOException {
    try (reader) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
    }
  }
}
