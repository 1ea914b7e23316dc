package io.tickloom.job.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.score.FeatureDrift.Moved;
import io.tickloom.trainer.bundle.DriftBins;
import io.tickloom.trainer.bundle.DriftReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two features of the model in rows of three; indices worked by hand. */
class FeatureDriftTest {
  /** Two up to 0, one up to 1, one above; smoothed (3, 2, 2, 1)/8 with the undefined. */
  private static final DriftReference REFERENCE =
      new DriftReference(
          "train",
          List.of(
              new DriftBins("c", 1, new float[] {0, 1}, new long[] {2, 1, 1}, 0),
              new DriftBins("a", 1, new float[] {0, 1}, new long[] {2, 1, 1}, 0)));

  private final FeatureDrift drift = new FeatureDrift(REFERENCE, List.of("a", "b", "c"), 8);

  /** A row of price 1 and no history told. */
  private static ColumnBlock row(boolean valid, double a, double b, double c) {
    double[][] values = {{1}, {0}, {valid ? 1 : 0}, {a}, {b}, {c}};
    return new ColumnBlock("ETHUSDT", new long[1], values);
  }

  @Test
  void eachFeatureIsTakenFromItsColumn() {
    for (double a : new double[] {-3, 0, 1, 1.5}) {
      drift.add(row(true, a, Double.NaN, 9));
    }
    // c four times above 1: q = (1, 1, 5, 1)/8, so (2·ln 3 + ln 2 + 3·ln(5/2))/8
    assertThat(drift.index(0))
        .isCloseTo((2 * Math.log(3) + Math.log(2) + 3 * Math.log(2.5)) / 8, within(1e-15));
    assertThat(drift.index(1)).isZero();
    assertThat(drift.farthest(1)).extracting(Moved::feature).containsExactly("c");
    assertThat(drift.filled()).isEqualTo(0.5);
  }

  @Test
  void theColumnsOfABookBeforeTheFeaturesAreNoFeatures() {
    double[][] values = {{1}, {0}, {1}, {70}, {2_000}, {0}, {Double.NaN}, {0.5}};
    drift.add(new ColumnBlock("ETHUSDT", new long[1], values));
    FeatureDrift plain = new FeatureDrift(REFERENCE, List.of("a", "b", "c"), 8);
    plain.add(row(true, 0, Double.NaN, 0.5));

    assertThat(drift.index(0)).isEqualTo(plain.index(0));
    assertThat(drift.index(1)).isEqualTo(plain.index(1));
  }

  @Test
  void rowWithoutAPredictionIsNoRow() {
    drift.add(row(false, 1, 1, 1));
    assertThat(drift.filled()).isZero();
    assertThat(drift.index(0)).isNaN();
    assertThat(drift.farthest(3)).isEmpty();
  }

  @Test
  void rowsWithoutAFeatureOfTheModelAreRefused() {
    assertThatThrownBy(() -> new FeatureDrift(REFERENCE, List.of("a", "b"), 8))
        .hasMessage("the model's features [c, a] must all be in the rows");
  }
}
