package io.tickloom.trainer.table;

/**
 * How much a price moved in the stretch behind a moment: the root mean square of its 1-s log
 * returns, over the seconds that the tape has without a break.
 */
public final class TrailingVolatility {
  private static final int LEAST_SECONDS = 60;

  private final PricePath path;
  private final double[] squares;

  /**
   * @param path sums of squares are kept for each of its seconds
   */
  public TrailingVolatility(PricePath path) {
    this.path = path;
    squares = new double[path.size()];
    for (int i = 1; i < squares.length; i++) {
      double r = Math.log(path.last(i) / path.last(i - 1));
      squares[i] = squares[i - 1] + r * r;
    }
  }

  /**
   * The volatility behind a second.
   *
   * @param second since 1970 UTC
   * @param window seconds to look back at most
   * @return log return a second; NaN where fewer than 60 s are known without a break
   */
  public double before(long second, int window) {
    int to = path.at(second);
    if (to < 0) {
      return Double.NaN;
    }
    int from = Math.max(path.runStart(to), to - window);
    int seconds = to - from;
    return seconds < LEAST_SECONDS
        ? Double.NaN
        : Math.sqrt((squares[to] - squares[from]) / seconds);
  }
}
