package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.Stretch;

/** A figure of the book as it stands at a row's time. */
@FunctionalInterface
interface RowBook {
  /** The figure at the end of second {@code j}, at which the book is known. */
  double at(BookSeconds book, int j);

  /** Writes the figure of each row; NaN where the book is unknown. */
  static void fill(Stretch stretch, double[] out, RowBook figure) {
    BookSeconds book = stretch.book();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int j = ends[i] - 1;
      out[i] = book.isKnown(j) ? figure.at(book, j) : Double.NaN;
    }
  }
}
