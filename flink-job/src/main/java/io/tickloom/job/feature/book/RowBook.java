package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.Stretch;

/** A feature of the book as it stands at a row's time; it looks at nothing before. */
interface RowBook extends Feature {
  /** The value at the end of second {@code j}, at which the book is known. */
  double at(BookSeconds book, int j);

  @Override
  default int memorySeconds() {
    return 0;
  }

  @Override
  default void compute(Stretch stretch, double[] out) {
    BookSeconds book = stretch.book();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int j = ends[i] - 1;
      out[i] = book.isKnown(j) ? at(book, j) : Double.NaN;
    }
  }
}
