package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Rows that overlap and scores that persist, neither knowing the other: an interval of 95 % must
 * hold a half about as often.
 */
final class IntervalCoverageTest {
  private static final int MARKETS = 200;
  private static final int ROWS = 2000;
  private static final int SPAN = 12;
  private static final double SCORE_MEMORY = Math.pow(0.5, 1.0 / 60);

  @Test
  void theIntervalOfTheAucHoldsAHalfInNineteenOfTwentyMarketsWithoutASignal() {
    double covered =
        IntStream.range(0, MARKETS).filter(seed -> holdsAHalf(figure(market(seed)))).count()
            / (double) MARKETS;
    // Binomial: 0.95 ± 2.3 standard errors of 0.0154.
    assertThat(covered).isBetween(0.915, 0.985);
  }

  @Test
  void rowsTakenForIndependentWouldMissItHalfTheTime() {
    double covered =
        IntStream.range(0, MARKETS)
                .filter(
                    seed -> {
                      Judged judged = market(seed);
                      return holdsAHalf(
                          new StationaryBootstrap(1, 100, 1)
                              .figures(ROWS, List.of(new Auc(judged)))
                              .get(0));
                    })
                .count()
            / (double) MARKETS;
    assertThat(covered).isLessThan(0.7);
  }

  @Test
  void unrelatedSeriesStrayAsFarAsTheyAreSaidTo() {
    int[] once = new int[ROWS];
    Arrays.fill(once, 1);
    double squares = 0;
    double variances = 0;
    for (int seed = 0; seed < 400; seed++) {
      Judged judged = market(1000 + seed);
      double excess = new Auc(judged).of(once) - 0.5;
      squares += excess * excess;
      variances += Math.pow(UnrelatedSeries.standardError(judged, 5 * SPAN), 2);
    }
    // 400 squares have a relative error of √(2/400) = 0.07.
    assertThat(variances / squares).isBetween(0.85, 1.2);
  }

  private static Figure figure(Judged judged) {
    return new Scoreboard(judged, 0.5)
        .scored(new StationaryBootstrap(10 * SPAN, 150, 1))
        .figures()
        .get("auc");
  }

  private static boolean holdsAHalf(Figure figure) {
    return figure.low() <= 0.5 && figure.high() >= 0.5;
  }

  /** Labels are signs of a walk's overlapping steps, scores a series that fades by half in 60. */
  private static Judged market(int seed) {
    Random random = new Random(seed);
    double[] walk = new double[ROWS + SPAN];
    for (int i = 1; i < walk.length; i++) {
      walk[i] = walk[i - 1] + random.nextGaussian();
    }
    double[] score = new double[ROWS];
    boolean[] up = new boolean[ROWS];
    double state = random.nextGaussian();
    for (int i = 0; i < ROWS; i++) {
      state =
          SCORE_MEMORY * state + Math.sqrt(1 - SCORE_MEMORY * SCORE_MEMORY) * random.nextGaussian();
      score[i] = 1 / (1 + Math.exp(-state));
      up[i] = walk[i + SPAN] > walk[i];
    }
    return new Judged(score, up);
  }
}
