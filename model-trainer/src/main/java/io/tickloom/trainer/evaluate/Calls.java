package io.tickloom.trainer.evaluate;

import java.util.function.ToDoubleFunction;

/** Up or down, called at a threshold: up where the probability reaches it. */
public final class Calls {
  private static final int TRUE_POSITIVE = 0;
  private static final int FALSE_POSITIVE = 1;
  private static final int FALSE_NEGATIVE = 2;
  private static final int TRUE_NEGATIVE = 3;

  private final byte[] cell;

  /**
   * @param judged predictions and outcomes
   * @param threshold the least probability that is called up
   */
  public Calls(Judged judged, double threshold) {
    cell = new byte[judged.size()];
    for (int i = 0; i < cell.length; i++) {
      boolean called = judged.probability()[i] >= threshold;
      cell[i] =
          (byte)
              (judged.up()[i]
                  ? called ? TRUE_POSITIVE : FALSE_NEGATIVE
                  : called ? FALSE_POSITIVE : TRUE_NEGATIVE);
    }
  }

  /** The four counts, where each row counts as often as given. */
  public Confusion confusion(int[] counts) {
    double[] cells = new double[4];
    for (int i = 0; i < cell.length; i++) {
      cells[cell[i]] += counts[i];
    }
    return new Confusion(
        cells[TRUE_POSITIVE], cells[FALSE_POSITIVE], cells[FALSE_NEGATIVE], cells[TRUE_NEGATIVE]);
  }

  /** A figure of the confusion as a statistic. */
  public Statistic statistic(ToDoubleFunction<Confusion> figure) {
    return counts -> figure.applyAsDouble(confusion(counts));
  }
}
