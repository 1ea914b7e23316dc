package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScoreboardTest {
  private static final Judged JUDGED =
      new Judged(new double[] {0.9, 0.7, 0.6, 0.2}, new boolean[] {true, false, true, false});
  private static final int[] ONCE = {1, 1, 1, 1};

  @Test
  void averagePrecisionIsTheMeanPrecisionAtEachUp() {
    // Ups at ranks 1 and 3: (1/1 + 2/3) / 2.
    assertThat(new AveragePrecision(JUDGED).of(ONCE)).isCloseTo((1 + 2.0 / 3) / 2, within(1e-15));
    // The first row twice: (2 · 2/2 + 3/4) / 3.
    assertThat(new AveragePrecision(JUDGED).of(new int[] {2, 1, 1, 0}))
        .isCloseTo((2 + 0.75) / 3, within(1e-15));
  }

  @Test
  void averagePrecisionOfATieIsTheShareOfUps() {
    Judged tied =
        new Judged(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {false, true, true, true});
    assertThat(new AveragePrecision(tied).of(ONCE)).isEqualTo(0.75);
  }

  @Test
  void lossesAreTheTextbooks() {
    double log = -(Math.log(0.9) + Math.log(0.3) + Math.log(0.6) + Math.log(0.8)) / 4;
    assertThat(Loss.logarithmic(JUDGED).of(ONCE).mean()).isCloseTo(log, within(1e-15));
    double brier = (0.01 + 0.49 + 0.16 + 0.04) / 4;
    assertThat(Loss.brier(JUDGED).of(ONCE).mean()).isCloseTo(brier, within(1e-15));
  }

  @Test
  void skillIsMeasuredAgainstTheShareOfUps() {
    assertThat(Loss.brier(JUDGED).of(ONCE).skill()).isCloseTo(1 - 0.175 / 0.25, within(1e-12));
    assertThat(Loss.logarithmic(JUDGED).of(ONCE).skill())
        .isCloseTo(1 - Loss.logarithmic(JUDGED).of(ONCE).mean() / Math.log(2), within(1e-12));
    Judged base =
        new Judged(
            new double[] {0.25, 0.25, 0.25, 0.25}, new boolean[] {true, false, false, false});
    assertThat(Loss.brier(base).of(ONCE).skill()).isCloseTo(0, within(1e-12));
  }

  @Test
  void reliabilityComparesSaidAndCame() {
    List<Reliability.Bin> bins = reliability(JUDGED);
    assertThat(bins.get(0)).isEqualTo(new Reliability.Bin(2, 0.4, Figure.of(0.5)));
    assertThat(bins.get(1).said()).isCloseTo(0.8, within(1e-12));
    assertThat(Reliability.error(bins)).isCloseTo((0.1 + 0.3) / 2, within(1e-12));
  }

  @Test
  void rowsOfOneProbabilityShareABin() {
    Judged constant =
        new Judged(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, false, true, true});
    assertThat(reliability(constant)).containsExactly(new Reliability.Bin(4, 0.5, Figure.of(0.75)));
  }

  private static List<Reliability.Bin> reliability(Judged judged) {
    RankBins ranks = new RankBins(judged);
    Reliability reliability = new Reliability(ranks, 2);
    double[] came = reliability.came(ranks.tally(ONCE, 0));
    return reliability.with(Arrays.stream(came).mapToObj(Figure::of).toList());
  }

  @Test
  void theBestThresholdOfF1IsFoundAmongTheScores() {
    // From .6 on: 2 hits of 3 calls, 2 ups: F1 = 4/5. From .9 on: 2/3. All: 4/6.
    assertThat(F1Threshold.of(JUDGED)).isEqualTo(0.6);
  }

  @Test
  void whereNothingIsKnownTheBestThresholdCallsUpAlways() {
    Judged blind =
        new Judged(new double[] {0.9, 0.7, 0.6, 0.2}, new boolean[] {false, false, true, true});
    assertThat(F1Threshold.of(blind)).isEqualTo(0.2);
  }

  @Test
  void aucAndF1ComeFirst() {
    assertThat(new Scoreboard(JUDGED, 0.5).scored().figures().keySet()).startsWith("auc", "f1");
  }

  @Test
  void aBreakdownLooksWithinItsGroupsOnly() {
    Judged judged =
        new Judged(
            new double[] {0.9, 0.8, 0.1, 0.2, 0.5}, new boolean[] {true, false, false, true, true});
    List<Breakdown.Group> groups =
        Breakdown.of(
            judged, new String[] {"a", "a", "b", "b", null}, new StationaryBootstrap(1, 20, 1));
    assertThat(groups).extracting(Breakdown.Group::name).containsExactly("a", "b");
    assertThat(groups).extracting(g -> g.auc().value()).containsExactly(1.0, 1.0);
    assertThat(groups).extracting(Breakdown.Group::rows).containsExactly(2, 2);
  }
}
