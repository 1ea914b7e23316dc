package io.tickloom.job.row;

/**
 * Some rows of one symbol, in order of time, as columns.
 *
 * @param symbol whose rows these are
 * @param timeMicros the time of each row
 * @param values for each column of the schema behind the first two, a value a row; booleans are 0
 *     and 1
 */
public record ColumnBlock(String symbol, long[] timeMicros, double[][] values) {
  /** Checks that the columns are of one length. */
  public ColumnBlock {
    for (double[] column : values) {
      if (column.length != timeMicros.length) {
        throw new IllegalArgumentException(
            "a column has " + column.length + " values for " + timeMicros.length + " rows");
      }
    }
  }

  /** Number of rows. */
  public int rows() {
    return timeMicros.length;
  }
}
