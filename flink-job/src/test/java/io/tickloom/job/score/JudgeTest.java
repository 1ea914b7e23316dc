package io.tickloom.job.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.row.ColumnBlock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of predictions, worked by hand: entry 5 s behind the row, exit 10 s behind that. */
class JudgeTest {
  private static final int DELAY = 5;
  private static final int HORIZON = 10;

  private final Map<String, Integer> passed = new HashMap<>();
  private KeyedOneInputStreamOperatorTestHarness<String, Scored, Outcome> harness;

  @BeforeEach
  void open() throws Exception {
    open(false);
  }

  private void open(boolean ofMid) throws Exception {
    LabelRule rule = new LabelRule(ofMid, DELAY, HORIZON);
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Judge(rule)), Scored::symbol, Types.STRING);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  /** A row's prediction at {@code time} (none where NaN), with one second of path up to it. */
  private void see(String symbol, int time, double probability, double price, double clean)
      throws Exception {
    see(symbol, time, probability, price, clean, price);
  }

  private void see(
      String symbol, int time, double probability, double price, double clean, double mid)
      throws Exception {
    Prediction row = new Prediction(symbol, micros(time), price, 7_200, probability, Decision.WAIT);
    double[][] path = {{price}, {price}, {price}, {clean}, {mid}};
    ColumnBlock second = new ColumnBlock(symbol, new long[] {micros(time)}, path);
    harness.processElement(
        new Scored(symbol, new Prediction[] {row}, second, 0), micros(time) / 1_000);
    passed.put(symbol, time);
  }

  /** Path alone, from the second behind the latest one on. */
  private void pass(String symbol, int to, double price, double clean) throws Exception {
    pass(symbol, to, price, clean, price);
  }

  private void pass(String symbol, int to, double price, double clean, double mid)
      throws Exception {
    for (int second = passed.get(symbol) + 1; second <= to; second++) {
      see(symbol, second, Double.NaN, price, clean, mid);
    }
  }

  private static long micros(int second) {
    return second * 1_000_000L;
  }

  private List<Outcome> outcomes() {
    return harness.extractOutputValues();
  }

  @Test
  void thePriceFromEntryToExitDecidesNotThatOfTheRow() throws Exception {
    see("A", 100, 0.7, 500, 1_000);
    pass("A", 105, 100, 1_000);
    pass("A", 114, 90, 1_000);
    assertThat(outcomes()).isEmpty();
    pass("A", 115, 101, 1_000);

    Outcome outcome = outcomes().get(0);
    assertThat(outcome.symbol()).isEqualTo("A");
    assertThat(outcome.timeMicros()).isEqualTo(micros(100));
    assertThat(outcome.probability()).isEqualTo(0.7);
    assertThat(outcome.came()).isEqualTo(1);
    // ln(1.01) = 0.00995033...
    assertThat(outcome.returnBps()).isCloseTo(99.50330853168, within(1e-9));
    assertThat(outcome.rolling().pairs()).containsExactly(0.7, 1);
  }

  @Test
  void aFallIsDownAndATieCountsForNothing() throws Exception {
    see("A", 100, 0.7, 1, 1_000);
    pass("A", 104, 1, 1_000);
    see("A", 105, 0.2, 100, 1_000);
    pass("A", 110, 100, 1_000);
    pass("A", 115, 99, 1_000);
    pass("A", 120, 100, 1_000);

    assertThat(outcomes()).extracting(Outcome::came).containsExactly(-1.0, 0.0);
    assertThat(outcomes().get(1).returnBps()).isZero();
    assertThat(outcomes().get(1).rolling().pairs()).containsExactly(0.7, 0);
  }

  @Test
  void aSpanThatMeetsAGapIsVoid() throws Exception {
    see("A", 100, 0.7, 1, 1_000);
    pass("A", 104, 1, 1_000);
    see("A", 105, 0.6, 1, 1_000);
    pass("A", 110, 1, 1_000);
    // History starts at 100 anew: of the first row's 15 s nothing is known before their start.
    pass("A", 115, 2, 15);
    // One known moment more, and the second row's span is whole.
    pass("A", 120, 2, 15.5);

    assertThat(outcomes().get(0).came()).isNaN();
    assertThat(outcomes().get(0).returnBps()).isNaN();
    assertThat(outcomes().get(1).came()).isEqualTo(1);
  }

  @Test
  void aSpanWhoseEndHasNoPlaceInThePathIsVoidAndForgotten() throws Exception {
    see("A", 100, 0.7, 1, 1_000);
    pass("A", 105, 1, 1_000);
    // The seconds around 115 met a gap.
    see("A", 300, Double.NaN, 1, 100);
    pass("A", 301, 1, 101);

    assertThat(outcomes()).hasSize(1);
    assertThat(outcomes().get(0).came()).isNaN();
    assertThat(outcomes().get(0).rolling().count()).isZero();
    // The path of the last span, nothing else: no prediction waits for ever.
    assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
  }

  @Test
  void byTheMidTheLastTradeDoesNotCount() throws Exception {
    open(true);
    see("A", 100, 0.7, 1, 1_000, 200);
    pass("A", 105, 100, 1_000, 200);
    pass("A", 114, 90, 1_000, 300);
    pass("A", 115, 90, 1_000, 202);

    assertThat(outcomes()).hasSize(1);
    assertThat(outcomes().get(0).came()).isEqualTo(1);
    // ln(202 / 200), where trades fell by a tenth
    assertThat(outcomes().get(0).returnBps()).isCloseTo(99.50330853168, within(1e-9));
  }

  @Test
  void byTheMidASpanWithASecondWithoutABookIsVoid() throws Exception {
    open(true);
    see("A", 100, 0.7, 1, 1_000, 200);
    pass("A", 104, 1, 1_000, 200);
    pass("A", 105, 1, 1_000, Double.NaN);
    see("A", 106, 0.6, 1, 1_000, 200);
    pass("A", 120, 1, 1_000, 200);
    pass("A", 121, 1, 1_000, 201);

    assertThat(outcomes().get(0).came()).isNaN();
    assertThat(outcomes().get(1).came()).isEqualTo(1);
    assertThat(outcomes().get(1).rolling().pairs()).containsExactly(0.6, 1);
  }

  @Test
  void whatTheLastTradeSaysNeedsNoBook() throws Exception {
    see("A", 100, 0.7, 1, 1_000, Double.NaN);
    pass("A", 114, 1, 1_000, Double.NaN);
    pass("A", 115, 2, 1_000, Double.NaN);

    assertThat(outcomes().get(0).came()).isEqualTo(1);
  }

  @Test
  void symbolsAreJudgedApart() throws Exception {
    for (String symbol : Arrays.asList("A", "B")) {
      see(symbol, 100, 0.9, 1, 1_000);
      pass(symbol, 105, 1, 1_000);
    }
    pass("A", 115, 2, 1_000);
    pass("B", 115, 0.5, 1_000);

    assertThat(outcomes()).extracting(Outcome::came).containsExactly(1.0, -1.0);
    assertThat(outcomes().get(1).rolling().pairs()).containsExactly(0.9, 0);
  }
}
