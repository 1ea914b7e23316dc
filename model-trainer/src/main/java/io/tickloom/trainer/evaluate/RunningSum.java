package io.tickloom.trainer.evaluate;

/**
 * Sums of what rows brought in, of the sample and of draws. A block's sum is a difference of two
 * running sums, so that a draw costs its number of blocks, not of rows.
 */
public final class RunningSum {
  private final double[] before;

  /**
   * @param values what each row brought in, in time order
   */
  public RunningSum(double[] values) {
    before = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      before[i + 1] = before[i] + values[i];
    }
  }

  /** The sum of the first rows. */
  public double first(int rows) {
    return before[rows];
  }

  /**
   * The sums of the first rows of a draw, its blocks put one after the other.
   *
   * @param rows how many of the first, rising, at most all
   */
  public double[] drawn(StationaryBootstrap bootstrap, int draw, int[] rows) {
    Walk walk = new Walk(rows);
    bootstrap.blocks(before.length - 1, draw, walk);
    return walk.sums;
  }

  /** Puts blocks one after the other. */
  private final class Walk implements StationaryBootstrap.Block {
    private final int[] rows;
    private final double[] sums;
    private int next;
    private int passed;
    private double sum;

    Walk(int[] rows) {
      this.rows = rows;
      sums = new double[rows.length];
    }

    @Override
    public void take(int start, int length) {
      while (next < rows.length && rows[next] <= passed + length) {
        sums[next] = sum + block(start, rows[next] - passed);
        next++;
      }
      sum += block(start, length);
      passed += length;
    }
  }

  private double block(int start, int length) {
    int n = before.length - 1;
    int end = start + length;
    return end <= n ? before[end] - before[start] : before[n] - before[start] + before[end - n];
  }
}
