package io.tickloom.trainer.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Intervals for rows that overlap: blocks of rows of geometric length are drawn with replacement,
 * the end joined to the beginning (Politis and Romano 1994); both arms of the percentile interval
 * are lengthened for the fewness of the blocks. Each draw has random numbers of its own, so the
 * outcome does not depend on the number of threads.
 *
 * @param meanBlock mean length of a block in rows, at least 1; several label spans, and never more
 *     than an eighth of the rows
 * @param draws how many draws, at least 1
 * @param seed where the random numbers start
 */
public record StationaryBootstrap(double meanBlock, int draws, long seed) {
  private static final double TAIL = 0.025;

  /** A constant of SplittableRandom's own kind, far from its increment. */
  private static final long STEP = 0xD1342543DE82EF95L;

  /**
   * @throws IllegalArgumentException if blocks or draws are below 1
   */
  public StationaryBootstrap {
    if (!(meanBlock >= 1) || draws < 1) {
      throw new IllegalArgumentException(
          "mean block %s and draws %d must be at least 1".formatted(meanBlock, draws));
    }
  }

  /**
   * Values with 95 % intervals.
   *
   * @param n how many rows
   * @param statistics what to compute; the same draws for all, so that they can be compared
   */
  public List<Figure> figures(int n, List<Statistic> statistics) {
    return figures(n, counts -> statistics.stream().mapToDouble(s -> s.of(counts)).toArray());
  }

  /**
   * Values with 95 % intervals, of statistics that share their passes over the rows.
   *
   * @param statistics from how often each row counts to all values
   */
  public List<Figure> figures(int n, Function<int[], double[]> statistics) {
    int[] once = new int[n];
    Arrays.fill(once, 1);
    return figures(n, statistics.apply(once), statistics);
  }

  /**
   * Values with 95 % intervals from statistics of the draws that may be quicker than exact.
   *
   * @param values what stands between the ends
   * @param statistics from how often each row counts to all values
   */
  List<Figure> figures(int n, double[] values, Function<int[], double[]> statistics) {
    double factor = FewBlocks.factor(n / block(n));
    return percentiles(values, d -> statistics.apply(counts(n, d))).stream()
        .map(f -> f.widened(factor))
        .toList();
  }

  /**
   * Values with 95 % intervals from statistics that see the blocks of a draw.
   *
   * @param n how many rows
   * @param values what stands between the ends
   * @param ofDraw from a draw's number to all values, by {@link #blocks}
   */
  public List<Figure> ofDraws(int n, double[] values, IntFunction<double[]> ofDraw) {
    double factor = FewBlocks.factor(n / block(n));
    return percentiles(values, ofDraw).stream().map(f -> f.widened(factor)).toList();
  }

  /**
   * The percentiles of the draws as they are, for statistics of parts of the rows.
   *
   * @param statistics from how often each row counts to all values
   */
  List<Figure> percentiles(int n, Function<int[], double[]> statistics) {
    int[] once = new int[n];
    Arrays.fill(once, 1);
    return percentiles(statistics.apply(once), d -> statistics.apply(counts(n, d)));
  }

  private List<Figure> percentiles(double[] values, IntFunction<double[]> ofDraw) {
    double[][] drawn = new double[draws][];
    IntStream.range(0, draws).parallel().forEach(d -> drawn[d] = ofDraw.apply(d));
    return IntStream.range(0, values.length)
        .mapToObj(
            s -> {
              double[] sorted =
                  Arrays.stream(drawn)
                      .mapToDouble(d -> d[s])
                      .filter(v -> !Double.isNaN(v))
                      .sorted()
                      .toArray();
              return new Figure(values[s], quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
            })
        .toList();
  }

  /** The interval of an AUC, widened to what it would be if scores and outcomes were unrelated. */
  Figure ofAuc(Figure auc, Judged judged) {
    return ofDifference(auc, RankOrder.shares(judged.probability()), judged.up());
  }

  /** The same of the difference of two, given the difference of their ranks. */
  Figure ofDifference(Figure figure, double[] ranks, boolean[] up) {
    int n = up.length;
    double error = UnrelatedSeries.standardError(ranks, up, (int) block(n));
    return figure.reaching(FewBlocks.NORMAL * FewBlocks.factor(n / block(n)) * error);
  }

  /** The same with fewer draws, for figures that only stand beside. */
  public StationaryBootstrap atMost(int fewer) {
    return new StationaryBootstrap(meanBlock, Math.min(draws, fewer), seed);
  }

  /** The mean block for so many rows, in rows. */
  public double block(int n) {
    return Math.max(1, Math.min(meanBlock, n / FewBlocks.LEAST));
  }

  /** A stretch of rows that was drawn. */
  @FunctionalInterface
  public interface Block {
    /**
     * Takes the next block of a draw; beyond the last row it goes on with the first.
     *
     * @param start its first row
     * @param length how many rows, 1 to all
     */
    void take(int start, int length);
  }

  /** The blocks of a draw in the order in which they were drawn; n rows in all. */
  public void blocks(int n, int draw, Block block) {
    double meanBlock = block(n);
    SplittableRandom random = new SplittableRandom(seed + (draw + 1) * STEP);
    double logOfStay = Math.log1p(-1 / meanBlock);
    int left = n;
    while (left > 0) {
      int start = random.nextInt(n);
      double length =
          meanBlock == 1 ? 1 : 1 + Math.floor(Math.log1p(-random.nextDouble()) / logOfStay);
      int taken = (int) Math.min(left, length);
      block.take(start, taken);
      left -= taken;
    }
  }

  /** How often each row counts in a draw; the sum is n. */
  int[] counts(int n, int draw) {
    int[] change = new int[n + 1];
    blocks(
        n,
        draw,
        (start, length) -> {
          int end = start + length;
          change[start]++;
          if (end <= n) {
            change[end]--;
          } else {
            change[0]++;
            change[end - n]--;
          }
        });
    int running = 0;
    for (int i = 0; i < n; i++) {
      running += change[i];
      change[i] = running;
    }
    return Arrays.copyOf(change, n);
  }

  /** The quantile of sorted values, interpolated linearly; NaN without values. */
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
