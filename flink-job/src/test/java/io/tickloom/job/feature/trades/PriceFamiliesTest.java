package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.HandRows.LN_2;
import static io.tickloom.job.feature.trades.HandRows.ROUNDING;
import static io.tickloom.job.feature.trades.HandRows.row;
import static io.tickloom.job.feature.trades.HandRows.weights;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.HandTape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Momentum, volatility and place on tapes worked by hand. */
class PriceFamiliesTest {

  @Test
  void accelerationIsMomentumLessMomentumBefore() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("12", "2", "1")
            .buy("17", "8", "1")
            .buy("21", "1", "1");

    assertThat(row(tape, 20).get("momentum_acceleration_5s")).isEqualTo(LN_2, ROUNDING);
    assertThat(row(tape, 20).get("volatility_10s")).isEqualTo(LN_2 * Math.sqrt(5.0 / 10), ROUNDING);
  }

  @Test
  void weightedMeanOfThePriceBeginsWithTheTape() {
    HandTape tape = new HandTape().buy("0", "4", "1").buy("29.5", "8", "1").buy("31", "8", "1");
    HandTape later = new HandTape().buy("0.5", "4", "1").buy("29.5", "8", "1").buy("31", "8", "1");

    // prices are known at the ends of 30 seconds, and of 29
    double mean = (8 + 4 * weights(1, 30, 5)) / weights(0, 30, 5);
    assertThat(row(tape, 30).get("ewma_distance_5s")).isEqualTo(Math.log(8 / mean), ROUNDING);
    mean = (8 + 4 * weights(1, 29, 5)) / weights(0, 29, 5);
    assertThat(row(later, 30).get("ewma_distance_5s")).isEqualTo(Math.log(8 / mean), ROUNDING);
  }

  @Test
  void weightedVolatilityCountsReturnsOfKnownPricesAlone() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("158.5", "2", "1").buy("161", "2", "1");

    // the first second's return is not known
    assertThat(row(tape, 160).get("ewma_volatility_30s"))
        .isEqualTo(LN_2 * Math.sqrt(Math.pow(2, -1 / 30.0) / weights(0, 159, 30)), ROUNDING);
  }

  @Test
  void minuteBarsGiveRangeAndBodyAndSpread() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("130", "1", "1")
            .buy("140", "2", "1")
            .buy("150", "1", "1")
            .buy("190", "1", "1")
            .buy("200", "2", "1")
            .buy("665", "2", "1");
    Map<String, Double> row = row(tape, 660);

    // two bars of range 2, the second with body 2
    assertThat(row.get("parkinson_600s")).isEqualTo(LN_2 / 4, ROUNDING);
    assertThat(row.get("garman_klass_600s"))
        .isEqualTo(LN_2 * LN_2 * (0.5 - (2 * LN_2 - 1) / 2), ROUNDING);
    // b = 2 ln^2 2 and g = ln^2 2 make a = ln 2
    assertThat(row.get("corwin_schultz_600s")).isEqualTo(2.0 / 3, ROUNDING);
    // three jumps, no two next to each other
    assertThat(row.get("jump_share_600s")).isEqualTo(1);
  }

  @Test
  void clusterMovesFromRootTenToNothing() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("624.5", "2", "1").buy("701", "2", "1");

    // at 641 to 684 all that moved was within the last minute, at 685 to 700 it was before
    assertThat(row(tape, 700).get("volatility_of_volatility_60s"))
        .isEqualTo(Math.sqrt(10) * Math.sqrt(44 * 16) / 60, ROUNDING);
  }

  @Test
  void minuteIsOfTheHighRegimeWhereItMovesAndTheHourDidNot() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("3661", "2", "1").buy("3800", "2", "1");

    assertThat(row(tape, 3665)).containsEntry("high_volatility_regime", 1.0);
    assertThat(row(tape, 3730)).containsEntry("high_volatility_regime", 0.0);
  }

  @Test
  void placeIsToldByRangeByTimeAndBySigmas() {
    HandTape tape =
        new HandTape()
            .buy("0", "3", "1")
            .buy("10.5", "8", "1")
            .buy("20.5", "8", "1")
            .sell("600.2", "2", "1")
            .buy("603", "4", "2")
            .buy("606", "4", "1");
    Map<String, Double> row = row(tape, 605);

    assertThat(row.get("range_position_600s")).isEqualTo(2.0 / 6);
    assertThat(row.get("seconds_since_high_600s")).isEqualTo(605 - 21);
    assertThat(row.get("seconds_since_low_600s")).isEqualTo(605 - 601);
    // average price 26 / 5
    double variance = Math.pow(Math.log(8.0 / 3), 2) + Math.pow(2 * LN_2, 2) + LN_2 * LN_2;
    assertThat(row.get("vwap_distance_sigmas_600s"))
        .isEqualTo(Math.log(4 / 5.2) / Math.sqrt(variance), ROUNDING);
  }
}
