package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Tier;

/** Mid between what the ten best levels of both sides cost, against mid. */
public record VolumeAdjustedMid() implements RowBook {
  private static final int LEVELS = 10;

  private static double meanDistance(BookHalf half, BookSeconds book, int j) {
    double sum = 0;
    for (int level = 0; level < LEVELS; level++) {
      sum += half.quantity(book, j, level) * half.twiceDistance(book, j, level);
    }
    return sum;
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "volume_adjusted_mid_distance_bp",
        "bp",
        "any",
        "fewer than 10 levels known",
        Mirror.FLIPS,
        "((VWAP_b Q_a + VWAP_a Q_b) / (Q_b + Q_a) - mid) / mid x 10^4 over 10 levels",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    double bids = BookHalf.BID.quantityOf(book, j, LEVELS);
    double asks = BookHalf.ASK.quantityOf(book, j, LEVELS);
    double below = meanDistance(BookHalf.BID, book, j) / bids * asks;
    double above = meanDistance(BookHalf.ASK, book, j) / asks * bids;
    return (above - below) / (bids + asks) / Quotes.twiceMid(book, j) * Quotes.BP;
  }
}
