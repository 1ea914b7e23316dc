package io.tickloom.job.oracle;

import static java.lang.Math.PI;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The contract's features of one row, worked by hand. T is 1,300 s; the windows begin at 1,295,
 * 1,290, 1,270, 1,240, 1,000, 700, 100 s.
 *
 * <p>With a = log 1.25 and b = log 2 the 1-s returns are: log 1.28 in the second that ends at 201,
 * a at 700, -a at 701, -b at 801, a at 1,101, a at 1,240, -a at 1,241, 2a at 1,266 (from 80 to
 * 125), 0 at 1,272, -a at 1,293, -a at 1,300.
 */
class NaiveOracleTest {
  private static final double A = log(1.25);
  private static final double B = log(2);

  private static final HandTape TAPE =
      new HandTape()
          .buy("0.5", "100", "1")
          .sell("200.25", "128", "2")
          .buy("699.5", "160", "1") // just outside the 600 s
          .sell("700", "128", "2") // the first instant of the 600 s
          .buy("800", "64", "4")
          .sell("1100.5", "80", "5")
          .buy("1239.999999", "100", "10") // just outside the 60 s
          .sell("1240", "80", "1")
          .buy("1265", "100", "3") // a sweep of two
          .buy("1265", "125", "1")
          .sell("1265", "125", "2") // the same instant, the other side
          .sell("1271", "125", "4")
          .sell("1292.5", "100", "2")
          .buy("1299.999999", "80", "6")
          .sell("1300", "1", "1000"); // at T: not seen

  private static final NaiveRow ROW = TAPE.row("1300", 5);

  @Test
  void keysSpeakOfTheTapeBeforeT() {
    assertThat(ROW.lastPrice()).isEqualTo(80);
    assertThat(ROW.cleanSeconds()).isEqualTo(1299.5);
    assertThat(ROW.valid()).isFalse(); // the longest history is an hour and a minute
    assertThat(ROW.features().get("seconds_since_last_trade")).isEqualTo(1e-6);
  }

  @Test
  void flowIsBoughtLessSoldOverTheirSum() {
    expect("trade_flow_imbalance_5s", 1); // 6 bought
    expect("trade_flow_imbalance_10s", 4 / 8.0); // 6 bought, 2 sold
    expect("trade_flow_imbalance_30s", 0); // 6, 6
    expect("trade_flow_imbalance_60s", 1 / 19.0); // 3+1+6 = 10, 1+2+4+2 = 9
    expect("trade_flow_imbalance_300s", 6 / 34.0); // 10+10 = 20, 9+5 = 14
    expect("trade_flow_imbalance_600s", 8 / 40.0); // 20+4 = 24, 14+2 = 16
    expect("notional_flow_imbalance_60s", -125 / 1935.0); // 300+125+480, 80+250+500+200
    expect("signed_notional_60s", -125);
  }

  @Test
  void sweepsAreCountedOnce() {
    // 1240 S, 1265 B (two trades), 1265 S, 1271 S, 1292.5 S, 1299.999999 B
    expect("sweep_flow_imbalance_60s", (2 - 4) / 6.0);
    expect("arrival_rate_10s", 2 / 10.0);
    expect("arrival_rate_60s", 6 / 60.0);
    expect("arrival_rate_600s", 10 / 600.0);
    expect("trades_per_sweep_60s", 7 / 6.0);
    expect("largest_trade_share_60s", 6 / 19.0);
  }

  @Test
  void momentumIsTheLastPriceAgainstTheLastBeforeTheWindow() {
    expect("momentum_5s", log(80 / 100.0));
    expect("momentum_10s", log(80 / 125.0));
    expect("momentum_25s", log(80 / 125.0));
    expect("momentum_50s", 0); // 80 at 1240
    expect("momentum_100s", 0); // 80 at 1100.5
    expect("momentum_200s", log(80 / 64.0));
    expect("momentum_300s", log(80 / 64.0));
    expect("momentum_600s", log(80 / 160.0)); // the trade at 700 is not before 700
  }

  @Test
  void volatilityIsOfOneSecondReturns() {
    expect("realised_variance_60s", 7 * A * A); // 1 + 4 + 1 + 1
    expect("realised_variance_600s", B * B + 10 * A * A);
    expect("realised_variance_1200s", log(1.28) * log(1.28) + B * B + 11 * A * A);
    expect("upside_semivariance_600s", 6 * A * A);
    expect("downside_semivariance_600s", B * B + 4 * A * A);
    expect("bipower_variation_600s", PI / 2 * A * A); // 1240 and 1241; the return at 700 is outside
    expect("volatility_cluster", sqrt(7 * A * A / 60) / sqrt((B * B + 10 * A * A) / 600));
  }

  @Test
  void bipowerVariationTakesEveryPairWithinTheWindowAndNoOther() {
    HandTape doubling =
        new HandTape()
            .buy("0", "1", "1")
            .buy("99.5", "2", "1") // its pair with the next second reaches out of [100, 700)
            .buy("100.5", "4", "1")
            .buy("101.5", "8", "1")
            .sell("698.5", "4", "1")
            .sell("699.5", "2", "1");

    assertThat(doubling.row("700", 5).features().get("bipower_variation_600s"))
        .isCloseTo(PI / 2 * 2 * B * B, within(1e-14));
  }

  @Test
  void placeIsTheLastPriceAgainstVwapHighAndLow() {
    expect("vwap_distance_60s", log(80 / (1935 / 19.0)));
    expect("vwap_distance_600s", log(80 / (3847 / 40.0))); // 1935+1000+400+256+256
    expect("high_distance_600s", log(80 / 128.0)); // 160 is outside
    expect("low_distance_600s", log(80 / 64.0));
  }

  @Test
  void impactIsPerSecond() {
    // x -5 10 -1 2 -4 -2 6, y 16 20 -20 45 0 -25 -20, all other 293 seconds 0:
    // Sx 6, Sy 16, Sxy 160, Sxx 186
    expect("kyle_lambda_300s", (300 * 160 - 6 * 16) / (300 * 186.0 - 36));
    double sum = A / 400 + A / 1000 + A / 80 + 2 * A / 675 + 0 / 500.0 + A / 200 + A / 480;
    expect("amihud_300s", sum / 7);
  }

  private static void expect(String column, double value) {
    assertThat(ROW.features().get(column)).as(column).isCloseTo(value, within(1e-14));
  }
}
