package io.tickloom.trainer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TrailingVolatilityTest {
  /** A price that doubles and halves each second: every log return is ±log 2. */
  private static PricePath zigzag(long[] seconds) {
    double[] prices = new double[seconds.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = i % 2 == 0 ? 1 : 2;
    }
    return TestTables.path(seconds, prices);
  }

  @Test
  void isTheRootMeanSquareOfOneSecondReturns() {
    TrailingVolatility volatility = new TrailingVolatility(zigzag(TestTables.seconds(0, 200)));
    assertThat(volatility.before(150, 100)).isCloseTo(Math.log(2), within(1e-12));
    assertThat(volatility.before(80, 100)).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void isUndefinedWithoutAMinuteOfUnbrokenTape() {
    long[] seconds = TestTables.seconds(0, 200);
    for (int i = 100; i < 200; i++) {
      seconds[i] += 1000;
    }
    TrailingVolatility volatility = new TrailingVolatility(zigzag(seconds));
    assertThat(volatility.before(59, 100)).isNaN();
    assertThat(volatility.before(60, 100)).isNotNaN();
    assertThat(volatility.before(1159, 100)).isNaN();
    assertThat(volatility.before(500, 100)).isNaN();
  }
}
