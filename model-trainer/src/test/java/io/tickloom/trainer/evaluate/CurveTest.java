package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CurveTest {
  private static final Judged JUDGED =
      new Judged(new double[] {0.9, 0.6, 0.6, 0.1}, new boolean[] {true, true, false, false});

  @Test
  void rocStepsOverTiesInOneStroke() {
    Curve roc = Curve.roc(JUDGED);
    assertThat(roc.x()).containsExactly(0, 0, 0.5, 1);
    assertThat(roc.y()).containsExactly(0, 0.5, 1, 1);
  }

  @Test
  void precisionBeginsWithTheMostCertainCall() {
    Curve curve = Curve.precisionRecall(JUDGED);
    assertThat(curve.x()).containsExactly(0.5, 1, 1);
    assertThat(curve.y()).containsExactly(1, 2.0 / 3, 0.5);
  }
}
