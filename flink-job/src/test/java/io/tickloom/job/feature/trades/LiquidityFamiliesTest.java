package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.HandRows.LN_2;
import static io.tickloom.job.feature.trades.HandRows.ROUNDING;
import static io.tickloom.job.feature.trades.HandRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.HandTape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Impact, spread, toxicity and size on tapes worked by hand. */
class LiquidityFamiliesTest {

  @Test
  void bounceGivesImpactCorrelationAndSpread() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("200.5", "2", "2")
            .sell("201.5", "1", "4")
            .buy("306", "1", "1");
    Map<String, Double> row = row(tape, 305);

    // r is ln 2 and -ln 2, root notional 2 and -2
    assertThat(row.get("hasbrouck_lambda_300s")).isEqualTo(LN_2 / 2, ROUNDING);
    assertThat(row.get("roll_spread_300s")).isEqualTo(2 * LN_2 / Math.sqrt(299), ROUNDING);
    assertThat(row.get("return_autocorrelation_300s")).isEqualTo(-0.5, ROUNDING);
    // flow 2 and -4 has mean -2/300
    double flow = 20 - 4.0 / 300;
    assertThat(row.get("flow_return_correlation_300s"))
        .isEqualTo(6 / Math.sqrt(2 * flow), ROUNDING);
  }

  @Test
  void sizesOfReturnsThatFollowOneAnotherCorrelate() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("200.5", "2", "1")
            .sell("201.5", "1", "1")
            .buy("606", "1", "1");

    // mean 2/600 of ln 2; 599 pairs
    double product = 1 - 4 * (2.0 / 600) + 599 * (4.0 / 360_000);
    assertThat(row(tape, 605).get("absolute_return_autocorrelation_600s"))
        .isEqualTo(product / (2 - 4.0 / 600), ROUNDING);
  }

  /** The expected value is that of the authors' own program for these bars. */
  @Test
  void edgeIsTheReferencesWithSilentMinutes() {
    HandTape tape = new HandTape().buy("0", "1000", "1");
    for (int bar = 0; bar < 20; bar++) {
      if (bar != 7 && bar != 8) {
        int start = 60 + 60 * bar;
        tape.buy(start + 10 + "", 1000 + bar * 37 % 11 + "", "1");
        tape.buy(start + 20 + "", 1000 + (bar * 53 + 4) % 11 + "", "1");
        tape.buy(start + 30 + "", 1000 + (bar * 71 + 9) % 11 + "", "1");
      }
    }

    assertThat(row(tape.buy("1261", "1000", "1"), 1260).get("edge_spread_1200s"))
        .isEqualTo(0.008349713863514177, ROUNDING);
  }

  @Test
  void bucketsOfEqualVolumeAreCutThroughSeconds() {
    // 100 units in the hour: buckets of 2
    HandTape oneSecond = hour().buy("3000.1", "1", "75").sell("3000.2", "1", "25");
    HandTape alternating = hour();
    HandTape apart = hour();
    for (int n = 0; n < 50; n++) {
      alternating.buy(1000 + 2 * n + "", "1", "1").sell(1001 + 2 * n + "", "1", "1");
    }
    for (int n = 0; n < 50; n++) {
      apart.buy(1000 + n + "", "1", "1");
    }
    for (int n = 0; n < 50; n++) {
      apart.sell(2000 + n + "", "1", "1");
    }

    assertThat(vpin(oneSecond)).isEqualTo(0.5, ROUNDING);
    assertThat(vpin(alternating)).isEqualTo(0, ROUNDING);
    assertThat(vpin(apart)).isEqualTo(1, ROUNDING);
  }

  private static HandTape hour() {
    return new HandTape().buy("0", "1", "7");
  }

  private static double vpin(HandTape tape) {
    return row(tape.buy("3606", "1", "9"), 3605).get("vpin_3600s");
  }

  @Test
  void sweepsHaveSizeLevelsAndRoundness() {
    HandTape tape =
        new HandTape()
            .buy("0", "10", "1")
            .buy("600", "10", "0.5")
            .buy("600", "20", "0.12")
            .buy("600", "20", "0.12")
            .sell("601", "20", "0.26")
            .buy("606", "1", "1");
    Map<String, Double> row = row(tape, 605);

    assertThat(row.get("mean_sweep_size_60s")).isEqualTo(0.5, ROUNDING);
    assertThat(row.get("levels_per_sweep_60s")).isEqualTo(1.5);
    // 5 of 5 + 2.4 + 2.4 + 5.2
    assertThat(row.get("round_size_share_600s")).isEqualTo(5.0 / 15, ROUNDING);
  }

  @Test
  void largestSweepsAreThoseOfSixSeconds() {
    HandTape tape = new HandTape().buy("0", "1", "50");
    for (int size = 1; size <= 7; size++) {
      tape.buy(100 + size + "", "1", size + "");
    }

    assertThat(row(tape.buy("606", "1", "1"), 605).get("largest_sweeps_share_600s"))
        .isEqualTo(27.0 / 28, ROUNDING);
  }
}
