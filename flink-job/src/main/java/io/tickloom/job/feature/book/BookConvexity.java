package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Tier;

/** Whether a side grows deeper away from its best price. */
public record BookConvexity(BookHalf half) implements RowBook {
  private static final int NEAR = 10;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        half.column("book_convexity"),
        "1",
        "-1 to 1",
        "fewer than 20 levels known",
        half.swaps("book_convexity"),
        "(quantity at levels 11 to 20 - at levels 1 to 10) / both",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    double all = half.quantityOf(book, j, 2 * NEAR);
    return (all - 2 * half.quantityOf(book, j, NEAR)) / all;
  }
}
