package io.tickloom.trainer.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DriftWindowTest {
  /** Two up to 0, one up to 1, one above; smoothed (3, 2, 2, 1)/8 with the undefined. */
  private static final DriftBins REFERENCE =
      new DriftBins("a", 1, new float[] {0, 1}, new long[] {2, 1, 1}, 0);

  private static DriftWindow window(int rows, double... values) {
    DriftWindow window = new DriftWindow(REFERENCE, rows);
    for (double value : values) {
      window.add(value);
    }
    return window;
  }

  @Test
  void theSameSharesHaveNotMoved() {
    assertThat(window(4, -3, 0, 1, 1.5).index()).isZero();
  }

  @Test
  void theIndexIsTheOneWorkedByHand() {
    // One in each bin: q = 2/8 throughout. (2 − 3)/8·ln(2/3) + (2 − 1)/8·ln 2 = ln(3)/8
    assertThat(window(9, -1, 0.5, 2, Double.NaN).index()).isCloseTo(Math.log(3) / 8, within(1e-15));
  }

  @Test
  void allInOneBinIsAShift() {
    // Four above 1: q = (1, 1, 5, 1)/8: (−2·ln(1/3) − ln(1/2) + 3·ln(5/2))/8
    double expected = (2 * Math.log(3) + Math.log(2) + 3 * Math.log(2.5)) / 8;
    assertThat(window(4, 9, 9, 9, 9).index()).isCloseTo(expected, within(1e-15));
  }

  @Test
  void aRowThatLeavesTheWindowIsForgotten() {
    DriftWindow window = window(4, 9, 9, 9, Double.NaN, -3, 0, 1, 1.5);
    assertThat(window.rows()).isEqualTo(4);
    assertThat(window.index()).isZero();
  }

  @Test
  void isUndefinedBeforeTheFirstRowAndAfterForgetting() {
    DriftWindow window = window(2);
    assertThat(window.index()).isNaN();
    window.add(1);
    window.clear();
    assertThat(window.index()).isNaN();
    assertThat(window.rows()).isZero();
  }

  @Test
  void anEdgeBelongsToTheBinBelowIt() {
    assertThat(REFERENCE.bin(0)).isEqualTo(0);
    assertThat(REFERENCE.bin(-0.0)).isEqualTo(0);
    assertThat(REFERENCE.bin(Math.nextUp(0f))).isEqualTo(1);
    assertThat(REFERENCE.bin(Double.POSITIVE_INFINITY)).isEqualTo(2);
    assertThat(REFERENCE.bin(Double.NaN)).isEqualTo(3);
  }

  @Test
  void binsThatCantBeAreRefused() {
    assertThatThrownBy(() -> new DriftBins("a", 1, new float[] {1, 1}, new long[3], 1))
        .hasMessage("a: edge 1.0 must be above the one before it, 1.0");
    assertThatThrownBy(() -> new DriftBins("a", 1, new float[] {1}, new long[3], 1))
        .hasMessage("a: 1 edges need 2 counts, not 3");
    assertThatThrownBy(() -> new DriftBins("a", 1, new float[0], new long[1], 0))
        .hasMessage("a: bins of no row");
    assertThatThrownBy(() -> new DriftWindow(REFERENCE, 0)).hasMessageContaining("at least 1 row");
  }
}
