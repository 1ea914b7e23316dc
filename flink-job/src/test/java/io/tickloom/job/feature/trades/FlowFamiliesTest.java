package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.HandRows.LN_2;
import static io.tickloom.job.feature.trades.HandRows.ROUNDING;
import static io.tickloom.job.feature.trades.HandRows.row;
import static io.tickloom.job.feature.trades.HandRows.weights;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.HandTape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flow, arrival and intensities on tapes worked by hand. */
class FlowFamiliesTest {

  @Test
  void changeOfImbalanceIsThatOfTwoNeighbouringWindows() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("11", "1", "3")
            .sell("12", "1", "1")
            .buy("16", "1", "1")
            .sell("17", "1", "3")
            .buy("21", "1", "1");

    // (3 - 1) / 4 in [10, 15), (1 - 3) / 4 in [15, 20)
    assertThat(row(tape, 20)).containsEntry("trade_flow_imbalance_change_5s", -1.0);
  }

  @Test
  void tradeImbalanceIsAveragedOverTheSecondsWhereThereIsOne() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("50.5", "1", "1").sell("80.5", "1", "1");
    HandTape steady =
        new HandTape()
            .buy("0", "1", "1")
            .buy("20", "1", "1")
            .buy("50", "1", "1")
            .sell("80", "1", "1")
            .sell("101", "1", "1");
    Map<String, Double> row = row(tape.buy("101", "1", "1"), 100);

    // none at 41 to 50, 1 at 51 to 80, -1 at 81 to 100
    assertThat(row.get("trade_imbalance_mean_60s")).isEqualTo(10.0 / 50);
    assertThat(row.get("trade_imbalance_30s")).isEqualTo(-1);
    // (-1 - 1) - (1 - 1)
    assertThat(row(steady, 100)).containsEntry("trade_imbalance_acceleration_30s", -2.0);
  }

  @Test
  void gapsOfSweepsAreThoseBetweenSweepsOfTheWindow() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("61", "1", "1")
            .buy("62", "1", "1")
            .buy("64", "1", "1")
            .buy("67", "1", "1")
            .buy("67", "1", "1")
            .sell("67", "1", "1")
            .buy("71", "1", "1");
    Map<String, Double> row = row(tape, 70);

    // 1, 2, 3 and 0 s: mean 6/4, variance 14/4 - 36/16
    assertThat(row.get("sweep_gap_mean_60s")).isEqualTo(1.5);
    assertThat(row.get("sweep_gap_variation_60s")).isEqualTo(Math.sqrt(1.25) / 1.5, ROUNDING);
  }

  @Test
  void arrivalRatioComparesTenSecondsWithTenMinutes() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("100", "1", "1")
            .buy("200", "1", "1")
            .buy("601", "1", "1")
            .buy("609", "1", "1")
            .buy("611", "1", "1");

    assertThat(row(tape, 610).get("arrival_rate_ratio")).isEqualTo(30, ROUNDING);
  }

  @Test
  void intensityHalvesEachHalfLifeAndKnowsWholeSecondsAlone() {
    HandTape tape =
        new HandTape()
            .buy("12.5", "1", "100")
            .sell("17.1", "1", "4")
            .buy("18.5", "1", "3")
            .buy("19.2", "1", "1")
            .buy("21", "1", "1");
    Map<String, Double> row = row(tape, 20);

    // ages 2, 1 and 0; the first trade's second is not whole
    assertThat(row.get("buy_intensity_1s")).isEqualTo(1.5 * LN_2, ROUNDING);
    assertThat(row.get("sell_intensity_1s")).isEqualTo(0.25 * LN_2, ROUNDING);
    assertThat(row.get("intensity_imbalance_1s")).isEqualTo(1.25 / 1.75, ROUNDING);
    assertThat(row.get("buy_volume_intensity_1s")).isEqualTo(2.5 * LN_2, ROUNDING);
    assertThat(row.get("volume_intensity_imbalance_1s")).isEqualTo(1.5 / 3.5, ROUNDING);
    assertThat(row.get("buy_intensity_5s")).isNaN();
  }

  @Test
  void smoothedArrivalRatioKnowsNothingFromBeforeTheTape() {
    HandTape tape = new HandTape().buy("0.5", "1", "1");
    for (int second = 1; second < 800; second++) {
      tape.buy(second + ".5", "1", "1");
    }
    double sum = 0;
    for (int age = 0; age < 300; age++) {
      int known = 760 - age - 1;
      double ratio = 24 * weights(0, 50, 5) / weights(0, known, 120);
      sum += Math.pow(2, -age / 30.0) * ratio;
    }

    assertThat(row(tape, 760).get("ewma_arrival_ratio_ewma"))
        .isEqualTo(sum / weights(0, 300, 30), ROUNDING);
  }
}
