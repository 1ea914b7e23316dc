package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Does it happen as often as it is said? Rows by rising probability, in bins of about equal count;
 * rows with equal probabilities share a bin, so there may be fewer bins than asked.
 */
public final class Reliability {
  private final int bins;
  private final int[] binOf;
  private final int[] rows;
  private final double[] said;

  /**
   * @param ranks the rows by rank
   * @param bins how many at most
   */
  Reliability(RankBins ranks, int bins) {
    this.bins = bins;
    binOf = new int[ranks.bins()];
    rows = new int[bins];
    said = new double[bins];
    long all = 0;
    for (int i = 0; i < binOf.length; i++) {
      all += ranks.rows(i);
    }
    long below = 0;
    for (int i = 0; i < binOf.length; i++) {
      int bin = (int) (below * bins / all);
      binOf[i] = bin;
      rows[bin] += ranks.rows(i);
      said[bin] += ranks.rows(i) * ranks.mean(i);
      below += ranks.rows(i);
    }
  }

  /**
   * One bin.
   *
   * @param rows how many
   * @param said mean probability of up
   * @param came share of ups
   */
  public record Bin(int rows, double said, Figure came) {}

  /** The share of ups of each bin in a draw; NaN where it has no row. */
  double[] came(int[] tally) {
    double[] ups = new double[bins];
    double[] all = new double[bins];
    for (int i = 0; i < binOf.length; i++) {
      ups[binOf[i]] += tally[2 * i + 1];
      all[binOf[i]] += tally[2 * i] + tally[2 * i + 1];
    }
    for (int bin = 0; bin < bins; bin++) {
      ups[bin] /= all[bin];
    }
    return ups;
  }

  /** The bins that have rows, the least probable first, with what came of each. */
  List<Bin> with(List<Figure> came) {
    List<Bin> result = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      if (rows[bin] > 0) {
        result.add(new Bin(rows[bin], said[bin] / rows[bin], came.get(bin)));
      }
    }
    return result;
  }

  /** Expected calibration error: the mean distance of said and came, weighted by rows. */
  public static double error(List<Bin> bins) {
    double sum = 0;
    long rows = 0;
    for (Bin bin : bins) {
      sum += bin.rows() * Math.abs(bin.said() - bin.came().value());
      rows += bin.rows();
    }
    return sum / rows;
  }
}
