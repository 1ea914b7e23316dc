package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MetaordersTest {
  private static final int SWEEPS = 1_000_000;

  @Test
  void signsComeAsOftenAsTheStateExpects() {
    Metaorders flow = new Metaorders(new Draws(new SplittableRandom(1)));
    double[] expected = new double[2];
    double[] came = new double[2];
    for (int i = 0; i < SWEEPS; i++) {
      double before = flow.expectedSign();
      int leaning = before > 0 ? 1 : 0;
      expected[leaning] += before;
      came[leaning] += flow.next();
    }
    // The error of a mean of half a million signs of variance below 1 is 0.0014.
    assertThat(came[0] / SWEEPS).isCloseTo(expected[0] / SWEEPS, within(0.004)).isLessThan(-0.3);
    assertThat(came[1] / SWEEPS).isCloseTo(expected[1] / SWEEPS, within(0.004)).isGreaterThan(0.3);
  }

  @Test
  void surprisesAreSymmetricWhateverWasExpected() {
    Metaorders flow = new Metaorders(new Draws(new SplittableRandom(2)));
    double mean = 0;
    double leaning = 0;
    double cubed = 0;
    for (int i = 0; i < SWEEPS; i++) {
      double side = Math.signum(flow.expectedSign());
      flow.next();
      mean += flow.surprise();
      leaning += side * flow.surprise();
      cubed += side * Math.pow(flow.surprise(), 3);
    }
    assertThat(mean / SWEEPS).isCloseTo(0, within(0.003));
    assertThat(leaning / SWEEPS).isCloseTo(0, within(0.003));
    assertThat(cubed / SWEEPS).isCloseTo(0, within(0.003));
  }
}
