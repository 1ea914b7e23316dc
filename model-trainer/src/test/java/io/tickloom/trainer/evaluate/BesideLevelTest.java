package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class BesideLevelTest {
  private static final int ROWS = 10_000;
  private final double[] prices = new double[ROWS];
  private final double[] ahead = new double[ROWS];

  BesideLevelTest() {
    Random random = new Random(2);
    double log = 0;
    for (int i = 0; i < ROWS; i++) {
      log += 1e-3 * random.nextGaussian();
      ahead[i] = 1e-4 * random.nextGaussian();
      prices[i] = 2500 * Math.exp(log);
    }
  }

  private double[] beside(IntToDoubleFunction column) {
    double[] values = new double[ROWS];
    Arrays.setAll(values, column);
    return BesideLevel.of(values, prices).orElseThrow();
  }

  @Test
  void whatIsLeftIsTheShareByWhichTheColumnIsOffThePrice() {
    double[] left = beside(i -> prices[i] * (1 + ahead[i]));
    double[] ofMultiple = beside(i -> 7 - 3 * prices[i] * (1 + ahead[i]));
    double[] ofLog = beside(i -> Math.log(prices[i]) + ahead[i]);
    for (int i = 0; i < ROWS; i++) {
      assertThat(left[i]).isCloseTo(ahead[i], within(5e-5));
      assertThat(ofMultiple[i]).isCloseTo(left[i], within(1e-9));
      assertThat(ofLog[i]).isCloseTo(ahead[i], within(1.5e-4));
    }
  }

  @Test
  void thePriceItselfRoundedToAFloatSaysNothing() {
    double[] rounded = Arrays.stream(prices).map(p -> (float) p).toArray();
    assertThat(BesideLevel.of(rounded, prices)).isEmpty();
  }

  @Test
  void aColumnThatFollowsNoLevelIsLeftAlone() {
    assertThat(BesideLevel.of(ahead, prices)).isEmpty();
    assertThat(BesideLevel.of(new double[ROWS], prices)).isEmpty();
    assertThat(BesideLevel.of(new double[0], new double[0])).isEmpty();
  }

  @Test
  void rowsWithoutAValueOrAPriceStayUndefined() {
    double[] values = prices.clone();
    Arrays.setAll(values, i -> values[i] * (1 + ahead[i]));
    values[3] = Double.NaN;
    prices[5] = Double.NaN;
    double[] left = BesideLevel.of(values, prices).orElseThrow();
    assertThat(left[3]).isNaN();
    assertThat(left[5]).isNaN();
    assertThat(left[4]).isNotNaN();
  }
}
