package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CurveValuesTest {
  private static final int[] ONCE = {1, 1, 1, 1};
  private static final Judged JUDGED =
      new Judged(new double[] {0.9, 0.6, 0.6, 0.1}, new boolean[] {true, true, false, false});
  private static final Judged CONSTANT =
      new Judged(new double[] {0.6, 0.6, 0.6, 0.6}, new boolean[] {true, true, true, false});

  private static int[] tally(Judged judged, int... counts) {
    return new RankBins(judged).tally(counts, 0);
  }

  @Test
  void rocGoesOverTiesInOneStroke() {
    // From (0, .5), the up of .9, straight to (.5, 1), the tie of .6.
    assertThat(CurveValues.truePositives(tally(JUDGED, ONCE), 4))
        .containsExactly(0.5, 0.75, 1, 1, 1);
    // The up of .9 counts three times: of four ups three come first.
    assertThat(CurveValues.truePositives(tally(JUDGED, 3, 1, 1, 1), 4))
        .containsExactly(0.75, 0.875, 1, 1, 1);
  }

  @Test
  void precisionFallsWithTheDownsThatAreCalled() {
    // 1 of 1; with half of the tie 1.5 of 2; with all of it 2 of 3.
    assertThat(CurveValues.precisions(tally(JUDGED, ONCE), 4)).containsExactly(1, 1, 0.75, 2 / 3.0);
  }

  @Test
  void ofAConstantTheRocIsTheDiagonalAndThePrecisionTheShareOfUps() {
    assertThat(CurveValues.truePositives(tally(CONSTANT, ONCE), 4))
        .containsExactly(0, 0.25, 0.5, 0.75, 1);
    assertThat(CurveValues.precisions(tally(CONSTANT, ONCE), 2)).containsExactly(0.75, 0.75);
  }

  @Test
  void withoutAClassNothingIsDefined() {
    assertThat(CurveValues.truePositives(tally(CONSTANT, 1, 1, 1, 0), 2)).containsOnly(Double.NaN);
    assertThat(CurveValues.precisions(tally(CONSTANT, 0, 0, 0, 1), 2)).containsOnly(Double.NaN);
  }

  @Test
  void theBandOfAShareIsTheTextbooks() {
    int n = 20_000;
    Random random = new Random(3);
    double[] probability = random.doubles(n).toArray();
    boolean[] up = new boolean[n];
    for (int i = 0; i < n; i++) {
      up[i] = random.nextBoolean();
    }
    Curves curves =
        new Scoreboard(new Judged(probability, up), 0.5)
            .scored(new StationaryBootstrap(1, 1000, 1))
            .curves();
    // Of 2,000 rows a bin, half of them up; of the ROC both shares err, each of 10,000 rows.
    double ofBin = 1.96 * Math.sqrt(0.25 / 2000);
    double ofRoc = 1.96 * Math.sqrt(2 * 0.25 / 10_000);
    assertThat(curves.reliability()).hasSize(10);
    assertThat(halfWidth(curves.reliability().get(4).came())).isCloseTo(ofBin, within(0.1 * ofBin));
    assertThat(halfWidth(curves.roc().get(50).y())).isCloseTo(ofRoc, within(0.1 * ofRoc));
    assertThat(curves.roc().get(50).x()).isEqualTo(0.5);
    assertThat(curves.precisionRecall().get(99).x()).isEqualTo(1);
  }

  private static double halfWidth(Figure figure) {
    return (figure.high() - figure.low()) / 2;
  }
}
