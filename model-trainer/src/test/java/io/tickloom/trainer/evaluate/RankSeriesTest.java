package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class RankSeriesTest {
  private static RankSeries of(double... values) {
    return RankSeries.of(values, 0);
  }

  @Test
  void theRankCorrelationIsWorkedOutByHand() {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 − 6·4/(5·24) = 0.8.
    assertThat(of(1, 2, 3, 4, 5).with(of(20, 10, 40, 30, 50)).figure().value())
        .isCloseTo(0.8, within(1e-12));
    assertThat(of(1, 2, 3).with(of(3, 2, 1)).figure().value()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void momentsThatOneOfThemLacksAreLeftOut() {
    assertThat(of(1, Double.NaN, 2, 3).with(of(5, 9, 6, 7)).figure().value())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void unrelatedSeriesThatPersistStrayByOneStandardError() {
    double squares = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      double z = RankSeries.of(fading(random), 60).with(RankSeries.of(fading(random), 60)).z();
      squares += z * z;
    }
    // 300 squares: 1 ± 0.08, and the error is itself an estimate.
    assertThat(squares / 300).isBetween(0.8, 1.3);
  }

  @Test
  void holmMultipliesTheSmallestChanceByAllAndNeverFalls() {
    double[] corrected = Holm.corrected(new double[] {1.959964, Double.NaN, 2.575829, 0});
    // 0.01·3, 0.05·2, 1·1.
    assertThat(corrected[2]).isCloseTo(0.03, within(1e-6));
    assertThat(corrected[0]).isCloseTo(0.10, within(1e-6));
    assertThat(corrected[3]).isEqualTo(1, within(1e-6));
    assertThat(corrected[1]).isNaN();
  }

  @Test
  void tenthsAreFilledByRankAndATieIsNoClass() {
    double[] probability = DoubleStream.iterate(0, p -> p + 0.01).limit(40).toArray();
    double[] returns = new double[40];
    returns[0] = 0.01;
    returns[1] = -0.01;
    returns[39] = 0.02;
    List<Deciles.Decile> deciles =
        Deciles.of(probability, returns, new StationaryBootstrap(2, 50, 1));
    assertThat(deciles).hasSize(10).allMatch(d -> d.rows() == 4);
    assertThat(deciles.get(0).share().value()).isEqualTo(0.5);
    assertThat(deciles.get(0).probability()).isCloseTo(0.015, within(1e-12));
    assertThat(deciles.get(9).meanReturn().value()).isCloseTo(0.005, within(1e-12));
    assertThat(deciles.get(9).share().value()).isEqualTo(1);
    assertThat(deciles.get(4).share().value()).isNaN();
  }

  private static double[] fading(Random random) {
    double[] values = new double[1500];
    for (int i = 1; i < values.length; i++) {
      values[i] = 0.9 * values[i - 1] + random.nextGaussian();
    }
    return values;
  }
}
