package io.tickloom.trainer.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * By how much one model's AUC exceeds another's on the same rows. In each draw the same rows count
 * for both, so what the two share cancels, and the interval is far narrower than a look at two
 * intervals side by side would make one believe. It is never narrower than it would be if what the
 * two say differently had nothing to do with the outcomes.
 */
public final class AucGain {
  private AucGain() {}

  /**
   * The gain with its interval; NaN where no part has both classes.
   *
   * @param more predictions of the one, the parts in time order, each of one fit
   * @param fewer predictions of the other for the same rows
   * @throws IllegalArgumentException if the rows are not the same
   */
  public static Figure of(List<Judged> more, List<Judged> fewer, StationaryBootstrap bootstrap) {
    requireSame(more, fewer);
    PooledAuc with = new PooledAuc(more);
    PooledAuc without = new PooledAuc(fewer);
    int[] once = new int[with.ranked().size()];
    Arrays.fill(once, 1);
    double[] value = {with.of(once) - without.of(once)};
    Figure gain =
        bootstrap
            .figures(
                once.length,
                value,
                counts -> new double[] {with.quicker(counts) - without.quicker(counts)})
            .get(0);
    double[] difference = with.ranked().probability().clone();
    Arrays.setAll(difference, i -> difference[i] - without.ranked().probability()[i]);
    return bootstrap.ofDifference(gain, difference, with.ranked().up());
  }

  private static void requireSame(List<Judged> more, List<Judged> fewer) {
    boolean same = more.size() == fewer.size();
    for (int p = 0; same && p < more.size(); p++) {
      same = Arrays.equals(more.get(p).up(), fewer.get(p).up());
    }
    if (!same) {
      throw new IllegalArgumentException("the two models were not judged on the same rows");
    }
  }
}
