package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.Series;

/** The best prices at each second's end; NaN where the book is unknown. */
final class Quotes {
  /** A basis point of one. */
  static final double BP = 1e4;

  /** Distance of the best ask from the best bid, basis points of mid. */
  static final Series SPREAD_BP =
      (stretch, out) -> {
        BookSeconds book = stretch.book();
        for (int j = 0; j < out.length; j++) {
          out[j] = book.isKnown(j) ? spreadBp(book, j) : Double.NaN;
        }
      };

  private Quotes() {}

  static double bid(BookSeconds book, int j) {
    return book.longAt(j, BookPaneCodec.BIDS);
  }

  static double ask(BookSeconds book, int j) {
    return book.longAt(j, BookPaneCodec.ASKS);
  }

  static double bidQuantity(BookSeconds book, int j) {
    return book.longAt(j, BookPaneCodec.BID_QUANTITIES);
  }

  static double askQuantity(BookSeconds book, int j) {
    return book.longAt(j, BookPaneCodec.ASK_QUANTITIES);
  }

  /** Twice the mid, times 10^8. */
  static double twiceMid(BookSeconds book, int j) {
    return bid(book, j) + ask(book, j);
  }

  private static double spreadBp(BookSeconds book, int j) {
    return (ask(book, j) - bid(book, j)) / (twiceMid(book, j) / 2) * BP;
  }
}
