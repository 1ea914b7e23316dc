package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StationaryBootstrapTest {
  private static Statistic mean(double[] values) {
    return counts -> {
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += counts[i] * values[i];
      }
      return sum / Arrays.stream(counts).sum();
    };
  }

  @Test
  void everyDrawHasAsManyRowsAsTheSample() {
    StationaryBootstrap bootstrap = new StationaryBootstrap(7, 50, 1);
    for (int draw = 0; draw < 50; draw++) {
      assertThat(Arrays.stream(bootstrap.counts(101, draw)).sum()).isEqualTo(101);
      assertThat(bootstrap.counts(101, draw)).doesNotContain(-1);
    }
  }

  @Test
  void ofIndependentRowsTheIntervalIsTheTextbooks() {
    Random random = new Random(5);
    double[] values = random.doubles(4000).toArray();
    Figure figure = new StationaryBootstrap(1, 2000, 1).figures(4000, List.of(mean(values))).get(0);
    double expected = 1.96 * Math.sqrt(1 / 12.0 / 4000);
    assertThat((figure.high() - figure.low()) / 2).isCloseTo(expected, within(0.06 * expected));
    assertThat(figure.value()).isCloseTo(mean(values).of(ones(4000)), within(1e-12));
  }

  @Test
  void ofRowsThatRepeatTheirNeighbourTheIntervalIsWiderByItsRoot() {
    Random random = new Random(6);
    double[] values = new double[8000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 10 == 0 ? random.nextGaussian() : values[i - 1];
    }
    double wide = width(new StationaryBootstrap(200, 1000, 1), values);
    double narrow = width(new StationaryBootstrap(1, 1000, 1), values);
    assertThat(wide / narrow).isCloseTo(Math.sqrt(10), within(0.6));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    double[] values = new Random(7).doubles(500).toArray();
    StationaryBootstrap bootstrap = new StationaryBootstrap(20, 200, 9);
    assertThat(bootstrap.figures(500, List.of(mean(values))))
        .isEqualTo(bootstrap.figures(500, List.of(mean(values))));
    assertThat(new StationaryBootstrap(20, 200, 10).figures(500, List.of(mean(values))))
        .isNotEqualTo(bootstrap.figures(500, List.of(mean(values))));
  }

  @Test
  void quantilesAreInterpolated() {
    double[] sorted = {1, 2, 3, 4, 5};
    assertThat(StationaryBootstrap.quantile(sorted, 0.5)).isEqualTo(3);
    assertThat(StationaryBootstrap.quantile(sorted, 0.1)).isCloseTo(1.4, within(1e-12));
    assertThat(StationaryBootstrap.quantile(new double[0], 0.5)).isNaN();
  }

  private static double width(StationaryBootstrap bootstrap, double[] values) {
    Figure figure = bootstrap.figures(values.length, List.of(mean(values))).get(0);
    return figure.high() - figure.low();
  }

  private static int[] ones(int n) {
    int[] ones = new int[n];
    Arrays.fill(ones, 1);
    return ones;
  }
}
