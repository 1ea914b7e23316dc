package io.tickloom.trainer.evaluate;

/** The threshold from which calling up gives the greatest F1. */
public final class F1Threshold {
  private F1Threshold() {}

  /**
   * The least probability to be called up; among equal F1 the highest. Where nothing is to be known
   * this is the lowest probability of all, which calls up always.
   *
   * @param judged at least one row; the part that is chosen by, never the one that is judged by
   */
  public static double of(Judged judged) {
    double[] scores = judged.probability();
    int[] order = RankOrder.of(scores);
    long ups = 0;
    for (boolean up : judged.up()) {
      ups += up ? 1 : 0;
    }
    long called = 0;
    long hits = 0;
    double best = Double.NEGATIVE_INFINITY;
    double threshold = 0.5;
    for (int i = order.length - 1; i >= 0; i--) {
      called++;
      hits += judged.up()[order[i]] ? 1 : 0;
      boolean endsTie = i == 0 || (float) scores[order[i - 1]] != (float) scores[order[i]];
      double f1 = 2.0 * hits / (called + ups);
      if (endsTie && f1 > best) {
        best = f1;
        threshold = scores[order[i]];
      }
    }
    return threshold;
  }
}
