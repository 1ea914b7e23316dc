package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Volatility against its own past, worked by hand. */
class VolatilityClusterTest {
  /** A return of log 2 in the second that ends at 1000, of -log 2 in the next. */
  private static final HandTape UP_AND_DOWN =
      new HandTape().buy("0", "1", "1").buy("999.5", "2", "1").sell("1000.5", "1", "1");

  @Test
  void deviationIsOfTheRatioAtEverySecond() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("999.5", "2", "1");

    // the ratio is undefined before 1000, sqrt 10 until 1059, then 0
    expect(tape, "volatility_of_volatility_60s", "1030", 0);
    expect(tape, "volatility_of_volatility_60s", "1065", Math.sqrt(10 * 0.9 * 0.1));
    assertThat(tape.value("volatility_of_volatility_60s", "1000")).isNaN(); // one value
    expect(tape, "volatility_of_volatility_60s", "1001", 0);
    // 1000 ... 1059 of 1000 ... 1239
    expect(tape, "volatility_of_volatility_600s", "1239", Math.sqrt(10 * 0.25 * 0.75));
  }

  @Test
  void absoluteReturnsClusterWhereReturnsAlternate() {
    // a = b at two neighbours, 0 at 598 others, m = b / 300: products b^2 - 4 m b + 599 m^2,
    // squares 2 b^2 - 4 m b + 600 m^2
    double m = 1 / 300.0;
    double products = 1 - 4 * m + 599 * m * m;
    double squares = 2 - 4 * m + 600 * m * m;
    expect(UP_AND_DOWN, "absolute_return_autocorrelation_600s", "1300", products / squares);
    assertThat(UP_AND_DOWN.value("absolute_return_autocorrelation_600s", "999")).isNaN();
  }

  @Test
  void regimeIsHighAboveTheFortyEighthSmallestOfSixtyMinutes() {
    assertThat(minutesOfReturns(12).value("high_volatility_regime", "3720")).isEqualTo(1);
    assertThat(minutesOfReturns(13).value("high_volatility_regime", "3720")).isZero();
    assertThat(minutesOfReturns(12).value("high_volatility_regime", "3660")).isNaN();
  }

  /** One return in each of the minutes before 3660, as many as said, and in the one before 3720. */
  private static HandTape minutesOfReturns(int minutes) {
    HandTape tape = new HandTape().buy("0", "1", "1");
    for (int i = 0; i <= minutes; i++) {
      int time = 3660 - 60 * (minutes - i) + 30;
      tape.buy(Integer.toString(time), i % 2 == 0 ? "2" : "1", "1");
    }
    return tape;
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
