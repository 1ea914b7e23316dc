package io.tickloom.job.book;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Levels;
import java.util.Set;

/**
 * What rests in the market, in fixed point. The best prices and any number of levels behind them
 * are known after each message, at no cost. No object is made a message.
 *
 * <p>A snapshot goes so deep and no deeper; what lay behind its last level is unknown until it
 * changes, and this book knows how far it knows. Levels are counted from 0, the best.
 */
public final class OrderBook {
  /** Snapshots are asked for by these numbers of levels; a side with fewer is a whole one. */
  private static final Set<Integer> LIMITS = Set.of(5, 10, 20, 50, 100, 500, 1000, 5000);

  /** Removed quantity is counted where it rested within this part of mid: 25 bp. */
  private static final double NEAR = 25e-4;

  private final BookSide bids = new BookSide(1);
  private final BookSide asks = new BookSide(-1);
  private double removedBidE8;
  private double removedAskE8;

  /** Forgets all, and takes what {@code snapshot} says. */
  public void reset(BookUpdate snapshot) {
    bids.reset(snapshot.bids, LIMITS.contains(snapshot.bids.count()));
    asks.reset(snapshot.asks, LIMITS.contains(snapshot.asks.count()));
  }

  /** Takes the changes of {@code diff}. */
  public void apply(BookUpdate diff) {
    double mid = isEmpty() ? 0 : midE8();
    removedBidE8 = apply(diff.bids, bids, mid * (1 - NEAR), Double.MAX_VALUE);
    removedAskE8 = apply(diff.asks, asks, 0, mid * (1 + NEAR));
  }

  private static double apply(Levels changes, BookSide side, double fromE8, double toE8) {
    double removed = 0;
    for (int i = 0; i < changes.count(); i++) {
      long price = changes.priceE8(i);
      long less = side.set(price, changes.quantityE8(i)) - changes.quantityE8(i);
      if (less > 0 && price >= fromE8 && price <= toE8) {
        removed += less;
      }
    }
    return removed;
  }

  /** Whether a side has no level. */
  public boolean isEmpty() {
    return bids.size() == 0 || asks.size() == 0;
  }

  /** Whether the best bid is not below the best ask. */
  public boolean isCrossed() {
    return bestBidE8() >= bestAskE8();
  }

  /** Whether the best level of each side lies within what the snapshot told. */
  public boolean isWithinSnapshot() {
    return !isEmpty() && bids.isKnown(0) && asks.isKnown(0);
  }

  /** Best bid, quote currency times 10^8; there must be one. */
  public long bestBidE8() {
    return bids.priceE8(0);
  }

  /** Best ask, quote currency times 10^8; there must be one. */
  public long bestAskE8() {
    return asks.priceE8(0);
  }

  /** Between the best bid and the best ask, quote currency times 10^8. */
  public double midE8() {
    return ((double) bestBidE8() + bestAskE8()) / 2;
  }

  /** Bid levels. */
  public int bidLevels() {
    return bids.size();
  }

  /** Ask levels. */
  public int askLevels() {
    return asks.size();
  }

  /** Price of a bid level, quote currency times 10^8. */
  public long bidE8(int level) {
    return bids.priceE8(level);
  }

  /** Price of an ask level, quote currency times 10^8. */
  public long askE8(int level) {
    return asks.priceE8(level);
  }

  /** Quantity at a bid level, base units times 10^8. */
  public long bidQuantityE8(int level) {
    return bids.quantityE8(level);
  }

  /** Quantity at an ask level, base units times 10^8. */
  public long askQuantityE8(int level) {
    return asks.quantityE8(level);
  }

  /** What the latest diff took away from bids within 25 bp of the mid before it. */
  public double removedBidE8() {
    return removedBidE8;
  }

  /** What the latest diff took away from asks within 25 bp of the mid before it. */
  public double removedAskE8() {
    return removedAskE8;
  }

  BookSide bids() {
    return bids;
  }

  BookSide asks() {
    return asks;
  }
}
