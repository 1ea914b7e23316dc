package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on the data counts each thing once, however a run is cut and whatever befalls it. */
@Timeout(120)
class DataQualityITCase {
  private static final int FAILURES = 3;
  private static final int LINES = 9000;
  private static final long START = 1_723_161_600_000L;

  @TempDir private static Path scratch;
  private static TrialCluster cluster;
  private static List<Tape> tapes;

  @TempDir private Path output;

  /**
   * Two files of a trade every 3 s, the second of which begins with the last 500 lines of the
   * first; every 1,000th line is missing, every 700th spoilt.
   */
  @BeforeAll
  static void start() throws IOException {
    cluster = new TrialCluster(scratch.resolve("cluster"));
    Path data = Files.createDirectory(scratch.resolve("data"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(i % 1000 == 999 ? "" : line(i));
    }
    List<String> first = new ArrayList<>(lines.subList(0, 5000));
    List<String> second = new ArrayList<>(lines.subList(4500, LINES));
    first.removeIf(String::isEmpty);
    second.removeIf(String::isEmpty);
    first.set(700, "no trade");
    first.set(1400, first.get(1400).replace(",0.5,", ",0.0,"));
    first.set(2100, first.get(2100).replace("2683.", "-2683."));
    first.add(2800, first.get(2799));
    second.set(3500, second.get(3500).replace(",17231", ",18231"));
    Files.write(data.resolve("AB-trades-1.csv"), first);
    Files.write(data.resolve("AB-trades-2.csv"), second);
    tapes = TapeFinder.find(List.of(data.toString()), "").tapes();
  }

  private static String line(int i) {
    return (1 + i) + ",2683." + i % 10 + ",0.5,1341.9," + (START + i * 3000L) + ",True,True";
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void everythingIsCountedOnce() throws Exception {
    JsonNode report = new ObjectMapper().readTree(report(Long.MAX_VALUE / 2, -1));
    JsonNode symbol = report.get("symbols").get(0);

    // 9,000 ids less the last one; 8 missing, 3 unreadable, 1 with a wrong time
    assertThat(symbol.get("ids_expected").asLong()).isEqualTo(8999);
    assertThat(symbol.get("ids_missing").asLong()).isEqualTo(12);
    assertThat(report.get("trades").asLong()).isEqualTo(8999 - 12);
    assertThat(report.get("gaps").asLong()).isEqualTo(12);
    assertThat(report.get("gap_list")).hasSize(12);
    assertThat(symbol.get("longest_gap_seconds").asDouble()).isEqualTo(6);
    assertThat(symbol.get("gap_seconds").asDouble()).isEqualTo(72);
    assertThat(symbol.get("overlapping_lines_passed_over").asLong()).isEqualTo(499);
    assertThat(report.get("lines_set_aside").asLong()).isEqualTo(5);
    JsonNode kinds = report.get("set_aside_by_kind");
    for (String kind : List.of("unreadable", "size", "price", "duplicate", "clock")) {
      assertThat(kinds.get(kind).asLong()).as(kind).isEqualTo(1);
    }
    assertThat(symbol.get("files").get(0).get("trades").asLong()).isEqualTo(4992);
    assertThat(symbol.get("first_time_micros").asLong()).isEqualTo(START * 1000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void reportIsTheSameAfterFailures(long seed) throws Exception {
    String undisturbed = report(Long.MAX_VALUE / 2, -1);

    assertThat(report(3000, seed)).isEqualTo(undisturbed);
    assertThat(Disturbance.ahead()).as("failures that did not strike").isZero();
    assertThat(badLines()).hasSize(5).doesNotHaveDuplicates();
  }

  /** The report of a run that fails as {@code seed} says, or not at all. */
  private String report(long cutBytes, long seed) throws Exception {
    Trial trial = Trial.PLAIN.withDeltaT(60).withCutBytes(cutBytes);
    OutputFolder.prepare(output, true);
    FeaturesPlan plan = TrialCluster.plan(trial, tapes, output, true);
    if (seed < 0) {
      cluster.run(trial.settings(), plan, FeaturesGraph.source(plan), FeaturesGraph.rows(plan));
    } else {
      Disturbance.plan(seed, FAILURES);
      DisturbedSource<?, ?> source = new DisturbedSource<>(FeaturesGraph.source(plan));
      cluster.run(
          FailureITCase.restarting(trial),
          FailureITCase.disturbedFiles(plan),
          source,
          new DisturbedRows(FeaturesGraph.rows(plan)));
    }
    QualityFiles.merge(plan, List.of());
    return Files.readString(output.resolve("data_quality.json"));
  }

  private List<String> badLines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output.resolve("bad_lines"))) {
      for (Path file : files.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
