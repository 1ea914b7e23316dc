package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.quality.QualityReport;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.job.tape.TapeRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Late ticks give the rows of sorted ones. */
@Timeout(120)
class LatenessITCase {
  private static final TapeRules RULES = new TapeRules(Duration.ofSeconds(5), Duration.ofDays(1));

  @TempDir private Path scratch;

  @Test
  void lateTicksGiveTheRowsOfSortedOnes() throws Exception {
    List<NaiveTrade> trades = new ArrayList<>(HardTape.etherTrades());
    Path sorted = Files.createDirectory(scratch.resolve("sorted"));
    TapeDump.write(sorted, "ETHUSDT", trades, DumpForm.MILLIS);
    Path late = Files.createDirectory(scratch.resolve("late"));
    Path file = TapeDump.write(late, "ETHUSDT", arrived(trades), DumpForm.MILLIS, 2000).get(1);
    tooLate(file);
    Path output = Files.createDirectory(scratch.resolve("out"));

    QualityReport report = run(find(late, RULES), output);

    Tables expected = Tables.ofReplay(find(sorted, TapeRules.STANDARD), 60, 3600);
    assertThat(Tables.ofJob(output).differences(expected)).isEmpty();
    assertThat(report.trades()).isEqualTo(trades.size());
    assertThat(report.aside().get(Fault.LATE)).isEqualTo(1);
    assertThat(report.setAside()).isEqualTo(1);
  }

  private QualityReport run(List<Tape> tapes, Path output) throws Exception {
    try (TrialCluster cluster = new TrialCluster(scratch.resolve("cluster"))) {
      Trial trial = Trial.PLAIN.withDeltaT(60);
      FeaturesPlan plan = TrialCluster.plan(trial, tapes, output);
      cluster.run(trial, tapes, output);
      return QualityFiles.merge(plan, List.of());
    }
  }

  private static List<NaiveTrade> arrived(List<NaiveTrade> trades) {
    SplittableRandom random = new SplittableRandom(8);
    Map<Long, Long> arrivals = new HashMap<>();
    trades.forEach(t -> arrivals.put(t.id(), t.timeMicros() + random.nextLong(5_000_000)));
    List<NaiveTrade> sorted = new ArrayList<>(trades);
    sorted.sort(Comparator.comparingLong(t -> arrivals.get(t.id())));
    return sorted;
  }

  /** A line comes again two hundred lines later, minutes too late. */
  private static void tooLate(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(900, lines.get(700));
    Files.write(file, lines);
  }

  private static List<Tape> find(Path folder, TapeRules rules) {
    return TapeFinder.find(List.of(folder.toString()), "", TapeFinder.Look.QUICK, rules).tapes();
  }
}
