package io.tickloom.job.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * {@link SampleSpread} of windows of evenly spaced samples, by doubling as in {@link WindowSums}.
 */
public final class WindowSpreads {
  /** Places for which whole levels are not worth their making. */
  private static final int FEW = 8;

  private final int stride;
  private final int samplesInOne;
  private final List<SampleSpread> levels = new ArrayList<>();
  private final SampleSpread parts = new SampleSpread(31);

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

  /** The spread of the {@code samples} that end at each of {@code places}, where so many are. */
  public SampleSpread over(int samples, int[] places) {
    int strides = samples / samplesInOne;
    SampleSpread out = new SampleSpread(places.length);
    int behind = 0;
    for (int k = 0; 1 << k <= strides; k++) {
      if ((strides >> k & 1) == 1) {
        if (places.length > FEW) {
          level(k);
        }
        for (int i = 0; i < places.length; i++) {
          if (places[i] >= stride * (behind + (1 << k) - 1)) {
            join(out, i, k, places[i] - stride * behind);
          }
        }
        behind += 1 << k;
      }
    }
    return out;
  }

  private void join(SampleSpread out, int i, int k, int p) {
    if (k < levels.size()) {
      out.join(i, levels.get(k), p);
    } else {
      put(k, p);
      out.join(i, parts, k);
    }
  }

  /** Makes place {@code p} of level {@code k} alone. */
  private void put(int k, int p) {
    parts.clear(k);
    join(parts, k, k - 1, p);
    join(parts, k, k - 1, p - (stride << (k - 1)));
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
