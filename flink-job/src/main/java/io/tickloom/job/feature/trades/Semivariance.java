package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Realised variance of the rises alone, or of the falls alone. */
public record Semivariance(Direction direction, int windowSeconds) implements Feature {
  /** Which returns count. */
  public enum Direction {
    /** r &gt; 0. */
    UPSIDE("upside", "r > 0", (stretch, out) -> squares(stretch.values(Series.LOG_RETURN), 1, out)),
    /** r &lt; 0. */
    DOWNSIDE(
        "downside", "r < 0", (stretch, out) -> squares(stretch.values(Series.LOG_RETURN), -1, out));

    private final String prefix;
    private final String condition;
    private final Series squares;

    Direction(String prefix, String condition, Series squares) {
      this.prefix = prefix;
      this.condition = condition;
      this.squares = squares;
    }

    private Direction opposite() {
      return this == UPSIDE ? DOWNSIDE : UPSIDE;
    }

    private static void squares(double[] returns, int sign, double[] out) {
      for (int j = 0; j < returns.length; j++) {
        out[j] = returns[j] * sign > 0 ? returns[j] * returns[j] : 0;
      }
    }
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        name(direction),
        "log return^2",
        "0 and above",
        "never",
        Mirror.swapsWith(name(direction.opposite())),
        "sum of r^2 over " + direction.condition + " on the window's 1-s grid",
        "Barndorff-Nielsen, Kinnebrock and Shephard 2010",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.sum(direction.squares, windowSeconds);
    System.arraycopy(sum, 0, out, 0, sum.length);
  }

  private String name(Direction of) {
    return of.prefix + "_semivariance_" + windowSeconds + "s";
  }
}
