package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Where a row stands in the day or the week, UTC: a point of a circle. */
public record Clock(Cycle cycle, Axis axis) implements Feature {
  /** What comes round. */
  public enum Cycle {
    /** From midnight, UTC. */
    DAY("day", "", 86_400, 0),
    /** From Monday, 00:00 UTC; the epoch was a Thursday. */
    WEEK("week", ", from Monday 00:00 UTC", 604_800, 345_600);

    private final String noun;
    private final String note;
    private final int seconds;
    private final int startSecond;

    Cycle(String noun, String note, int seconds, int startSecond) {
      this.noun = noun;
      this.note = note;
      this.seconds = seconds;
      this.startSecond = startSecond;
    }
  }

  /** Which coordinate. */
  public enum Axis {
    /** 0 at the start. */
    SINE("sine"),
    /** 1 at the start. */
    COSINE("cosine");

    private final String noun;

    Axis(String noun) {
      this.noun = noun;
    }
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "time_of_" + cycle.noun + "_" + axis.noun,
        "1",
        "-1 to 1",
        "never",
        Mirror.STAYS,
        axis.noun + " of 2 pi x the share of the " + cycle.noun + " that has passed" + cycle.note,
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return 0;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    long[] times = stretch.rows().timeMicros();
    for (int i = 0; i < times.length; i++) {
      double angle =
          2
              * Math.PI
              * Math.floorMod(times[i] / 1_000_000L - cycle.startSecond, cycle.seconds)
              / cycle.seconds;
      out[i] = axis == Axis.SINE ? StrictMath.sin(angle) : StrictMath.cos(angle);
    }
  }
}
