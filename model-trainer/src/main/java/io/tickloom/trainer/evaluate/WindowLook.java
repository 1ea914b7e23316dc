package io.tickloom.trainer.evaluate;

import java.util.Arrays;

/**
 * How a column goes with the window ahead of its rows and with the equal window behind them:
 * partial rank correlations.
 *
 * <p>Price moves can't be foretold well, their size can: what was wild stays wild. But what an
 * honest column knows of the size ahead it has from the past, so it goes with the window behind it
 * at least as clearly; and it can't tell whether the moves of the next window will add up or
 * cancel, once their own size is held fixed.
 *
 * @param direction with the return ahead, that behind held fixed
 * @param ahead the larger of those with the volatility and the distance ahead, both behind held
 *     fixed
 * @param behind the same of the window behind, both ahead held fixed
 * @param adding with the distance ahead, volatility ahead and both behind held fixed
 * @param apart how many windows lie side by side in the rows looked at
 */
public record WindowLook(
    double direction, double ahead, double behind, double adding, double apart) {
  private static final WindowLook NONE = new WindowLook(0, 0, 0, 0, 0);
  private static final int LEAST_APART = 50;

  /** Figures of a window as ranks, in this order. */
  private static final int RETURN_AHEAD = 0;

  private static final int RETURN_BEHIND = 1;
  private static final int VOLATILITY_AHEAD = 2;
  private static final int DISTANCE_AHEAD = 3;
  private static final int VOLATILITY_BEHIND = 4;
  private static final int DISTANCE_BEHIND = 5;

  /** How many figures a window has. */
  public static final int FIGURES = 6;

  /**
   * Looks at a column.
   *
   * @param values the column, a value a row
   * @param figures the figures' ranks, a series each: return ahead and behind, volatility ahead,
   *     absolute return ahead, volatility behind, absolute return behind; NaN where the tape is
   *     broken
   * @param rowsApart how many rows later a row's window begins where this one ends
   */
  public static WindowLook of(double[] values, double[][] figures, double rowsApart) {
    int[] rows = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && !Double.isNaN(figures[0][i])) {
        rows[n++] = i;
      }
    }
    if (n < LEAST_APART * rowsApart) {
      return NONE;
    }
    int[] used = Arrays.copyOf(rows, n);
    double[][] series = new double[FIGURES + 1][];
    for (int f = 0; f < FIGURES; f++) {
      double[] figure = figures[f];
      series[f] = Arrays.stream(used).mapToDouble(r -> figure[r]).toArray();
    }
    series[FIGURES] = RankOrder.shares(Arrays.stream(used).mapToDouble(r -> values[r]).toArray());
    double[][] products = products(series);
    return new WindowLook(
        partial(products, RETURN_AHEAD, RETURN_BEHIND),
        larger(
            partial(products, VOLATILITY_AHEAD, VOLATILITY_BEHIND, DISTANCE_BEHIND),
            partial(products, DISTANCE_AHEAD, VOLATILITY_BEHIND, DISTANCE_BEHIND)),
        larger(
            partial(products, VOLATILITY_BEHIND, VOLATILITY_AHEAD, DISTANCE_AHEAD),
            partial(products, DISTANCE_BEHIND, VOLATILITY_AHEAD, DISTANCE_AHEAD)),
        partial(products, DISTANCE_AHEAD, VOLATILITY_AHEAD, VOLATILITY_BEHIND, DISTANCE_BEHIND),
        n / rowsApart);
  }

  private static double larger(double a, double b) {
    return Math.abs(a) > Math.abs(b) ? a : b;
  }

  private static double[][] products(double[][] series) {
    double[][] centred =
        Arrays.stream(series)
            .map(
                s -> {
                  double mean = Arrays.stream(s).average().orElseThrow();
                  return Arrays.stream(s).map(v -> v - mean).toArray();
                })
            .toArray(double[][]::new);
    double[][] products = new double[series.length][series.length];
    for (int a = 0; a < series.length; a++) {
      for (int b = a; b < series.length; b++) {
        double sum = 0;
        for (int i = 0; i < centred[a].length; i++) {
          sum += centred[a][i] * centred[b][i];
        }
        products[a][b] = sum;
        products[b][a] = sum;
      }
    }
    return products;
  }

  /** Of the column, which stands last, with a figure, others held fixed. */
  private static double partial(double[][] products, int figure, int... fixed) {
    int size = fixed.length + 2;
    int[] places = Arrays.copyOf(fixed, size);
    places[size - 2] = figure;
    places[size - 1] = FIGURES;
    double[][] chosen = new double[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        chosen[a][b] = products[places[a]][places[b]];
      }
    }
    double[][] inverse = Inverse.ofCorrelation(chosen);
    double scale = Math.sqrt(inverse[size - 2][size - 2] * inverse[size - 1][size - 1]);
    return scale > 0 ? -inverse[size - 2][size - 1] / scale : 0;
  }
}
