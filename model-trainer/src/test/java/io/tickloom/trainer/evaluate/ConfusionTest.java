package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ConfusionTest {
  /** 40 ups called, 10 downs called up, 20 ups missed, 30 downs called. */
  private static final Confusion C = new Confusion(40, 10, 20, 30);

  @Test
  void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
    assertThat(C.f1()).isCloseTo(80.0 / 110, within(1e-15));
    assertThat(C.precision()).isEqualTo(0.8);
    assertThat(C.recall()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void macroF1IsTheMeanOfBothClasses() {
    assertThat(C.f1OfDown()).isCloseTo(60.0 / 90, within(1e-15));
    assertThat(C.macroF1()).isCloseTo((80.0 / 110 + 60.0 / 90) / 2, within(1e-15));
  }

  @Test
  void alwaysUpHasTwiceTheShareOverOnePlusIt() {
    assertThat(C.alwaysUpF1()).isCloseTo(2 * 0.6 / 1.6, within(1e-15));
    assertThat(new Confusion(1, 1, 0, 0).alwaysUpF1()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(new Confusion(1, 1, 0, 0).f1()).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void mccIsTheCorrelationOfCallAndOutcome() {
    // (40·30 − 10·20) / sqrt(50·60·40·50)
    assertThat(C.mcc()).isCloseTo(1000 / Math.sqrt(6_000_000.0), within(1e-15));
    assertThat(C.balancedAccuracy()).isCloseTo((2.0 / 3 + 0.75) / 2, within(1e-15));
    assertThat(C.accuracy()).isEqualTo(0.7);
  }

  @Test
  void isUndefinedWhereNothingWasThere() {
    assertThat(new Confusion(0, 0, 0, 5).f1()).isNaN();
    assertThat(new Confusion(5, 5, 0, 0).mcc()).isNaN();
  }

  @Test
  void aCallIsUpFromTheThresholdOn() {
    Judged judged =
        new Judged(new double[] {0.5, 0.49, 0.7, 0.2}, new boolean[] {true, true, false, false});
    assertThat(new Calls(judged, 0.5).confusion(new int[] {1, 1, 1, 1}))
        .isEqualTo(new Confusion(1, 1, 1, 1));
    assertThat(new Calls(judged, 0.5).confusion(new int[] {2, 0, 1, 3}))
        .isEqualTo(new Confusion(2, 1, 0, 3));
  }
}
