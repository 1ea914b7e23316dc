package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.market.Decimals;

/** Log distance of the last price from the highest or the lowest trade of a window. */
public record RangeDistance(Edge edge, int windowSeconds) implements Feature {
  /** Highest price of each second, -infinity without a trade. */
  static final Series HIGH = (stretch, out) -> signed(stretch.values(PaneFigure.HIGH), 1, out);

  /** Lowest price of each second times -1, -infinity without a trade. */
  static final Series LOW = (stretch, out) -> signed(stretch.values(PaneFigure.LOW), -1, out);

  /** Which end of the range. */
  public enum Edge {
    /** The highest trade. */
    HIGH("high"),
    /** The lowest trade. */
    LOW("low");

    private final String noun;

    Edge(String noun) {
      this.noun = noun;
    }

    String noun() {
      return noun;
    }

    /** Each second's extreme, the larger the farther. */
    Series series() {
      return this == HIGH ? RangeDistance.HIGH : RangeDistance.LOW;
    }

    Edge opposite() {
      return this == HIGH ? LOW : HIGH;
    }
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        name(edge),
        "log return",
        edge == Edge.HIGH ? "0 and below" : "0 and above",
        "no trade in the window",
        Mirror.flipsInto(name(edge.opposite())),
        "log(last / " + edge.noun + ")",
        "Parkinson 1980",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] price = stretch.price();
    int[] ends = stretch.rowEnds();
    double[] extreme = stretch.max(edge.series(), windowSeconds);
    for (int i = 0; i < ends.length; i++) {
      double value = Math.abs(extreme[i]) / Decimals.ONE_E8;
      out[i] =
          value < Double.POSITIVE_INFINITY ? LogReturn.of(price[ends[i] - 1], value) : Double.NaN;
    }
  }

  private String name(Edge of) {
    return of.noun + "_distance_" + windowSeconds + "s";
  }

  /** Prices times {@code sign}; −infinity for a second without a trade. */
  private static void signed(double[] pricesE8, int sign, double[] out) {
    for (int j = 0; j < pricesE8.length; j++) {
      out[j] = pricesE8[j] == 0 ? Double.NEGATIVE_INFINITY : sign * pricesE8[j];
    }
  }
}
