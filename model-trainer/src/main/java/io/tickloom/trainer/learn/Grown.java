package io.tickloom.trainer.learn;

import ml.dmlc.xgboost4j.java.Booster;

/** Trees that were grown, in the library's memory until they are closed. */
public final class Grown implements AutoCloseable {
  private final Booster booster;
  private final int rounds;
  private final int tried;
  private final double auc;
  private final float[] margins;

  Grown(Booster booster, int rounds, int tried, double auc, float[] margins) {
    this.booster = booster;
    this.rounds = rounds;
    this.tried = tried;
    this.auc = auc;
    this.margins = margins;
  }

  Booster booster() {
    return booster;
  }

  /** How many trees gave the best validation AUC. */
  public int rounds() {
    return rounds;
  }

  /** How many trees were grown to see that. */
  public int tried() {
    return tried;
  }

  /** The best validation AUC. */
  public double auc() {
    return auc;
  }

  /** Probabilities of up on the validation rows, by the trees that were best there. */
  public double[] probabilities() {
    double[] probabilities = new double[margins.length];
    for (int i = 0; i < margins.length; i++) {
      probabilities[i] = 1 / (1 + StrictMath.exp(-margins[i]));
    }
    return probabilities;
  }

  @Override
  public void close() {
    booster.dispose();
  }
}
