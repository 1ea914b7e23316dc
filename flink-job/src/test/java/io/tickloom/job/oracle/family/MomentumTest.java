package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** The last price against earlier ones, worked by hand. */
class MomentumTest {
  private static final double LN2 = Math.log(2);

  @Test
  void accelerationIsAgainstTheMomentumOneWindowBefore() {
    HandTape tape = new HandTape().buy("0", "100", "1").buy("12", "200", "1").sell("17", "50", "1");

    // P is 100 at 10, 200 at 15, 50 at 20
    expect(tape, "momentum_acceleration_5s", "20", -2 * LN2 - LN2);
    assertThat(tape.value("momentum_acceleration_10s", "20")).isNaN();
    assertThat(tape.value("momentum_acceleration_10s", "21")).isNotNaN();
  }

  @Test
  void ewmaWeighsThePriceOfEachSecond() {
    HandTape tape = new HandTape().buy("0", "100", "1").buy("55", "200", "1");

    // with x = 2^(-1/5) the five seconds at 200 weigh (1 - x^5) / (1 - x) = 0.5 / (1 - x), all
    // fifty (1 - 2^-10) / (1 - x): their share is 512 / 1023
    double mean = 100 + 100 * 512 / 1023.0;
    expect(tape, "ewma_distance_5s", "60", Math.log(200 / mean));
  }

  @Test
  void ewmaOfAYoungTapeIsOverItsWholeSeconds() {
    HandTape tape =
        new HandTape().buy("0.5", "300", "1").buy("0.8", "100", "1").buy("25", "200", "1");

    assertThat(tape.value("ewma_distance_5s", "25")).isNaN();
    // 25.5 s known at 26: 2 ... 26, of which 26 at 200 weighs 1 of (1 - x^25) / (1 - x)
    double share = (1 - Math.pow(2, -0.2)) / (1 - 1 / 32.0);
    expect(tape, "ewma_distance_5s", "26", Math.log(200 / (100 + 100 * share)));
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
