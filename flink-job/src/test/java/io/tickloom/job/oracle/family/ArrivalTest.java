package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** How often sweeps begin, worked by hand. */
class ArrivalTest {
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "100", "1")
          .buy("41", "100", "1") // a sweep of two
          .buy("41", "101", "1")
          .sell("41", "100", "1") // another, at the same instant
          .sell("44", "100", "1")
          .buy("53", "100", "1")
          .buy("645", "100", "1");

  @Test
  void rateIsSweepsASecond() {
    expect(TAPE, "arrival_rate_60s", "100", 4 / 60.0);
    expect(TAPE, "arrival_rate_30s", "100", 0);
    expect(TAPE, "trades_per_sweep_60s", "100", 5 / 4.0);
    expect(TAPE, "arrival_rate_ratio", "650", (1 / 10.0) / (2 / 600.0));
    assertThat(TAPE.value("arrival_rate_ratio", "600")).isNaN();
  }

  @Test
  void gapsAreBetweenNeighbouringSweepsOfTheWindow() {
    // 0, 3, 9 s: mean 4, variance (16 + 1 + 25) / 3
    expect(TAPE, "sweep_gap_mean_60s", "100", 4);
    expect(TAPE, "sweep_gap_variation_60s", "100", Math.sqrt(14) / 4);
  }

  @Test
  void gapsNeedTwoSweepsAndTheirVariationThree() {
    assertThat(TAPE.value("sweep_gap_mean_60s", "650")).isNaN();
    expect(TAPE, "sweep_gap_mean_600s", "650", 592);
    assertThat(TAPE.value("sweep_gap_variation_600s", "650")).isNaN();
  }

  @Test
  void gapsOfNothingHaveNoVariation() {
    HandTape instant =
        new HandTape()
            .buy("0", "1", "1")
            .buy("80", "1", "1")
            .sell("80", "1", "1")
            .buy("80", "1", "1");

    expect(instant, "sweep_gap_mean_60s", "100", 0);
    assertThat(instant.value("sweep_gap_variation_60s", "100")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
