package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/**
 * Spread that open, high, low and close of minute bars imply: the estimator EDGE.
 *
 * <p>A minute without a trade is a bar at the price carried forward, which the estimator knows to
 * pass over: its indicator of a move is 0 there.
 */
public record EdgeSpread(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "edge_spread_" + windowSeconds + "s",
        "log return",
        "0 and above",
        "fewer than two minutes move, or none moves within, or none follows one that does",
        Mirror.STAYS,
        "sqrt(|S^2|), S^2 = (v2 e1 + v1 e2) / (v1 + v2), e and v mean and variance of -4/po d1 r2 - 4/pc d3 r4 and -4/po d1 r5 - 4/pc d5 r4, as the paper names them, on minute bars",
        "Ardia, Guidotti and Kroencke 2024",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    EdgeReturns returns = EdgeReturns.of(stretch);
    int unit = stretch.unit();
    int pairs = windowSeconds / MinuteBars.SECONDS - 1;
    EdgeEstimator estimator = new EdgeEstimator(returns, pairs);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = estimator.spread(ends[i] / unit);
    }
  }
}
