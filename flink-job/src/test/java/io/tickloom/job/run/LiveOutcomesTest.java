package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.RowMaker;
import io.tickloom.job.score.Decision;
import io.tickloom.job.score.Judge;
import io.tickloom.job.score.LabelRule;
import io.tickloom.job.score.Outcome;
import io.tickloom.job.score.Prediction;
import io.tickloom.job.score.Scored;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.trainer.bundle.Manifest;
import io.tickloom.trainer.label.Direction;
import io.tickloom.trainer.label.Labels;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.table.PathReader;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Reference;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.RowsReader;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What live says came of each row is the label that the trainer gives that row. */
class LiveOutcomesTest {
  private static final int SECONDS_AT_ONCE = 5;

  @TempDir private static Path scratch;
  private static Path recording;

  /** Real trades and a book that breaks, with two holes in the trades. */
  @BeforeAll
  static void makeFeatures() throws Exception {
    Path real = RealData.folder("binance-spot-ethusdt").resolve("ethusdt_20240808.gz");
    List<String> lines;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(real)), StandardCharsets.UTF_8))) {
      lines = BrokenRecording.of(in.lines().toList(), 7);
    }
    List<String> trades = lines.stream().filter(l -> l.contains("\"e\":\"trade\"")).toList();
    List<String> lost = new ArrayList<>(trades.subList(1_000, 1_010));
    lost.addAll(trades.subList(2_000, 2_001));
    recording = scratch.resolve("ethusdt_20240808.txt");
    Files.write(recording, lines.stream().filter(l -> !lost.contains(l)).toList());
    MainRun run =
        MainRun.of(
            "--data",
            recording.toString(),
            "--output",
            scratch.resolve("features").toString(),
            "--bad-lines",
            "skip");
    assertThat(run.status()).as(String.join("\n", run.err())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "direction, LAST, 0, 10",
    "direction, LAST, 3, 20",
    "direction_of_mid, MID, 0, 10",
    "direction_of_mid, MID, 3, 20",
    "direction_of_mid, MID, 0, 1"
  })
  void outcomesAreTheTrainersLabels(String kind, Reference reference, int delay, int horizon)
      throws Exception {
    Rows rows = RowsReader.read(scratch.resolve("features/rows"), 1, n -> {});
    List<PricePath> path =
        PathReader.read(scratch.resolve("features/path"), 1, rows, false, reference);
    Labels labels = new Direction().of(rows, path, new Span(delay, horizon));
    Map<Long, Outcome> outcomes =
        outcomes(LabelRule.of(new Manifest.LabelForm(kind, delay, horizon)).orElseThrow());

    Map<io.tickloom.trainer.label.Outcome, Integer> seen =
        new EnumMap<>(io.tickloom.trainer.label.Outcome.class);
    for (int row = 0; row < rows.size(); row++) {
      Outcome outcome = outcomes.get(rows.second(row));
      if (outcome == null) {
        assertThat(labels.outcome(row)).isEqualTo(io.tickloom.trainer.label.Outcome.VOID);
        continue;
      }
      assertThat(label(outcome)).as("%d", rows.second(row)).isEqualTo(labels.outcome(row));
      if (!Double.isNaN(outcome.came())) {
        assertThat(outcome.returnBps() / 1e4)
            .isCloseTo(labels.returns()[row], within((double) Math.ulp(labels.returns()[row])));
      }
      seen.merge(labels.outcome(row), 1, Integer::sum);
    }
    assertThat(seen.keySet())
        .contains(
            io.tickloom.trainer.label.Outcome.UP,
            io.tickloom.trainer.label.Outcome.DOWN,
            io.tickloom.trainer.label.Outcome.VOID);
    assertThat(outcomes.size()).isGreaterThan(rows.size() - 3 - (delay + horizon) / 5);
  }

  private static io.tickloom.trainer.label.Outcome label(Outcome outcome) {
    return Double.isNaN(outcome.came())
        ? io.tickloom.trainer.label.Outcome.VOID
        : outcome.came() > 0
            ? io.tickloom.trainer.label.Outcome.UP
            : outcome.came() < 0
                ? io.tickloom.trainer.label.Outcome.DOWN
                : io.tickloom.trainer.label.Outcome.TIE;
  }

  /** As a live run would tell them, were all rows predicted, by the second. */
  private static Map<Long, Outcome> outcomes(LabelRule rule) throws Exception {
    TapeFinder.Found found = TapeFinder.find(List.of(recording.toString()), "");
    List<RowMaker.Made> all = new ArrayList<>();
    new Replay(new Grid(5), Catalogue.withBook(), SECONDS_AT_ONCE, all::add)
        .run(found.tapes().get(0), found.books().get(0));
    Map<Long, Outcome> told = new TreeMap<>();
    KeyedOneInputStreamOperatorTestHarness<String, Scored, Outcome> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Judge(rule)), Scored::symbol, Types.STRING);
    try {
      harness.open();
      for (RowMaker.Made made : all) {
        harness.processElement(scored(made), 0);
      }
      harness
          .extractOutputValues()
          .forEach(outcome -> told.put(outcome.timeMicros() / 1_000_000, outcome));
    } finally {
      harness.close();
    }
    return told;
  }

  private static Scored scored(RowMaker.Made made) {
    ColumnBlock rows = made.rows();
    Prediction[] predictions = new Prediction[rows.rows()];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] =
          new Prediction(
              rows.symbol(),
              rows.timeMicros()[i],
              rows.values()[0][i],
              rows.values()[1][i],
              0.6,
              Decision.WAIT);
    }
    return new Scored(rows.symbol(), predictions, made.path(), 0);
  }

  @Test
  void ofOtherLabelsThePathAloneDoesNotTellWhatCame() {
    assertThat(LabelRule.of(new Manifest.LabelForm("triple_barrier", 0, 10))).isEmpty();
    assertThat(LabelRule.of(new Manifest.LabelForm("triple_barrier_of_mid", 0, 10))).isEmpty();
  }
}
