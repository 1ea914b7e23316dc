package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Products of two features, worked by hand. */
class InteractionTest {
  @Test
  void productsAreOfTheFeaturesAtTheSameTime() {
    HandTape tape = new HandTape().buy("0", "1", "1").sell("650", "1", "3").buy("699.5", "2", "1");

    // volatility cluster sqrt 10, imbalance of 30 s 1, of 60 s -2/4, two sweeps, jump share 1
    expect(tape, "volatility_cluster_x_trade_imbalance", "700", Math.sqrt(10));
    expect(tape, "arrival_rate_x_flow_imbalance", "700", 2 / 60.0 * -0.5);
    expect(tape, "jump_share_x_flow_imbalance", "700", -0.5);
    assertThat(tape.value("volatility_cluster_x_trade_imbalance", "740")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
