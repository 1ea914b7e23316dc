package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Log distance of the last price from its exponentially weighted mean. */
public record EwmaDistance(HalfLife halfLife) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "ewma_distance_" + halfLife.seconds() + "s",
        "log return",
        "any",
        "never",
        Mirror.FLIPS,
        "log(last / mean of the price at each second, weighted by 2^(-age / h))",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return halfLife.memorySeconds();
  }

  @Override
  public int historySeconds() {
    return halfLife.historySeconds();
  }

  /**
   * By parts: price less weighted mean is a decayed sum of price changes, exactly 0 where the price
   * does not move, and nothing near-equal is subtracted.
   */
  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] changes = stretch.decayedChanges(KyleLambda.CHANGE, halfLife);
    double[] price = stretch.seconds().priceE8();
    int[] ends = stretch.rowEnds();
    int memory = halfLife.memorySeconds();
    double decay = halfLife.weight(1);
    double last = halfLife.weight(memory);
    double rest = beyond(memory);
    for (int i = 0; i < ends.length; i++) {
      double now = price[ends[i] - 1];
      int known = stretch.rows().knownChanges(i);
      if (known >= memory) {
        out[i] =
            distance(now, decay * changes[i] - last * (now - price[ends[i] - 1 - memory]), rest);
      } else {
        int prices = stretch.rows().knownSeconds(i);
        double first = price[ends[i] - 1 - Math.max(known, 0)];
        out[i] =
            distance(
                now, decay * changes[i] - halfLife.weight(prices) * (now - first), beyond(prices));
      }
    }
  }

  /** 1 less the weight of a second of age {@code count}. */
  private double beyond(int count) {
    return -StrictMath.expm1(-count * halfLife.rate());
  }

  private static double distance(double now, double above, double rest) {
    return above == 0 ? 0 : -StrictMath.log1p(-above / rest / now);
  }
}
