package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** What a trade does to the price, worked by hand. */
class ImpactTest {
  private static final double B = Math.log(2);

  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "2", "1")
          .buy("350.5", "4", "25") // notional 100, root 10
          .sell("380.5", "1", "400"); // notional 400, root 20

  @Test
  void hasbrouckIsTheSlopeOfReturnsOnSignedRoots() {
    // x 10, -20, y b, -2 b, 298 seconds 0: Sx -10, Sy -b, Sxy 50 b, Sxx 500
    expect(TAPE, "hasbrouck_lambda_300s", "400", (300 * 50 - 10) * B / (300 * 500 - 100));
    expect(TAPE, "hasbrouck_lambda_600s", "650", (600 * 50 - 10) * B / (600 * 500 - 100));
  }

  @Test
  void signedRootsThatCancelHaveNoVariance() {
    HandTape tape =
        new HandTape()
            .buy("0", "2", "1")
            .buy("350.1", "3", "0.1")
            .buy("350.2", "7", "0.3")
            .sell("350.3", "7", "0.3")
            .sell("350.4", "3", "0.1");

    assertThat(tape.value("hasbrouck_lambda_300s", "400")).isNaN();
  }

  @Test
  void kyleIsTheSlopeOfPriceOnSignedVolume() {
    // x 25, -400, y 2, -3: Sx -375, Sy -1, Sxy 1250, Sxx 160625
    expect(TAPE, "kyle_lambda_60s", "400", (60 * 1250 - 375) / (60 * 160625.0 - 375 * 375));
    expect(TAPE, "kyle_lambda_600s", "650", (600 * 1250 - 375) / (600 * 160625.0 - 375 * 375));
  }

  @Test
  void amihudIsTheMeanOverSecondsWithNotional() {
    expect(TAPE, "amihud_60s", "400", (B / 100 + 2 * B / 400) / 2);
    expect(TAPE, "amihud_60s", "411", 2 * B / 400);
    assertThat(TAPE.value("amihud_60s", "450")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
