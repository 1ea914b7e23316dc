package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.FeatureValue.expect;

import io.tickloom.job.feature.trades.FlowImbalance.Measure;
import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Flow and arrivals of the window [10, 20): 5 bought and 4 sold in four trades, three sweeps. */
class FlowTest {
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "10", "1")
          .buy("9.999999", "10", "7") // just outside
          .sell("10", "8", "2") // the first instant of the window
          .buy("12", "10", "4") // a sweep of two
          .buy("12", "12", "1")
          .sell("19.999999", "20", "2")
          .sell("20", "1", "100"); // at T: not seen

  @Test
  void imbalanceIsBoughtLessSoldOverTheirSum() {
    expect(TAPE, 20, new FlowImbalance(Measure.VOLUME, 10), (5 - 4) / 9.0);
    expect(TAPE, 20, new FlowImbalance(Measure.SWEEPS, 10), (1 - 2) / 3.0);
    expect(TAPE, 20, new FlowImbalance(Measure.NOTIONAL, 10), (52 - 56) / 108.0); // 40+12, 16+40
    expect(TAPE, 20, new FlowImbalance(Measure.VOLUME, 5), -1);
  }

  @Test
  void signedNotionalIsInQuoteCurrency() {
    expect(TAPE, 20, new SignedNotional(10), -4);
    expect(TAPE, 20, new SignedNotional(5), -40);
  }

  @Test
  void sweepIsOneArrivalHoweverManyTradesItMakes() {
    expect(TAPE, 20, new ArrivalRate(10), 3 / 10.0);
    expect(TAPE, 20, new ArrivalRate(15), 4 / 15.0); // and the buy just before 10
    expect(TAPE, 20, new TradesPerSweep(10), 4 / 3.0);
  }

  @Test
  void largestTradeIsOfTheWindowAlone() {
    expect(TAPE, 20, new LargestTradeShare(10), 4 / 9.0);
    expect(TAPE, 20, new LargestTradeShare(15), 7 / 16.0);
  }
}
