package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Moments;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Each second's log return beside that of the second before. */
enum ReturnPairs {
  /** Signed returns. */
  SIGNED(Series.LOG_RETURN),
  /** Their absolute values. */
  ABSOLUTE((stretch, out) -> absolute(stretch.values(Series.LOG_RETURN), out));

  private final Series now;
  private final Series before;

  ReturnPairs(Series now) {
    this.now = now;
    this.before =
        (stretch, out) -> {
          out[0] = Double.NaN;
          System.arraycopy(stretch.values(now), 0, out, 1, out.length - 1);
        };
  }

  /** Covariance of the pairs that lie in the window before each row. */
  double[] covariance(Stretch stretch, int windowSeconds) {
    Moments pairs = stretch.moments(now, before, windowSeconds - 1);
    double[] out = new double[pairs.xy().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = pairs.xy()[i] / pairs.count();
    }
    return out;
  }

  /** Writes the lag-1 autocorrelation about the mean of the whole window before each row. */
  void autocorrelation(Stretch stretch, int windowSeconds, double[] out) {
    Moments all = stretch.moments(now, before, windowSeconds);
    Moments pairs = stretch.moments(now, before, windowSeconds - 1);
    for (int i = 0; i < out.length; i++) {
      double mean = all.meanX()[i];
      double shift = (pairs.meanX()[i] - mean) * (pairs.meanY()[i] - mean);
      double product = pairs.xy()[i] + pairs.count() * shift;
      out[i] = all.xx()[i] > 0 ? product / all.xx()[i] : Double.NaN;
    }
  }

  private static void absolute(double[] returns, double[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] = Math.abs(returns[j]);
    }
  }
}
