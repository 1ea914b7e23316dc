package io.tickloom.job.feature;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.market.Decimals;
import java.util.Arrays;

/** The panes of a book, laid out with one place a second of a stretch. */
public final class BookSeconds {
  private static final int UNKNOWN = -1;
  private static final long MICROS = 1_000_000L;

  private final BookPanes panes;
  private final long base;
  private final int[] paneOf;
  private final double[] mid;

  BookSeconds(BookPanes panes, long base, int length) {
    this.panes = panes;
    this.base = base;
    paneOf = new int[length];
    mid = new double[length];
    Arrays.fill(paneOf, UNKNOWN);
    Arrays.fill(mid, Double.NaN);
    for (int i = 0; i < panes.count(); i++) {
      long j = panes.second(i) - base;
      if (j >= 0 && j < length) {
        paneOf[(int) j] = i;
        double bid = panes.longAt(i, BookPaneCodec.BIDS);
        double ask = panes.longAt(i, BookPaneCodec.ASKS);
        mid[(int) j] = (bid + ask) / 2 / Decimals.ONE_E8;
      }
    }
  }

  private BookSeconds(BookSeconds all, int from) {
    panes = all.panes;
    base = all.base + from;
    paneOf = Arrays.copyOfRange(all.paneOf, from, all.paneOf.length);
    mid = Arrays.copyOfRange(all.mid, from, all.mid.length);
  }

  /** The last so many of these seconds. */
  BookSeconds last(int seconds) {
    return new BookSeconds(this, paneOf.length - seconds);
  }

  /** Whether the book is known at second {@code j}'s end. */
  public boolean isKnown(int j) {
    return paneOf[j] != UNKNOWN;
  }

  /** Between the best bid and ask at each second's end, quote currency; NaN where unknown. */
  public double[] mid() {
    return mid;
  }

  /** The long at {@code offset} of the pane of second {@code j}, which must be known. */
  public long longAt(int j, int offset) {
    return panes.longAt(paneOf[j], offset);
  }

  /** The int at {@code offset} of the pane of second {@code j}, which must be known. */
  public int intAt(int j, int offset) {
    return panes.intAt(paneOf[j], offset);
  }

  /** The double at {@code offset} of the pane of second {@code j}, which must be known. */
  public double doubleAt(int j, int offset) {
    return panes.doubleAt(paneOf[j], offset);
  }

  /** Since when the book is whole before second {@code j}'s end, seconds; 0 where unknown. */
  double cleanSeconds(int j) {
    return isKnown(j)
        ? RowTimes.cleanSeconds((base + j + 1) * MICROS, longAt(j, BookPaneCodec.KNOWN_FROM))
        : 0;
  }
}
