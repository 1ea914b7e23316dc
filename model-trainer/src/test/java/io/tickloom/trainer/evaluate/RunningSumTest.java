package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RunningSumTest {
  @Test
  void aDrawsSumIsTheSumOfItsRowsAsOftenAsTheyCount() {
    double[] values = new Random(1).doubles(101).toArray();
    StationaryBootstrap bootstrap = new StationaryBootstrap(7, 50, 1);
    RunningSum sum = new RunningSum(values);
    for (int draw = 0; draw < 50; draw++) {
      int[] counts = bootstrap.counts(101, draw);
      double expected = 0;
      for (int i = 0; i < counts.length; i++) {
        expected += counts[i] * values[i];
      }
      assertThat(sum.drawn(bootstrap, draw, new int[] {0, 101})[0]).isZero();
      assertThat(sum.drawn(bootstrap, draw, new int[] {0, 101})[1])
          .isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void onTheWayItHasTheRowsOfTheFirstBlocks() {
    double[] ones = new double[40];
    Arrays.fill(ones, 1);
    int[] rows = {0, 1, 13, 39, 40};
    StationaryBootstrap bootstrap = new StationaryBootstrap(5, 10, 1);
    assertThat(new RunningSum(ones).drawn(bootstrap, 3, rows)).containsExactly(0, 1, 13, 39, 40);
  }
}
