package io.tickloom.trainer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.label.Barriers;
import io.tickloom.trainer.label.Labelling;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.label.TripleBarrier;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BacktestTest {
  private static final double COST = 0.001;
  private static final Costs FREE = new Costs(0, 0);

  private static List<Trade> run(PricePath path, Rules rules, long[] seconds, double... p) {
    Rows rows = TestTables.rows(seconds, new float[seconds.length]);
    return Backtest.run(
        rows, List.of(path), IntStream.range(0, seconds.length).toArray(), p, rules);
  }

  private static Rules rules(int latency, int hold) {
    return new Rules(0.6, 0.4, latency, Holding.of(hold), new Costs(COST - 0.0001, 0.0001));
  }

  @Test
  void entersAtTheNextPrintAfterTheLatencyAndHoldsTheHorizon() {
    PricePath path = TestTables.path(TestTables.seconds(0, 7), 100, 200, 300, 100, 120, 125, 130);
    List<Trade> trades = run(path, rules(2, 3), new long[] {0}, 0.9);
    // Due at 2, in with the second that ends at 3 for 100; due at 5, out at 6 for 130; costs on 1
    // and on 1.3.
    Trade trade = trades.get(0);
    assertThat(trade.entrySecond()).isEqualTo(3);
    assertThat(trade.exitSecond()).isEqualTo(6);
    assertThat(trade.gross()).isCloseTo(0.3, within(1e-12));
    assertThat(trade.net()).isCloseTo(0.3 - COST * 2.3, within(1e-12));
  }

  @Test
  void aShortEarnsTheFall() {
    PricePath path = TestTables.path(TestTables.seconds(0, 4), 99, 100, 95, 90);
    Trade trade = run(path, rules(0, 2), new long[] {0}, 0.1).get(0);
    assertThat(trade.side()).isEqualTo(-1);
    assertThat(trade.gross()).isCloseTo(0.1, within(1e-12));
    assertThat(trade.net()).isCloseTo(0.1 - COST * 1.9, within(1e-12));
  }

  @Test
  void holdsOnePositionAtATime() {
    PricePath path = TestTables.path(TestTables.seconds(0, 11), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    List<Trade> trades = run(path, rules(0, 4), new long[] {0, 1, 2, 4, 5}, 1, 1, 1, 0, 1);
    assertThat(trades).extracting(Trade::entrySecond).containsExactly(1L, 5L);
  }

  @Test
  void theNextPositionMayBeginAtTheExitsPrintAndNotBefore() {
    PricePath path = TestTables.path(TestTables.seconds(0, 11), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    // With 2 s of latency and 3 s held the first is due out at 5: the row at 2 comes too early,
    // that at 3 is filled where the first one leaves, with the second that ends at 6 for 7.
    List<Trade> trades = run(path, rules(2, 3), new long[] {0, 1, 2, 3, 4}, 1, 1, 1, 0, 0);
    assertThat(trades).extracting(Trade::rowSecond).containsExactly(0L, 3L);
    assertThat(trades).extracting(Trade::entrySecond).containsExactly(3L, 6L);
    assertThat(trades).extracting(Trade::exitSecond).containsExactly(6L, 9L);
    assertThat(trades.get(1).gross()).isCloseTo(1 - 10 / 7.0, within(1e-12));
  }

  @Test
  void aBarrierThatIsMetClosesThePositionAtTheNextPrintAfterTheLatency() {
    double[] last = {100, 100, 100, 101, 103, 104, 105, 106};
    PricePath path = TestTables.path(TestTables.seconds(0, 8), last, last, last);
    Labelling barriers = new TripleBarrier(new Barriers(100, 200, Barriers.Unit.BPS));
    Holding holding = new Holding(6, barriers.ending(List.of(path), new Span(0, 6))::second);
    // In with second 1 at 100; the second that ends at 3 meets 101.
    Trade atOnce = run(path, new Rules(0.6, 0.4, 0, holding, FREE), new long[] {0}, 0.9).get(0);
    assertThat(atOnce.exitSecond()).isEqualTo(4);
    assertThat(atOnce.gross()).isCloseTo(0.03, within(1e-12));
    // With a second of latency in with second 2, out a second later.
    Trade later = run(path, new Rules(0.6, 0.4, 1, holding, FREE), new long[] {0}, 0.9).get(0);
    assertThat(later.entrySecond()).isEqualTo(2);
    assertThat(later.exitSecond()).isEqualTo(5);
    // Nothing is met: out where the horizon ends.
    Barriers far = new Barriers(900, 900, Barriers.Unit.BPS);
    Holding whole =
        new Holding(6, new TripleBarrier(far).ending(List.of(path), new Span(0, 6))::second);
    assertThat(run(path, new Rules(0.6, 0.4, 0, whole, FREE), new long[] {0}, 0.9).get(0))
        .extracting(Trade::exitSecond)
        .isEqualTo(7L);
  }

  @Test
  void staysOutBetweenTheThresholds() {
    PricePath path = TestTables.path(TestTables.seconds(0, 3), 1, 1, 1);
    assertThat(run(path, rules(0, 1), new long[] {0, 1}, 0.59, 0.41)).isEmpty();
  }

  @Test
  void leavesAtTheFirstPriceBehindAGapAndNeverEntersInOne() {
    PricePath path = TestTables.path(new long[] {0, 1, 7, 8, 9, 10}, 100, 100, 80, 80, 80, 80);
    List<Trade> trades = run(path, rules(0, 2), new long[] {0, 3, 7}, 1, 1, 1);
    assertThat(trades.get(0).exitSecond()).isEqualTo(7);
    assertThat(trades.get(0).gross()).isCloseTo(-0.2, within(1e-12));
    assertThat(trades).extracting(Trade::entrySecond).containsExactly(1L, 8L);
  }

  @Test
  void doesNotWaitBehindAGapForItsEntry() {
    PricePath path = TestTables.path(new long[] {0, 1, 7, 8, 9, 10}, 1, 1, 1, 1, 1, 1);
    assertThat(run(path, rules(0, 2), new long[] {1}, 1)).isEmpty();
  }

  @Test
  void waitsForATradeWhereASecondHasNone() {
    double none = Double.NaN;
    PricePath path =
        TestTables.path(
            TestTables.seconds(0, 8),
            new double[] {100, 100, 100, 110, 110, 110, 110, 121},
            new double[] {100, none, none, 110, none, none, none, 121},
            new double[] {100, none, none, 110, none, none, none, 121});
    Trade trade = run(path, rules(0, 4), new long[] {0}, 1).get(0);
    // The first print after 0 is in the second that ends at 3, the first after 4 in that of 7.
    assertThat(trade.entrySecond()).isEqualTo(3);
    assertThat(trade.exitSecond()).isEqualTo(7);
    assertThat(trade.gross()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void halfTheSpreadIsPaidOnTopOfTheFee() {
    PricePath path = TestTables.path(TestTables.seconds(0, 4), 1, 1, 1, 1);
    Rules rules = new Rules(0.6, 0.4, 0, Holding.of(2), new Costs(0.002, 0.0005));
    assertThat(run(path, rules, new long[] {0}, 1).get(0).net()).isCloseTo(-0.005, within(1e-12));
  }

  @Test
  void aPositionThatCannotBeClosedIsNotOpened() {
    PricePath path = TestTables.path(TestTables.seconds(0, 3), 1, 1, 1);
    assertThat(run(path, rules(0, 5), new long[] {0}, 1)).isEmpty();
  }

  @Test
  void refusesRulesThatCannotBe() {
    assertThatThrownBy(() -> new Rules(0.4, 0.6, 0, Holding.of(1), FREE))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Costs(0.6, 0)).hasMessageContaining("--cost 0.6");
    assertThatThrownBy(() -> new Costs(0, -1)).hasMessageContaining("--half-spread -1.0");
    assertThatThrownBy(() -> new Rules(0.6, 0.4, -1, Holding.of(1), FREE))
        .hasMessageContaining("--latency -1");
  }
}
