package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveDump;
import io.tickloom.job.oracle.NaiveParquetComparison;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.RowComparison;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.quality.QualityReport;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the job writes is what the naive oracle makes of the same trades, to 1e-9. */
class RowsEqualOracleITCase {
  private static final String ETHER = "ETHUSDT";

  @TempDir private static Path scratch;
  private static TrialCluster cluster;

  @TempDir private Path data;
  @TempDir private Path output;

  @BeforeAll
  static void start() {
    cluster = new TrialCluster(scratch);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 60})
  void spotRecordingOverMidnight(int deltaT) throws Exception {
    realData("binance-spot-ethusdt", deltaT, 14_515);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void futuresRecordingOverMidnight(int deltaT) throws Exception {
    realData("binance-usdm-ethusdt", deltaT, 13_655);
  }

  @Test
  void busyMarketWithMissingTrades() throws Exception {
    TapeShape shape = TapeShape.ether(4000).withIdGapChance(0.0008).withSilenceChance(0.002);
    List<NaiveTrade> trades = Tapes.random(21, shape);
    TapeDump.write(data, ETHER, trades, DumpForm.MILLIS, trades.size() / 3);
    run(5, 65_536);

    expectSame(ETHER, trades, 5);
  }

  @Test
  void tinyPricesAndHugeSizes() throws Exception {
    List<NaiveTrade> trades = Tapes.random(22, TapeShape.tinyPrice(3000).withIdGapChance(0.0002));
    TapeDump.write(data, "TINYUSDT", trades, DumpForm.MICROS);
    run(10, 65_536);

    expectSame("TINYUSDT", trades, 10);
  }

  @Test
  void silenceAndGapsOverBlocks() throws Exception {
    HardTape.write(data);
    run(60, 20_000);

    expectSame(ETHER, HardTape.etherTrades(), 60);
    expectSame("TINYUSDT", HardTape.tinyTrades(), 60);
  }

  private void realData(String name, int deltaT, long trades) throws Exception {
    List<Path> dumps = dumps(RealData.folder(name));
    for (Path dump : dumps) {
      Files.copy(dump, data.resolve(dump.getFileName()));
    }
    QualityReport quality = run(deltaT, 100_000);

    assertThat(quality.trades()).isEqualTo(trades);
    assertThat(quality.gaps()).isZero();
    assertThat(dumps).hasSize(2);
    expectSame(ETHER, NaiveDump.read(dumps), deltaT);
  }

  private QualityReport run(int deltaT, long cutBytes) throws Exception {
    List<Tape> tapes = TapeFinder.find(List.of(data.toString()), "UNNAMED").tapes();
    Trial trial = Trial.PLAIN.withDeltaT(deltaT).withCutBytes(cutBytes);
    cluster.run(trial, tapes, output);
    return QualityFiles.merge(TrialCluster.plan(trial, tapes, output), List.of());
  }

  private void expectSame(String symbol, List<NaiveTrade> trades, int deltaT) throws Exception {
    RowComparison rows = NaiveParquetComparison.rows(output, symbol, trades, deltaT);
    RowComparison path = NaiveParquetComparison.path(output, symbol, trades);

    assertThat(rows.same()).as("rows: %s", rows).isTrue();
    assertThat(path.same()).as("path: %s", path).isTrue();
  }

  private static List<Path> dumps(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
