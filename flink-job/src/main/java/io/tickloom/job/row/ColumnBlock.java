package io.tickloom.job.row;

import java.util.List;

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

  /** Blocks of one symbol and table, in order of time, as one; not empty. */
  public static ColumnBlock joined(List<ColumnBlock> blocks) {
    int rows = blocks.stream().mapToInt(ColumnBlock::rows).sum();
    long[] times = new long[rows];
    double[][] values = new double[blocks.get(0).values().length][rows];
    int at = 0;
    for (ColumnBlock block : blocks) {
      System.arraycopy(block.timeMicros(), 0, times, at, block.rows());
      for (int c = 0; c < values.length; c++) {
        System.arraycopy(block.values()[c], 0, values[c], at, block.rows());
      }
      at += block.rows();
    }
    return new ColumnBlock(blocks.get(0).symbol(), times, values);
  }

  /** Number of rows. */
  public int rows() {
    return timeMicros.length;
  }
}
