package io.tickloom.job.feature.book;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.Stretch;

/** A feature that uses what was learnt on training days; undefined up to their end. */
public interface Fitted extends Feature {
  /** What was learnt. */
  BookFit fit();

  /** Writes NaN for rows that what was learnt may know. */
  default void blankTraining(Stretch stretch, double[] out) {
    long[] times = stretch.rows().timeMicros();
    for (int i = 0; i < out.length; i++) {
      if (times[i] <= fit().lastMicros()) {
        out[i] = Double.NaN;
      }
    }
  }
}
