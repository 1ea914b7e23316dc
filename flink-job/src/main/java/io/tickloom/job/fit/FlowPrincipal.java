package io.tickloom.job.fit;

import io.tickloom.job.book.BookPane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The first principal component of the order flow imbalances of ten levels over windows that do not
 * overlap, each scaled by the mean depth of its levels.
 *
 * <p>Source: Cont, Cucuringu and Zhang, "Cross-impact of order flow imbalance in equity markets",
 * 2023.
 */
public final class FlowPrincipal {
  /** Length of a window. */
  public static final int WINDOW_SECONDS = 10;

  private static final int LEVELS = BookPane.FLOW_LEVELS;
  private static final int LEAST_WINDOWS = 30;
  private static final int TURNS = 10_000;

  private final double[] mean = new double[LEVELS];
  private final double[][] products = new double[LEVELS][LEVELS];
  private final double[] flow = new double[LEVELS];
  private long windows;
  private long window = Long.MIN_VALUE;
  private int seconds;
  private double depth;
  private long updates;
  private boolean isShort;

  /**
   * What was learnt.
   *
   * @param weights of levels 1 to 10; their sizes sum to 1, their sum is above 0
   * @param explained share of the variance that lies along them
   */
  public record Component(List<Double> weights, double explained) {}

  /** Adds a second, in order of time. */
  public void add(BookPane pane) {
    long of = Math.floorDiv(pane.second, (long) WINDOW_SECONDS);
    if (of != window) {
      begin(of);
    }
    seconds++;
    depth += pane.levelDepthSumE8;
    updates += pane.updates;
    isShort |= pane.shortUpdates > 0;
    for (int level = 0; level < LEVELS; level++) {
      flow[level] += pane.flowE8[level];
    }
    if (seconds == WINDOW_SECONDS && updates > 0 && !isShort) {
      end();
    }
  }

  private void begin(long next) {
    window = next;
    seconds = 0;
    depth = 0;
    updates = 0;
    isShort = false;
    Arrays.fill(flow, 0);
  }

  /** Means and centred products one window on (Welford 1962). */
  private void end() {
    windows++;
    double[] before = new double[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      double value = flow[i] / (depth / updates);
      before[i] = value - mean[i];
      mean[i] += before[i] / windows;
      for (int j = 0; j <= i; j++) {
        products[i][j] += before[i] * (flow[j] / (depth / updates) - mean[j]);
        products[j][i] = products[i][j];
      }
    }
  }

  /** Windows that were whole. */
  public long windows() {
    return windows;
  }

  /**
   * The component.
   *
   * @throws IllegalArgumentException where there are too few windows
   */
  public Component component() {
    if (windows < LEAST_WINDOWS) {
      throw new IllegalArgumentException(
          windows
              + " whole windows of "
              + WINDOW_SECONDS
              + " s with ten levels known; at least "
              + LEAST_WINDOWS
              + " are needed");
    }
    double[] vector = new double[LEVELS];
    Arrays.fill(vector, 1);
    double size = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      double[] next = new double[LEVELS];
      size = 0;
      for (int i = 0; i < LEVELS; i++) {
        for (int j = 0; j < LEVELS; j++) {
          next[i] += products[i][j] * vector[j];
        }
        size += next[i] * next[i];
      }
      size = Math.sqrt(size);
      for (int i = 0; i < LEVELS; i++) {
        vector[i] = next[i] / size;
      }
    }
    return new Component(weights(vector), size / trace());
  }

  private double trace() {
    double trace = 0;
    for (int i = 0; i < LEVELS; i++) {
      trace += products[i][i];
    }
    return trace;
  }

  private static List<Double> weights(double[] vector) {
    double sizes = 0;
    double sum = 0;
    for (double value : vector) {
      sizes += Math.abs(value);
      sum += value;
    }
    List<Double> weights = new ArrayList<>();
    for (double value : vector) {
      weights.add(value / sizes * (sum < 0 ? -1 : 1));
    }
    return weights;
  }
}
