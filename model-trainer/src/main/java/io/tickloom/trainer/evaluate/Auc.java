package io.tickloom.trainer.evaluate;

import java.util.Arrays;

/**
 * Area under the ROC curve by ranks: the chance that a random up is scored above a random down, a
 * tie counting half (Mann and Whitney 1947). NaN where a class is missing.
 *
 * <p>Sorted once; each further draw is one pass.
 */
public final class Auc implements Statistic {
  private final int[] order;
  private final boolean[] endsTie;
  private final boolean[] up;

  /**
   * @param judged predictions and outcomes
   */
  public Auc(Judged judged) {
    double[] scores = judged.probability();
    order = RankOrder.of(scores);
    up = new boolean[order.length];
    endsTie = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      up[i] = judged.up()[order[i]];
      endsTie[i] =
          i + 1 == order.length || (float) scores[order[i]] != (float) scores[order[i + 1]];
    }
  }

  /**
   * What each row adds to the AUC's distance from its true value, in the order of the rows: an up
   * by the share of downs below it, a down by the share of ups above it, less the AUC, by the share
   * of its class. Their mean is 0.
   */
  public double[] influence() {
    int n = order.length;
    double[] influence = new double[n];
    long allUps = 0;
    for (boolean u : up) {
      allUps += u ? 1 : 0;
    }
    double upShare = allUps / (double) n;
    double allDowns = n - allUps;
    int[] once = new int[n];
    Arrays.fill(once, 1);
    double auc = of(once);
    long ups = 0;
    long downs = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      long tiedUps = 0;
      do {
        tiedUps += up[to] ? 1 : 0;
      } while (!endsTie[to++]);
      long tiedDowns = to - from - tiedUps;
      double below = (downs + 0.5 * tiedDowns) / allDowns;
      double above = (allUps - ups - 0.5 * tiedUps) / allUps;
      for (int i = from; i < to; i++) {
        influence[order[i]] = up[i] ? (below - auc) / upShare : (above - auc) / (1 - upShare);
      }
      ups += tiedUps;
      downs += tiedDowns;
      from = to;
    }
    return influence;
  }

  /** How many pairs of an up and a down there are. */
  double pairs(int[] counts) {
    long ups = 0;
    long all = 0;
    for (int i = 0; i < order.length; i++) {
      int count = counts[order[i]];
      ups += up[i] ? count : 0;
      all += count;
    }
    return (double) ups * (all - ups);
  }

  @Override
  public double of(int[] counts) {
    long downsBelow = 0;
    long ups = 0;
    long tiedUps = 0;
    long tiedDowns = 0;
    double wins = 0;
    for (int i = 0; i < order.length; i++) {
      int count = counts[order[i]];
      if (up[i]) {
        tiedUps += count;
      } else {
        tiedDowns += count;
      }
      if (endsTie[i]) {
        wins += tiedUps * (downsBelow + 0.5 * tiedDowns);
        ups += tiedUps;
        downsBelow += tiedDowns;
        tiedUps = 0;
        tiedDowns = 0;
      }
    }
    return wins / ((double) ups * downsBelow);
  }
}
