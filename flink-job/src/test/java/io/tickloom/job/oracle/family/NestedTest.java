package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Features of features, worked by hand. */
class NestedTest {
  private static final double B = Math.log(2);

  @Test
  void flowAndReturnAreCorrelatedSecondBySecond() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("350", "2", "1")
            .sell("370", "1", "1")
            .buy("380", "1", "1");

    // x 1, -1, 1, y b, -b, 0, 297 seconds 0: Sx 1, Sy 0, Sxy 2 b, Sxx 3, Syy 2 b^2
    double covariance = 300 * 2 * B;
    double variances = (300 * 3 - 1) * (300 * 2 * B * B);
    expect(tape, "flow_return_correlation_300s", "400", covariance / Math.sqrt(variances));
    assertThat(tape.value("flow_return_correlation_300s", "350")).isNaN();
  }

  @Test
  void steadyArrivalsHaveTheRatioOfTheFullSums() {
    HandTape tape = new HandTape();
    for (int second = 0; second < 1600; second++) {
      tape.buy(second + ".5", "1", "1");
    }

    // one sweep a second: each sum is (1 - 2^-10) / (1 - 2^(-1/h)), times ln 2 / h
    double fast = (1 - Math.pow(2, -10)) / (1 - Math.pow(2, -1 / 5.0)) / 5;
    double slow = (1 - Math.pow(2, -10)) / (1 - Math.pow(2, -1 / 120.0)) / 120;
    expect(tape, "ewma_arrival_ratio_ewma", "1600", fast / slow);
  }

  @Test
  void lastSecondsArrivalIsWeighedTwice() {
    HandTape tape = new HandTape().buy("0.5", "1", "1").buy("1599.5", "1", "1");

    // q is undefined from 1201 to 1599, when nothing is left of ten half-lives, so that only 1600
    // counts: one sweep of weight 1 in both sums
    expect(tape, "ewma_arrival_ratio_ewma", "1600", 120 / 5.0);
    assertThat(tape.value("ewma_arrival_ratio_ewma", "1599")).isNaN();
    assertThat(tape.value("ewma_arrival_ratio_ewma", "750")).isNaN();
  }

  @Test
  void outerEwmaWeighsByTheAgeOfTheRatio() {
    HandTape tape = new HandTape().buy("0.5", "1", "1").buy("1569.5", "1", "1");

    // of one sweep q(1570 + a) = 24 * 2^(-a/5) / 2^(-a/120) until a = 49, then 0; at 1600 the
    // weights are 2^(-(30 - a) / 30), a = 0 ... 30
    double sum = 0;
    double weights = 0;
    for (int a = 0; a <= 30; a++) {
      double weight = Math.pow(2, -(30 - a) / 30.0);
      sum += weight * 24 * Math.pow(2, -a / 5.0 + a / 120.0);
      weights += weight;
    }
    expect(tape, "ewma_arrival_ratio_ewma", "1600", sum / weights);
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-12));
  }
}
