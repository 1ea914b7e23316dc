package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.evaluate.Judged;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlattTest {
  /** Ups that come with log odds 0.3 + 0.5 times those that were said. */
  private static Judged overconfident(int n) {
    Random random = new Random(1);
    double[] said = new double[n];
    boolean[] up = new boolean[n];
    for (int i = 0; i < n; i++) {
      double odds = 2 * random.nextGaussian();
      said[i] = 1 / (1 + Math.exp(-odds));
      up[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.3 - 0.5 * odds));
    }
    return new Judged(said, up);
  }

  @Test
  void findsHowFarSaidAndCameLieApart() {
    Calibration calibration = Platt.fit(overconfident(100_000));
    assertThat(calibration.intercept()).isCloseTo(0.3, within(0.03));
    assertThat(calibration.slope()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void leavesProbabilitiesAloneThatRunAgainstWhatCame() {
    Judged honest = overconfident(20_000);
    boolean[] reversed = new boolean[honest.size()];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = !honest.up()[i];
    }
    assertThat(Platt.fit(new Judged(honest.probability(), reversed))).isEqualTo(Calibration.NONE);
  }

  @Test
  void neverChangesTheOrder() {
    Calibration calibration = new Calibration(0.2, 0.7);
    assertThat(calibration.of(0.3)).isLessThan(calibration.of(0.31));
    assertThat(calibration.of(0.5)).isCloseTo(1 / (1 + Math.exp(-0.2)), within(1e-12));
    assertThat(Calibration.NONE.of(0.3)).isEqualTo(0.3);
  }
}
