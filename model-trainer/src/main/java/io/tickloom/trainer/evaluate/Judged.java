package io.tickloom.trainer.evaluate;

import java.util.List;

/**
 * Predictions beside what came, in time order; only rows that have a class.
 *
 * @param probability of up, 0 to 1
 * @param up whether it went up
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Judged(double[] probability, boolean[] up) {

  /**
   * @throws IllegalArgumentException if the lengths differ
   */
  public Judged {
    if (probability.length != up.length) {
      throw new IllegalArgumentException(
          "%d probabilities for %d outcomes".formatted(probability.length, up.length));
    }
  }

  /** Several parts one after the other, in time order. */
  public static Judged pooled(List<Judged> parts) {
    int n = parts.stream().mapToInt(Judged::size).sum();
    double[] probability = new double[n];
    boolean[] up = new boolean[n];
    int at = 0;
    for (Judged part : parts) {
      System.arraycopy(part.probability, 0, probability, at, part.size());
      System.arraycopy(part.up, 0, up, at, part.size());
      at += part.size();
    }
    return new Judged(probability, up);
  }

  /** How many rows. */
  public int size() {
    return up.length;
  }

  /** Whether all probabilities are the same, as floats: such a model tells no row from another. */
  public boolean isConstant() {
    for (double p : probability) {
      if ((float) p != (float) probability[0]) {
        return false;
      }
    }
    return true;
  }

  /** Share of ups; NaN without rows. */
  public double prevalence() {
    int ups = 0;
    for (boolean u : up) {
      ups += u ? 1 : 0;
    }
    return ups / (double) up.length;
  }
}
