package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;

/** What came of the rows by tenths of the predicted probability. */
public final class Deciles {
  private static final int TENTHS = 10;

  private Deciles() {}

  /**
   * One tenth.
   *
   * @param rows how many
   * @param probability mean probability of up
   * @param share share of ups among those with a class
   * @param meanReturn mean log return over the label's span
   */
  public record Decile(int rows, double probability, Figure share, Figure meanReturn) {}

  /**
   * The tenths, the least probable first.
   *
   * @param probability of up, in time order
   * @param returns log return over the label's span; 0 is a tie, which has no class; no NaN
   */
  public static List<Decile> of(
      double[] probability, double[] returns, StationaryBootstrap bootstrap) {
    int n = probability.length;
    int[] order = RankOrder.of(probability);
    int[] tenth = new int[n];
    double[] sum = new double[TENTHS];
    int[] rows = new int[TENTHS];
    for (int i = 0; i < n; i++) {
      int t = (int) ((long) i * TENTHS / n);
      tenth[order[i]] = t;
      sum[t] += probability[order[i]];
      rows[t]++;
    }
    List<Figure> figures = bootstrap.figures(n, counts -> means(counts, tenth, returns));
    List<Decile> deciles = new ArrayList<>();
    for (int t = 0; t < TENTHS; t++) {
      if (rows[t] > 0) {
        deciles.add(
            new Decile(
                rows[t], sum[t] / rows[t], figures.get(t).within(0, 1), figures.get(TENTHS + t)));
      }
    }
    return deciles;
  }

  private static double[] means(int[] counts, int[] tenth, double[] returns) {
    double[] ups = new double[TENTHS];
    double[] classed = new double[TENTHS];
    double[] sums = new double[TENTHS];
    double[] all = new double[TENTHS];
    for (int i = 0; i < counts.length; i++) {
      int t = tenth[i];
      ups[t] += returns[i] > 0 ? counts[i] : 0;
      classed[t] += returns[i] != 0 ? counts[i] : 0;
      sums[t] += counts[i] * returns[i];
      all[t] += counts[i];
    }
    double[] means = new double[2 * TENTHS];
    for (int t = 0; t < TENTHS; t++) {
      means[t] = ups[t] / classed[t];
      means[TENTHS + t] = sums[t] / all[t];
    }
    return means;
  }
}
