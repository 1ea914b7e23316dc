package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Tier;

/** Depth of both sides, weighted the more the nearer it is to mid. */
public record BookPressure() implements RowBook {
  private static final int LEVELS = 20;

  private static double near(BookHalf half, BookSeconds book, int j) {
    if (!half.has(book, j, LEVELS)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += half.quantity(book, j, level) / half.twiceDistance(book, j, level);
    }
    return sum;
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "book_pressure",
        "1",
        "any",
        "fewer than 20 levels known",
        Mirror.FLIPS,
        "log(sum of bid q / distance from mid / the same of asks) over 20 levels",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    return StrictMath.log(near(BookHalf.BID, book, j) / near(BookHalf.ASK, book, j));
  }
}
