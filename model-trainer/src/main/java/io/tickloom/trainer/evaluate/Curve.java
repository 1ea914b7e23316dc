package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of points for a plot.
 *
 * @param x abscissae
 * @param y ordinates, as many
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Curve(double[] x, double[] y) {
  private static final int MOST_POINTS = 500;

  /** The ROC curve: share of downs called up (x) against share of ups called up (y). */
  public static Curve roc(Judged judged) {
    Tally tally = new Tally(judged);
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {0, 0});
    while (tally.next()) {
      points.add(
          new double[] {tally.downs / (double) tally.allDowns, tally.ups / (double) tally.allUps});
    }
    return thinned(points);
  }

  /** Recall (x) against precision (y), from the most certain call on. */
  public static Curve precisionRecall(Judged judged) {
    Tally tally = new Tally(judged);
    List<double[]> points = new ArrayList<>();
    while (tally.next()) {
      points.add(
          new double[] {
            tally.ups / (double) tally.allUps, tally.ups / (double) (tally.ups + tally.downs)
          });
    }
    return thinned(points);
  }

  private static Curve thinned(List<double[]> points) {
    int n = points.size();
    int kept = Math.min(n, MOST_POINTS);
    double[] x = new double[kept];
    double[] y = new double[kept];
    for (int i = 0; i < kept; i++) {
      double[] point = points.get(kept == 1 ? 0 : (int) ((long) i * (n - 1) / (kept - 1)));
      x[i] = point[0];
      y[i] = point[1];
    }
    return new Curve(x, y);
  }

  /** Walks down the scores, a group of equal scores a step. */
  private static final class Tally {
    private final int[] order;
    private final Judged judged;
    private final long allUps;
    private final long allDowns;
    private int at;
    private long ups;
    private long downs;

    Tally(Judged judged) {
      this.judged = judged;
      order = RankOrder.of(judged.probability());
      at = order.length - 1;
      long count = 0;
      for (boolean up : judged.up()) {
        count += up ? 1 : 0;
      }
      allUps = count;
      allDowns = judged.size() - count;
    }

    boolean next() {
      if (at < 0) {
        return false;
      }
      float score = (float) judged.probability()[order[at]];
      while (at >= 0 && (float) judged.probability()[order[at]] == score) {
        if (judged.up()[order[at--]]) {
          ups++;
        } else {
          downs++;
        }
      }
      return true;
    }
  }
}
