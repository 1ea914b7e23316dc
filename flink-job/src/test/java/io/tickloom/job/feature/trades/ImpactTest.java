package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.FeatureValue.expect;
import static java.lang.Math.log;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** What signed volume and traded value move the price by, in the seconds of [5, 10). */
class ImpactTest {
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "9", "1")
          .buy("4", "10", "50")
          .buy("5", "12", "2")
          .sell("6.5", "11", "1")
          .buy("8.1", "11", "3") // bought and sold alike
          .sell("8.2", "11", "3")
          .buy("9", "13", "1")
          .buy("9.9", "14", "3")
          .sell("10", "1", "100"); // at T: not seen

  @Test
  void kyleLambdaIsTheSlopeOfPriceChangeOnSignedVolume() {
    // x 2 -1 0 0 4, y 2 -1 0 0 3: Sx 5, Sy 4, Sxy 4 + 1 + 12, Sxx 4 + 1 + 16
    expect(TAPE, 10, new KyleLambda(5), (5 * 17 - 5 * 4) / (5 * 21 - 25.0));
  }

  @Test
  void amihudIsTheMeanOverTheSecondsThatTrade() {
    // notional 24, 11, none, 66, 13 + 42
    double sum = log(12 / 10.0) / 24 + log(12 / 11.0) / 11 + 0 + log(14 / 11.0) / 55;
    expect(TAPE, 10, new Amihud(5), sum / 4);
  }
}
