package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Tier;

/** How fast a side fills up with the distance from its best price. */
public record DepthSlope(BookHalf half) implements RowBook {
  private static final int LEVELS = 20;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        half.column("depth_slope"),
        "1",
        "above 0",
        "fewer than 20 levels known",
        half.swaps("depth_slope"),
        "mean over 20 levels of (V_k+1 / V_k - 1) / abs(p_k+1 / p_k - 1), V cumulated quantity",
        "after Naes and Skjeltorp 2006, who take logarithms of volume",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    if (!half.has(book, j, LEVELS)) {
      return Double.NaN;
    }
    double volume = half.quantity(book, j, 0);
    double sum = 0;
    for (int level = 1; level < LEVELS; level++) {
      double more = half.quantity(book, j, level);
      double before = half.price(book, j, level - 1);
      sum += more / volume / (Math.abs(half.price(book, j, level) - before) / before);
      volume += more;
    }
    return sum / (LEVELS - 1);
  }
}
