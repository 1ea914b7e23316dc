package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Does it happen as often as it is said? Rows by rising probability, in bins of equal count. */
public final class Reliability {
  private Reliability() {}

  /**
   * One bin.
   *
   * @param rows how many
   * @param said mean probability of up
   * @param came share of ups
   */
  public record Bin(int rows, double said, double came) {}

  /**
   * The bins, the least probable first; fewer where there are fewer rows.
   *
   * @param bins how many, at least 1
   */
  public static List<Bin> of(Judged judged, int bins) {
    int[] order = RankOrder.of(judged.probability());
    List<Bin> result = new ArrayList<>();
    for (int b = 0; b < bins; b++) {
      int from = (int) ((long) order.length * b / bins);
      int to = (int) ((long) order.length * (b + 1) / bins);
      if (from == to) {
        continue;
      }
      double said = 0;
      double came = 0;
      for (int i = from; i < to; i++) {
        said += judged.probability()[order[i]];
        came += judged.up()[order[i]] ? 1 : 0;
      }
      result.add(new Bin(to - from, said / (to - from), came / (to - from)));
    }
    return result;
  }

  /** Expected calibration error: the mean distance of said and came, weighted by rows. */
  public static double error(List<Bin> bins) {
    double sum = 0;
    long rows = 0;
    for (Bin bin : bins) {
      sum += bin.rows() * Math.abs(bin.said() - bin.came());
      rows += bin.rows();
    }
    return sum / rows;
  }
}
