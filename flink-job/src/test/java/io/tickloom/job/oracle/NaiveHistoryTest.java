package io.tickloom.job.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which rows there are, and what they know: the grid, warm-up, silence, gaps. */
class NaiveHistoryTest {

  @Test
  void rowsStandOnTheGridFromAfterTheFirstTradeToAfterTheLast() {
    HandTape between = new HandTape().buy("7", "1", "1").buy("14", "1", "1");
    HandTape upon = new HandTape().buy("5", "1", "1").buy("15", "1", "1");

    assertThat(between.rowTimes(5)).containsExactly(10L, 15L);
    assertThat(upon.rowTimes(5)).containsExactly(10L, 15L, 20L);
  }

  @Test
  void windowIsUndefinedUntilItsStartIsPastTheFirstTrade() {
    HandTape tape = new HandTape().buy("5", "1", "1").sell("12", "1", "1").buy("20", "1", "1");

    // clean seconds 5 and 10: a window of as many seconds would begin at the first trade itself
    assertThat(tape.row("10", 5).cleanSeconds()).isEqualTo(5);
    assertThat(defined(tape.row("10", 5))).containsExactly("seconds_since_last_trade");
    assertThat(defined(tape.row("15", 5)))
        .containsExactly(
            "buy_intensity_1s",
            "buy_volume_intensity_1s",
            "intensity_imbalance_1s",
            "momentum_5s",
            "notional_flow_imbalance_5s",
            "seconds_since_last_trade",
            "sell_intensity_1s",
            "sell_volume_intensity_1s",
            "signed_notional_5s",
            "sweep_flow_imbalance_5s",
            "trade_flow_imbalance_5s",
            "volume_intensity_imbalance_1s");
    assertThat(tape.row("15", 5).features().get("trade_flow_imbalance_5s")).isEqualTo(-1);
  }

  @Test
  void rowIsValidOnceTheLongestHistoryIsKnown() {
    HandTape tape = new HandTape().buy("5", "1", "1").buy("3700", "1", "1");

    assertThat(tape.row("3665", 5).cleanSeconds()).isEqualTo(3660);
    assertThat(tape.row("3665", 5).valid()).isFalse();
    assertThat(tape.row("3665", 5).features().get("high_volatility_regime")).isNaN();
    assertThat(tape.row("3670", 5).valid()).isTrue();
    assertThat(tape.row("3670", 5).features().get("high_volatility_regime")).isZero();
  }

  @Test
  void rowOfSomeFeaturesIsValidOnceTheirLongestHistoryIsKnown() {
    HandTape tape = new HandTape().buy("5", "1", "1").buy("1300", "1", "1");
    Set<String> names = Set.of("realised_variance_1200s", "momentum_5s", "unknown");
    List<NaiveRow> rows = NaiveRows.of(tape.trades(), 5, names);

    NaiveRow before = rows.get(1200 / 5 - 1);
    assertThat(before.cleanSeconds()).isEqualTo(1200);
    assertThat(before.valid()).isFalse();
    assertThat(defined(before)).containsExactly("momentum_5s");
    assertThat(rows.get(1200 / 5).valid()).isTrue();
    assertThat(defined(rows.get(1200 / 5)))
        .containsExactly("momentum_5s", "realised_variance_1200s");
  }

  @Test
  void cleanSecondsEndAtTheLongestMemory() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("7300", "1", "1");

    assertThat(tape.row("7140", 60).cleanSeconds()).isEqualTo(7140);
    assertThat(tape.row("7260", 60).cleanSeconds()).isEqualTo(7200);
  }

  @Test
  void silenceGivesZeroSumsAndUndefinedRatios() {
    NaiveRow row = new HandTape().buy("0", "7", "1").buy("1500", "9", "1").row("1300", 5);
    Set<String> zero =
        defined(row).stream()
            .filter(name -> row.features().get(name) == 0)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(row.lastPrice()).isEqualTo(7);
    assertThat(row.features().get("seconds_since_last_trade")).isEqualTo(1300);
    assertThat(zero)
        .allMatch(
            name ->
                name.matches(
                    "signed_notional.*|arrival_rate_\\d+s|(buy|sell)_(volume_)?intensity.*"
                        + "|momentum.*|ewma_(distance|volatility).*|realised_variance.*"
                        + "|volatility_\\d+s|.*semivariance.*|bipower_variation.*"
                        + "|roll_spread.*|sign_run|ewma_arrival_ratio_ewma"))
        .hasSize(6 + 5 + 16 + 16 + 3 + 2 + 6 + 6 + 2 + 1 + 2 + 1 + 1);
    Set<String> other = defined(row);
    other.removeAll(zero);
    assertThat(other)
        .containsExactly(
            "arrival_rate_60s_rank_600s", // one half: all are equal
            "lempel_ziv_300s", // 24 phrases of 0 alone
            "momentum_60s_rank_600s",
            "seconds_since_last_trade",
            "volatility_60s_rank_600s");
  }

  @Test
  void gridTimesInAGapHaveNoRowAndHistoryStartsAnewAfterIt() {
    HandTape tape =
        new HandTape()
            .buy("1", "1", "1")
            .buy("10", "2", "1")
            .missing(3)
            .buy("20", "4", "1")
            .sell("27", "8", "1");

    // 10 sees no trade at 10, so nothing is missing; 20 does not see the trade at 20, but misses
    // some before
    assertThat(tape.rowTimes(5)).containsExactly(5L, 10L, 25L, 30L);
    assertThat(tape.row("10", 5).cleanSeconds()).isEqualTo(9);
    assertThat(tape.row("25", 5).cleanSeconds()).isEqualTo(5);
    assertThat(tape.row("25", 5).lastPrice()).isEqualTo(4);
    assertThat(defined(tape.row("25", 5))).containsExactly("seconds_since_last_trade");
    assertThat(tape.row("30", 5).features().get("momentum_5s")).isEqualTo(Math.log(2));
    assertThat(tape.row("30", 5).features().get("trade_flow_imbalance_10s")).isNaN();
  }

  @Test
  void gapWithinOneInstantTakesNoRowButTheHistory() {
    HandTape tape =
        new HandTape().buy("1", "1", "1").buy("12", "1", "1").missing(1).buy("12", "1", "1");

    assertThat(tape.rowTimes(5)).containsExactly(5L, 10L, 15L);
    assertThat(tape.row("15", 5).cleanSeconds()).isEqualTo(3);
  }

  @Test
  void missingTradeEndsASweep() {
    List<NaiveTrade> sweep =
        new HandTape().buy("1", "1", "1").buy("1", "1", "1").missing(1).buy("1", "1", "1").trades();

    assertThat(sweep.get(1).continuesSweepOf(sweep.get(0))).isTrue();
    assertThat(sweep.get(2).continuesSweepOf(sweep.get(1))).isFalse();
  }

  @Test
  void tapeWithGapsHasTheRowsOfItsPieces() {
    List<NaiveTrade> whole = Tapes.random(3, TapeShape.ether(1_800).withIdGapChance(0.001));
    TreeSet<NaiveRow> ofPieces =
        new TreeSet<>((a, b) -> Long.compare(a.timeMicros(), b.timeMicros()));
    int from = 0;
    int pieces = 0;
    for (int to = 1; to <= whole.size(); to++) {
      boolean ends = to == whole.size() || whole.get(to).id() != whole.get(to - 1).id() + 1;
      if (ends) {
        // the piece's last row sees its last trade; in the whole tape it lies in the gap, or beyond
        // it
        long until = to == whole.size() ? Long.MAX_VALUE : whole.get(to - 1).timeMicros();
        NaiveRows.of(whole.subList(from, to), 2).stream()
            .filter(row -> row.timeMicros() <= until)
            .forEach(ofPieces::add);
        from = to;
        pieces++;
      }
    }

    assertThat(pieces).isGreaterThan(5);
    assertThat(NaiveRows.of(whole, 2)).containsExactlyElementsOf(ofPieces);
  }

  /** The features that have a value, but for the time of day and week, which always have. */
  private static Set<String> defined(NaiveRow row) {
    return row.features().entrySet().stream()
        .filter(e -> !Double.isNaN(e.getValue()) && !e.getKey().startsWith("time_of_"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
