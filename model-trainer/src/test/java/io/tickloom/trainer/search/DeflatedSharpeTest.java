package io.tickloom.trainer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DeflatedSharpeTest {
  /** The example of the paper: Sharpe 2.5 a year of 250 days over five years. */
  private static final double SHARPE = 2.5 / Math.sqrt(250);

  @Test
  void thePapersExampleComesOut() {
    double hurdle = DeflatedSharpe.hurdle(0.5 / 250, 100);
    assertThat(hurdle).isCloseTo(0.1132, within(0.0001));
    assertThat(DeflatedSharpe.probability(SHARPE, hurdle, 1250, -3, 10))
        .isCloseTo(0.9004, within(0.0001));
  }

  @Test
  void fewerTrialsLetMoreStand() {
    // The paper: with 46 trials the same strategy would have passed at 95 %.
    double hurdle = DeflatedSharpe.hurdle(0.5 / 250, 46);
    assertThat(DeflatedSharpe.probability(SHARPE, hurdle, 1250, -3, 10))
        .isCloseTo(0.9505, within(0.0005));
  }

  @Test
  void ofSeriesIsOfTheirRatios() {
    double[][] returns = {{1, -1, 1, -1}, {2, 0, 2, 0}, {3, 1, 3, 1}};
    DeflatedSharpe deflated = DeflatedSharpe.of(2, returns);
    // Deviation sqrt(4/3) in each; ratios 0, sqrt(3)/2, sqrt(3), whose variance is 3/4.
    assertThat(deflated.sharpe()).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(deflated.hurdle()).isCloseTo(DeflatedSharpe.hurdle(0.75, 3), within(1e-12));
    assertThat(deflated.probability())
        .isEqualTo(DeflatedSharpe.probability(deflated.sharpe(), deflated.hurdle(), 4, 0, 1));
  }

  @Test
  void aSeriesWithoutATradeHasARatioOfNought() {
    assertThat(DeflatedSharpe.sharpe(new double[10])).isZero();
  }
}
