package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.trades.RangeDistance.Edge;

/** How long ago the highest or the lowest trade of a window took place, in whole seconds. */
public record SecondsSinceExtreme(Edge edge, int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        name(edge),
        "s",
        "0 to " + (windowSeconds - 1),
        "no trade in the window",
        Mirror.swapsWith(name(edge.opposite())),
        "T - end of the latest second in which the window's " + edge.noun() + " was traded",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  /** A queue of the seconds whose extreme no later one has reached: each enters and leaves once. */
  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] values = stretch.values(edge.series());
    int[] ends = stretch.rowEnds();
    int[] queue = new int[values.length];
    int head = 0;
    int tail = 0;
    int next = 0;
    for (int i = 0; i < ends.length; i++) {
      for (; next < ends[i]; next++) {
        while (tail > head && values[queue[tail - 1]] <= values[next]) {
          tail--;
        }
        queue[tail++] = next;
      }
      while (queue[head] < ends[i] - windowSeconds) {
        head++;
      }
      int latest = queue[head];
      out[i] = values[latest] > Double.NEGATIVE_INFINITY ? ends[i] - 1 - latest : Double.NaN;
    }
  }

  private String name(Edge of) {
    return "seconds_since_" + of.noun() + "_" + windowSeconds + "s";
  }
}
