package io.tickloom.trainer.evaluate;

/**
 * {@link Auc} and {@link AveragePrecision} of a draw in one pass over the rows from the highest
 * score down: a bootstrap spends most of its time waiting for memory here, so the counts are made
 * small enough for the cache first.
 */
final class RankPass {
  private static final int UP = 1 << 30;
  private static final int ENDS_TIE = 1 << 31;
  private static final int ROW = UP - 1;
  private static final int MOST = 255;

  /** Rows from the highest score down, with two flags. */
  private final int[] rows;

  /**
   * @param judged predictions and outcomes
   */
  RankPass(Judged judged) {
    double[] scores = judged.probability();
    int[] rising = RankOrder.of(scores);
    int n = rising.length;
    rows = new int[n];
    for (int i = 0; i < n; i++) {
      int row = rising[n - 1 - i];
      boolean ends = i + 1 == n || (float) scores[row] != (float) scores[rising[n - 2 - i]];
      rows[i] = row | (judged.up()[row] ? UP : 0) | (ends ? ENDS_TIE : 0);
    }
  }

  /**
   * Both areas.
   *
   * @param auc as {@link Auc} gives it
   * @param averagePrecision as {@link AveragePrecision} gives it
   */
  record Areas(double auc, double averagePrecision) {}

  /**
   * Both areas of a draw.
   *
   * @param counts how often each row counts, at most 255 times
   */
  Areas of(int[] counts) {
    byte[] small = new byte[counts.length];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > MOST) {
        throw new IllegalArgumentException("row %d counts %d times".formatted(i, counts[i]));
      }
      small[i] = (byte) counts[i];
    }
    long ups = 0;
    long downs = 0;
    long tiedUps = 0;
    long tied = 0;
    double wins = 0;
    double precisions = 0;
    for (int row : rows) {
      int count = small[row & ROW] & MOST;
      tied += count;
      tiedUps += (row & UP) != 0 ? count : 0;
      if (row < 0 && tied > 0) {
        long tiedDowns = tied - tiedUps;
        wins += tiedDowns * (ups + 0.5 * tiedUps);
        ups += tiedUps;
        downs += tiedDowns;
        precisions += tiedUps * (ups / (double) (ups + downs));
        tied = 0;
        tiedUps = 0;
      }
    }
    return new Areas(wins / ((double) ups * downs), precisions / ups);
  }
}
