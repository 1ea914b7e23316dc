package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.score.Decision;
import io.tickloom.job.score.LiveModel;
import io.tickloom.job.score.Prediction;
import io.tickloom.job.score.ScoreRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row's probability is that of its features, whatever columns stand before them. */
class ScoreRowsTest {
  private static final Catalogue CATALOGUE = Catalogue.of(LiveModels.FEATURES);
  private static final double[][] FEATURES = {{0.6}, {-0.0003}, {7}};
  private static final double VALID = 1;

  @TempDir private Path folder;

  private LiveModel model() throws IOException {
    return LiveModel.read(LiveModels.write(folder, 5, 0, "x.csv"), new Grid(5), CATALOGUE);
  }

  private static ColumnBlock row(double[]... before) {
    double[][] values = new double[before.length + FEATURES.length][];
    System.arraycopy(before, 0, values, 0, before.length);
    System.arraycopy(FEATURES, 0, values, before.length, FEATURES.length);
    return new ColumnBlock("ETHUSDT", new long[] {5_000_000}, values);
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  @Test
  void theColumnsOfABookBeforeTheFeaturesAreNoFeatures() throws IOException {
    LiveModel model = model();
    double expected = model.probability(new double[] {0.6, -0.0003, 7});
    ScoreRows scorer = new ScoreRows(model, FEATURES.length);

    Prediction trades = scorer.of(row(one(2_000), one(9_000), one(VALID)))[0];
    Prediction book = scorer.of(row(one(2_000), one(9_000), one(VALID), one(70), one(2_001)))[0];

    assertThat(List.of(trades.probability(), book.probability())).containsOnly(expected);
    assertThat(book.cleanSeconds()).isEqualTo(9_000);
  }

  @Test
  void aRowThatIsNotValidHasNoProbability() throws IOException {
    Prediction made =
        new ScoreRows(model(), FEATURES.length).of(row(one(2_000), one(9), one(0)))[0];

    assertThat(made.isMade()).isFalse();
    assertThat(made.decision()).isEqualTo(Decision.INVALID);
  }

  @Test
  void withoutAModelAValidRowIsToldFromOneThatIsNot() {
    ScoreRows none = new ScoreRows(null, FEATURES.length);

    assertThat(none.of(row(one(1), one(9_000), one(VALID)))[0].decision())
        .isEqualTo(Decision.NO_MODEL);
    assertThat(none.of(row(one(1), one(9), one(0)))[0].decision()).isEqualTo(Decision.INVALID);
  }
}
