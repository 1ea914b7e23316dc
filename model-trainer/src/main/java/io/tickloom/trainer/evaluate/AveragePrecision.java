package io.tickloom.trainer.evaluate;

/**
 * Area under the precision-recall curve as average precision: the mean, over the ups, of the
 * precision at the threshold that just calls each of them; equal scores are called together. Chance
 * gives the share of ups. NaN without ups.
 */
public final class AveragePrecision implements Statistic {
  private final int[] order;
  private final boolean[] endsTie;
  private final boolean[] up;

  /**
   * @param judged predictions and outcomes
   */
  public AveragePrecision(Judged judged) {
    double[] scores = judged.probability();
    int[] rising = RankOrder.of(scores);
    int n = rising.length;
    order = new int[n];
    up = new boolean[n];
    endsTie = new boolean[n];
    for (int i = 0; i < n; i++) {
      order[i] = rising[n - 1 - i];
      up[i] = judged.up()[order[i]];
      endsTie[i] = i + 1 == n || (float) scores[order[i]] != (float) scores[rising[n - 2 - i]];
    }
  }

  @Override
  public double of(int[] counts) {
    long called = 0;
    long ups = 0;
    long tiedUps = 0;
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      int count = counts[order[i]];
      called += count;
      tiedUps += up[i] ? count : 0;
      if (endsTie[i] && called > 0) {
        ups += tiedUps;
        sum += tiedUps * (ups / (double) called);
        tiedUps = 0;
      }
    }
    return sum / ups;
  }
}
