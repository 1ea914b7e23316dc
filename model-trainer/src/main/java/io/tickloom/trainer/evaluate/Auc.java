package io.tickloom.trainer.evaluate;

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
