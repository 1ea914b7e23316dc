package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** VPIN, worked by hand. */
class ToxicityTest {
  @Test
  void bucketsAreCutBackwardsAndSecondsSplitInProportion() {
    // fifty buckets of 2; the latest second has 2 bought, 1 sold: two thirds of it fill the latest
    // bucket, 1 of volume with 1/3 net bought begins the next, which is filled with 1 sold
    HandTape tape =
        new HandTape()
            .buy("0", "100", "1")
            .sell("200", "100", "97")
            .buy("3690", "100", "2")
            .sell("3690.5", "100", "1");

    expect(tape, "vpin_3600s", "3700", (2 / 3.0 + 2 / 3.0 + 48 * 2) / 100);
  }

  @Test
  void balancedSecondsAreNotToxic() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("90", "1", "7")
            .sell("90", "1", "7")
            .buy("90", "1", "1");

    expect(tape, "vpin_3600s", "3650", 1 / 15.0);
    assertThat(tape.value("vpin_3600s", "3600")).isNaN(); // 3600 s are not past 3600
    assertThat(tape.value("vpin_3600s", "3691")).isNaN(); // no volume
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
