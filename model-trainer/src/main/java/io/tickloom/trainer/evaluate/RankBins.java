package io.tickloom.trainer.evaluate;

/**
 * {@link Auc} and {@link AveragePrecision} of many draws: rows are put into up to 4,096 bins by
 * rank once, and a draw is one pass over the rows in their own order, which waits for no memory.
 * Rows with equal scores share a bin. Where there are more scores than bins, the two areas are
 * short of what lies within the bins, less than a millionth for scores that say little.
 */
final class RankBins {
  private static final int MOST_BINS = 4096;

  /** Twice the bin, and 1 more for an up. */
  private final char[] code;

  /** Mean score and number of rows of each bin, from the lowest. */
  private final double[] mean;

  private final int[] rows;
  private final int bins;

  /**
   * @param judged predictions and outcomes
   */
  RankBins(Judged judged) {
    double[] scores = judged.probability();
    int[] rising = RankOrder.of(scores);
    int n = rising.length;
    int size = (n + MOST_BINS - 1) / MOST_BINS;
    code = new char[n];
    int bin = 0;
    int inBin = 0;
    for (int i = 0; i < n; i++) {
      if (inBin >= size && (float) scores[rising[i]] != (float) scores[rising[i - 1]]) {
        bin++;
        inBin = 0;
      }
      inBin++;
      code[rising[i]] = (char) (2 * bin + (judged.up()[rising[i]] ? 1 : 0));
    }
    bins = bin + 1;
    mean = new double[bins];
    rows = new int[bins];
    for (int i = 0; i < n; i++) {
      int own = code[i] / 2;
      mean[own] += (scores[i] - mean[own]) / ++rows[own];
    }
  }

  /** How many bins there are. */
  int bins() {
    return bins;
  }

  /** How many rows a bin has. */
  int rows(int bin) {
    return rows[bin];
  }

  /** The mean score of a bin's rows. */
  double mean(int bin) {
    return mean[bin];
  }

  /**
   * Both areas, and what the first is a share of.
   *
   * @param auc as {@link Auc} gives it
   * @param averagePrecision as {@link AveragePrecision} gives it
   * @param pairs how many pairs of an up and a down there are
   */
  record Areas(double auc, double averagePrecision, double pairs) {}

  /**
   * Both areas of a draw.
   *
   * @param counts how often each row counts
   * @param from where the own rows begin in the counts
   */
  Areas of(int[] counts, int from) {
    return areas(tally(counts, from));
  }

  /** Downs (at twice its number) and ups (behind them) of each bin in a draw. */
  int[] tally(int[] counts, int from) {
    int[] tally = new int[2 * bins];
    for (int i = 0; i < code.length; i++) {
      tally[code[i]] += counts[from + i];
    }
    return tally;
  }

  /** Both areas of a draw's tally. */
  static Areas areas(int[] tally) {
    long ups = 0;
    long downs = 0;
    double wins = 0;
    double precisions = 0;
    for (int bin = tally.length / 2 - 1; bin >= 0; bin--) {
      long tiedDowns = tally[2 * bin];
      long tiedUps = tally[2 * bin + 1];
      if (tiedDowns + tiedUps > 0) {
        wins += tiedDowns * (ups + 0.5 * tiedUps);
        ups += tiedUps;
        downs += tiedDowns;
        precisions += tiedUps * (ups / (double) (ups + downs));
      }
    }
    double pairs = (double) ups * downs;
    return new Areas(wins / pairs, precisions / ups, pairs);
  }
}
