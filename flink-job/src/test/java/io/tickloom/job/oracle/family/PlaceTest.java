package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** The last price against what was paid before, worked by hand. */
class PlaceTest {
  private static final double B = Math.log(2);

  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "200", "1")
          .buy("150.2", "400", "1") // the high
          .buy("150.7", "200", "1")
          .buy("300.5", "400", "1") // the high again
          .sell("300.8", "100", "2") // the low
          .buy("699.7", "200", "1")
          .sell("700", "1", "1"); // at T: not seen

  @Test
  void distancesAreFromTheWindowsOwnExtremes() {
    expect(TAPE, "high_distance_600s", "700", -B);
    expect(TAPE, "low_distance_600s", "700", B);
    expect(TAPE, "high_distance_60s", "700", 0);
    expect(TAPE, "low_distance_60s", "700", 0);
    expect(TAPE, "range_position_600s", "700", 100 / 300.0);
    assertThat(TAPE.value("range_position_600s", "1300")).isNaN(); // one price
    assertThat(TAPE.value("range_position_600s", "1301")).isNaN(); // no trade
  }

  @Test
  void vwapDistanceIsMeasuredInSigmas() {
    // paid 400 + 200 + 400 + 200 + 200 for 6; returns 0, log(100 / 200), log(200 / 100)
    expect(
        TAPE, "vwap_distance_sigmas_600s", "700", Math.log(200 * 6 / 1400.0) / (B * Math.sqrt(2)));
    HandTape flat = new HandTape().buy("0", "2", "1").buy("650.2", "4", "1").buy("650.7", "2", "1");
    assertThat(flat.value("vwap_distance_sigmas_600s", "700")).isNaN();
  }

  @Test
  void timeIsSinceTheLatestSecondOfTheExtreme() {
    expect(TAPE, "seconds_since_high_600s", "700", 700 - 301);
    expect(TAPE, "seconds_since_low_600s", "700", 700 - 301);
    expect(TAPE, "seconds_since_high_600s", "899", 598); // 300.5 is in [299, 899)
    expect(TAPE, "seconds_since_high_600s", "901", 201); // 699.7 is the high of [301, 901)
    expect(TAPE, "seconds_since_low_600s", "701", 0);
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
