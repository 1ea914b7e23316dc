package io.tickloom.trainer.bundle;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Prints how long a row takes to be scored, in processor time of its thread. */
public final class ScorerBench {
  private static final int PASSES = 40;

  private ScorerBench() {}

  /** Takes no arguments. */
  public static void main(String[] none) throws IOException {
    Scorer scorer = new Scorer(WideModel.bundle(), WideModel.features(), 5);
    double[][] rows = WideModel.rows();
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    double sum = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = thread.getCurrentThreadCpuTime();
      sum += WideModel.pass(scorer, rows);
      best = Math.min(best, (thread.getCurrentThreadCpuTime() - start) / 1e3 / rows.length);
    }
    if (!(sum > 0)) {
      throw new IllegalStateException("probabilities are above 0");
    }
    System.out.printf(
        "  scorer     %.1f us of processor time a row, %d trees of depth %d on %d features (bar: 50)%n",
        best, WideModel.TREES, WideModel.DEPTH, WideModel.WIDTH);
  }
}
