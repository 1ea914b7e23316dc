package io.tickloom.job.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * {@link SampleSpread} of windows of evenly spaced samples, by doubling as in {@link WindowSums}.
 */
public final class WindowSpreads {
  private final int stride;
  private final int samplesInOne;
  private final List<SampleSpread> levels = new ArrayList<>();

  private WindowSpreads(SampleSpread single, int stride, int samplesInOne) {
    this.stride = stride;
    this.samplesInOne = samplesInOne;
    levels.add(single);
  }

  /** A sample at each place, those of one window {@code stride} places apart. */
  public static WindowSpreads of(double[] samples, int stride) {
    SampleSpread single = new SampleSpread(samples.length);
    for (int p = 0; p < samples.length; p++) {
      single.add(p, samples[p]);
    }
    return new WindowSpreads(single, stride, 1);
  }

  /** A sample a second; place p ends {@code unit} x p seconds into them. */
  public static WindowSpreads ofSeconds(double[] seconds, int unit) {
    SampleSpread single = new SampleSpread(seconds.length / unit + 1);
    for (int p = 1; p < single.places(); p++) {
      for (int j = p * unit - unit; j < p * unit; j++) {
        single.add(p, seconds[j]);
      }
    }
    return new WindowSpreads(single, 1, unit);
  }

  /** The spread of the {@code samples} that end at each place; only where there are so many. */
  public SampleSpread over(int samples) {
    int strides = samples / samplesInOne;
    SampleSpread out = new SampleSpread(levels.get(0).places());
    int behind = 0;
    for (int k = 0; 1 << k <= strides; k++) {
      if ((strides >> k & 1) == 1) {
        SampleSpread level = level(k);
        for (int p = stride * (behind + (1 << k) - 1); p < out.places(); p++) {
          out.join(p, level, p - stride * behind);
        }
        behind += 1 << k;
      }
    }
    return out;
  }

  private SampleSpread level(int k) {
    while (levels.size() <= k) {
      SampleSpread half = levels.get(levels.size() - 1);
      SampleSpread out = new SampleSpread(half.places());
      int distance = stride << (levels.size() - 1);
      for (int p = distance; p < out.places(); p++) {
        out.join(p, half, p);
        out.join(p, half, p - distance);
      }
      levels.add(out);
    }
    return levels.get(k);
  }
}
