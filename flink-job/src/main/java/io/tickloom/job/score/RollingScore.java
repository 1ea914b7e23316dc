package io.tickloom.job.score;

import java.util.Arrays;

/**
 * How good the latest predictions were: probabilities of up beside what came.
 *
 * @param pairs probability, then 1 for up or 0 for down, of each, the oldest first
 */
public record RollingScore(double[] pairs) {
  /** So many are looked back on. */
  public static final int MOST = 500;

  /** None yet. */
  public static final RollingScore NONE = new RollingScore(new double[0]);

  /** With one more; the oldest goes where there are too many. */
  public RollingScore with(double probability, boolean up) {
    int from = pairs.length >= 2 * MOST ? 2 : 0;
    double[] more = Arrays.copyOfRange(pairs, from, pairs.length + 2);
    more[more.length - 2] = probability;
    more[more.length - 1] = up ? 1 : 0;
    return new RollingScore(more);
  }

  /** How many. */
  public int count() {
    return pairs.length / 2;
  }

  /**
   * Area under the ROC curve: the share of pairs of an up and a down in which the up had the higher
   * probability, ties half (Mann and Whitney 1947); NaN without one of each.
   */
  public double auc() {
    double wins = 0;
    long compared = 0;
    for (int u = 0; u < pairs.length; u += 2) {
      for (int d = 0; d < pairs.length && pairs[u + 1] == 1; d += 2) {
        if (pairs[d + 1] == 0) {
          compared++;
          wins += pairs[u] > pairs[d] ? 1 : pairs[u] == pairs[d] ? 0.5 : 0;
        }
      }
    }
    return compared == 0 ? Double.NaN : wins / compared;
  }

  /** Share of those whose side of one half came; NaN without any. */
  public double hitRate() {
    double hits = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      hits += (pairs[i] > 0.5) == (pairs[i + 1] == 1) ? 1 : 0;
    }
    return pairs.length == 0 ? Double.NaN : hits / count();
  }

  /** Mean probability of up; NaN without any. */
  public double meanProbability() {
    return mean(0);
  }

  /** Share of ups; beside the mean probability it tells the calibration. */
  public double upShare() {
    return mean(1);
  }

  private double mean(int offset) {
    double sum = 0;
    for (int i = offset; i < pairs.length; i += 2) {
      sum += pairs[i];
    }
    return pairs.length == 0 ? Double.NaN : sum / count();
  }
}
