package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.Mirror;

/** The bids or the asks of a book at a second's end, level by level from 0, the best. */
public enum BookHalf {
  /** The side of the buyers. */
  BID(
      "bid",
      1,
      BookPaneCodec.BIDS,
      BookPaneCodec.BID_QUANTITIES,
      BookPaneCodec.BID_LEVELS,
      BookPaneCodec.BID_BANDS),
  /** The side of the sellers. */
  ASK(
      "ask",
      -1,
      BookPaneCodec.ASKS,
      BookPaneCodec.ASK_QUANTITIES,
      BookPaneCodec.ASK_LEVELS,
      BookPaneCodec.ASK_BANDS);

  private final String word;
  private final int sign;
  private final int prices;
  private final int quantities;
  private final int levels;
  private final int bands;

  BookHalf(String word, int sign, int prices, int quantities, int levels, int bands) {
    this.word = word;
    this.sign = sign;
    this.prices = prices;
    this.quantities = quantities;
    this.levels = levels;
    this.bands = bands;
  }

  /** How far bids outweigh asks, -1 to 1; NaN where there is neither. */
  static double imbalance(double bids, double asks) {
    return (bids - asks) / (bids + asks);
  }

  /** The name of the column {@code suffix} of this side. */
  String column(String suffix) {
    return word + "_" + suffix;
  }

  /** In a mirror the value is that of the other side. */
  Mirror swaps(String suffix) {
    return Mirror.swapsWith((this == BID ? ASK : BID).column(suffix));
  }

  /** Price, times 10^8. */
  double price(BookSeconds book, int j, int level) {
    return book.longAt(j, prices + 8 * level);
  }

  /** Quantity, times 10^8. */
  double quantity(BookSeconds book, int j, int level) {
    return book.longAt(j, quantities + 8 * level);
  }

  /** Twice the distance from mid, times 10^8. */
  double twiceDistance(BookSeconds book, int j, int level) {
    return sign * (Quotes.twiceMid(book, j) - 2 * price(book, j, level));
  }

  /** Quantity of the best {@code count} levels, times 10^8; NaN where fewer are known. */
  double quantityOf(BookSeconds book, int j, int count) {
    if (!has(book, j, count)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int level = 0; level < count; level++) {
      sum += quantity(book, j, level);
    }
    return sum;
  }

  /** Whether {@code count} levels are known. */
  boolean has(BookSeconds book, int j, int count) {
    return book.intAt(j, levels) >= count;
  }

  /** Quantity within a band of mid, times 10^8; NaN where the book is not known so far. */
  double within(BookSeconds book, int j, int band) {
    return book.doubleAt(j, bands + 8 * band);
  }
}
