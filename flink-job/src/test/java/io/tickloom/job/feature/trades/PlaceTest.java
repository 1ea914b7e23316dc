package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.FeatureValue.expect;
import static java.lang.Math.log;

import io.tickloom.job.feature.trades.RangeDistance.Edge;
import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** The last price against earlier ones, against the window's mean and its ends. */
class PlaceTest {
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "40", "1")
          .buy("9.999999", "10", "7") // the last price before [10, 20)
          .sell("10", "8", "2")
          .buy("12", "25", "4")
          .buy("19.5", "20", "3")
          .sell("20", "1", "100"); // at T: not seen

  @Test
  void momentumIsTheLastPriceAgainstTheLastBeforeTheWindow() {
    expect(TAPE, 20, new Momentum(10), log(20 / 10.0)); // not the 8 at 10 itself
    expect(TAPE, 20, new Momentum(5), log(20 / 25.0));
    expect(TAPE, 20, new Momentum(1), log(20 / 25.0));
    expect(TAPE, 15, new Momentum(2), 0);
  }

  @Test
  void vwapDistanceIsToTheVolumeWeightedMean() {
    expect(TAPE, 20, new VwapDistance(10), log(20 / (176 / 9.0))); // 16 + 100 + 60 for 2 + 4 + 3
  }

  @Test
  void rangeIsThatOfTheWindowsTrades() {
    expect(TAPE, 20, new RangeDistance(Edge.HIGH, 10), log(20 / 25.0));
    expect(TAPE, 20, new RangeDistance(Edge.LOW, 10), log(20 / 8.0));
    expect(TAPE, 20, new RangeDistance(Edge.LOW, 8), 0); // 25 and 20 in [12, 20)
  }

  @Test
  void silenceIsCountedFromTheLastTradeBeforeT() {
    expect(TAPE, 20, new SecondsSinceLastTrade(), 0.5);
    expect(TAPE, 10, new SecondsSinceLastTrade(), 1e-6);
    expect(TAPE, 15, new SecondsSinceLastTrade(), 3);
  }
}
