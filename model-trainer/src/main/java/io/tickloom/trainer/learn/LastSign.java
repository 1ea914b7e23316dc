package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.List;

/**
 * The simplest call: the price goes on as it last moved. A baseline, not a model; its reverse is
 * what a bouncing price rewards.
 */
public final class LastSign {
  /** A move longer ago than this says nothing. */
  private static final int MEMORY_SECONDS = 60;

  private LastSign() {}

  /**
   * 1 where the last change of the 1-s price before the row's time was up, 0 where it was down, a
   * half where there was none in the last minute of unbroken tape.
   *
   * @param paths a path for each symbol of the rows, in their order
   * @param members row numbers
   */
  public static double[] of(Rows rows, List<PricePath> paths, int[] members) {
    double[] result = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      PricePath path = paths.get(rows.symbol(members[i]));
      int now = path.at(rows.second(members[i]));
      result[i] = now < 0 ? 0.5 : sign(path, now);
    }
    return result;
  }

  private static double sign(PricePath path, int now) {
    int first = Math.max(path.runStart(now), now - MEMORY_SECONDS);
    for (int i = now; i > first; i--) {
      double change = path.last(i) - path.last(i - 1);
      if (change != 0) {
        return change > 0 ? 1 : 0;
      }
    }
    return 0.5;
  }
}
