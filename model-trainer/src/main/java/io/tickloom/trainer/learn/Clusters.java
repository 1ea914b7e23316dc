package io.tickloom.trainer.learn;

import io.tickloom.trainer.evaluate.RankOrder;
import java.util.Arrays;

/**
 * Columns that say nearly the same: two whose rank correlation (Spearman 1904) reaches a threshold,
 * with either sign, belong together, and so do all that are linked that way. Dropping one of them
 * would only hand its part to another.
 */
public final class Clusters {
  /** So many rows tell a correlation of 0.95 well enough. */
  private static final int MOST_ROWS = 4_000;

  /** What a sum of floats may lack to 1. */
  private static final double ROUNDING = 1e-6;

  private Clusters() {}

  /**
   * A number for each of the sample's columns, the same for those that belong together: the place
   * of the first of them.
   *
   * @param train its columns each take two values or more
   * @param threshold correlation from which two belong together, above 0, at most 1
   */
  public static int[] of(Sample train, double threshold) {
    Sample few = train.thinned(MOST_ROWS);
    float[][] ranks = new float[few.width()][];
    for (int c = 0; c < ranks.length; c++) {
      ranks[c] = ranks(few.rows().feature(few.columns()[c]), few.members());
    }
    int[] cluster = new int[ranks.length];
    for (int c = 0; c < cluster.length; c++) {
      cluster[c] = c;
      for (int before = 0; before < c; before++) {
        if (cluster[before] != cluster[c]
            && Math.abs(product(ranks[before], ranks[c])) >= threshold - ROUNDING) {
          join(cluster, cluster[before], cluster[c]);
        }
      }
    }
    return cluster;
  }

  private static void join(int[] cluster, int one, int other) {
    for (int c = 0; c < cluster.length; c++) {
      if (cluster[c] == one || cluster[c] == other) {
        cluster[c] = Math.min(one, other);
      }
    }
  }

  /** Ranks with mean 0 and sum of squares 1; what is absent stands in the middle. */
  private static float[] ranks(float[] values, int[] members) {
    double[] present = new double[members.length];
    int n = 0;
    for (int member : members) {
      if (!Float.isNaN(values[member])) {
        present[n++] = values[member];
      }
    }
    double[] shares = RankOrder.shares(Arrays.copyOf(present, n));
    double squares = Arrays.stream(shares).map(s -> (s - 0.5) * (s - 0.5)).sum();
    double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    float[] ranks = new float[members.length];
    int at = 0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = Float.isNaN(values[members[i]]) ? 0 : (float) ((shares[at++] - 0.5) * scale);
    }
    return ranks;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
