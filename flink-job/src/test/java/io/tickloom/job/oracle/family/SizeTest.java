package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** How large and how deep, worked by hand. */
class SizeTest {
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "100", "1")
          .buy("610", "100", "4") // a sweep of 10 through two levels
          .buy("610", "101", "5")
          .buy("610", "101", "1")
          .sell("610.5", "100", "9") // the second's second largest
          .sell("620", "100", "8")
          .sell("630", "100", "7")
          .sell("640", "100", "6")
          .sell("650", "100", "5")
          .sell("655", "100", "4")
          .sell("656", "100", "3");

  @Test
  void sweepsHaveAMeanSizeAndLevels() {
    expect(TAPE, "mean_sweep_size_60s", "660", 52 / 8.0);
    expect(TAPE, "levels_per_sweep_60s", "660", 1 + 1 / 8.0);
    assertThat(TAPE.value("levels_per_sweep_60s", "610")).isNaN();
    assertThat(TAPE.value("mean_sweep_size_60s", "610")).isNaN();
  }

  @Test
  void largestSweepsAreOneEachSecond() {
    expect(TAPE, "largest_sweeps_share_600s", "660", (10 + 8 + 7 + 6 + 5 + 4) / 52.0);
    assertThat(TAPE.value("largest_sweeps_share_600s", "605")).isNaN();
  }

  @Test
  void roundSizesHaveOneDigit() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("610", "2", "0.05")
            .buy("620", "1", "200")
            .buy("630", "1", "10.1")
            .buy("640", "1", "1.5");

    expect(tape, "round_size_share_600s", "660", 200.1 / (200.1 + 11.6));
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
