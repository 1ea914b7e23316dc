package io.tickloom.trainer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BacktestTest {
  private static final double COST = 0.001;

  private static List<Trade> run(PricePath path, Rules rules, long[] seconds, double... p) {
    Rows rows = TestTables.rows(seconds, new float[seconds.length]);
    return Backtest.run(
        rows, List.of(path), IntStream.range(0, seconds.length).toArray(), p, rules);
  }

  private static Rules rules(int latency, int hold) {
    return new Rules(0.6, 0.4, latency, hold, COST);
  }

  @Test
  void entersAtTheLatencyAndHoldsTheHorizon() {
    PricePath path = TestTables.path(TestTables.seconds(0, 6), 100, 200, 100, 110, 120, 130);
    List<Trade> trades = run(path, rules(2, 3), new long[] {0}, 0.9);
    // In at second 2 for 100, out at second 5 for 130; costs on 1 and on 1.3.
    Trade trade = trades.get(0);
    assertThat(trade.entrySecond()).isEqualTo(2);
    assertThat(trade.exitSecond()).isEqualTo(5);
    assertThat(trade.gross()).isCloseTo(0.3, within(1e-12));
    assertThat(trade.net()).isCloseTo(0.3 - COST * 2.3, within(1e-12));
  }

  @Test
  void aShortEarnsTheFall() {
    PricePath path = TestTables.path(TestTables.seconds(0, 3), 100, 95, 90);
    Trade trade = run(path, rules(0, 2), new long[] {0}, 0.1).get(0);
    assertThat(trade.side()).isEqualTo(-1);
    assertThat(trade.gross()).isCloseTo(0.1, within(1e-12));
    assertThat(trade.net()).isCloseTo(0.1 - COST * 1.9, within(1e-12));
  }

  @Test
  void holdsOnePositionAtATime() {
    PricePath path = TestTables.path(TestTables.seconds(0, 9), 1, 1, 1, 1, 1, 1, 1, 1, 1);
    List<Trade> trades = run(path, rules(0, 4), new long[] {0, 1, 2, 4, 5}, 1, 1, 1, 0, 1);
    assertThat(trades).extracting(Trade::entrySecond).containsExactly(0L, 4L);
  }

  @Test
  void staysOutBetweenTheThresholds() {
    PricePath path = TestTables.path(TestTables.seconds(0, 3), 1, 1, 1);
    assertThat(run(path, rules(0, 1), new long[] {0, 1}, 0.59, 0.41)).isEmpty();
  }

  @Test
  void leavesAtTheFirstPriceBehindAGapAndNeverEntersInOne() {
    PricePath path = TestTables.path(new long[] {0, 1, 7, 8, 9}, 100, 100, 80, 80, 80);
    List<Trade> trades = run(path, rules(0, 2), new long[] {0, 3, 7}, 1, 1, 1);
    assertThat(trades.get(0).exitSecond()).isEqualTo(7);
    assertThat(trades.get(0).gross()).isCloseTo(-0.2, within(1e-12));
    assertThat(trades).extracting(Trade::entrySecond).containsExactly(0L, 7L);
  }

  @Test
  void aPositionThatCannotBeClosedIsNotOpened() {
    PricePath path = TestTables.path(TestTables.seconds(0, 3), 1, 1, 1);
    assertThat(run(path, rules(0, 5), new long[] {0}, 1)).isEmpty();
  }

  @Test
  void refusesRulesThatCannotBe() {
    assertThatThrownBy(() -> new Rules(0.4, 0.6, 0, 1, 0)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new Rules(0.6, 0.4, 0, 1, 0.6)).hasMessageContaining("--cost 0.6");
    assertThatThrownBy(() -> new Rules(0.6, 0.4, -1, 1, 0)).hasMessageContaining("--latency -1");
  }
}
