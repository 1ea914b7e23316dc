package io.tickloom.trainer.evaluate;

/**
 * How far probabilities lie from what came: the logarithmic loss and the Brier score (Brier 1950),
 * and what each gains on the base rate.
 */
public final class Loss {
  /** Keeps the logarithm of a certain, wrong call finite. */
  private static final double LEAST = 1e-7;

  private final double[] loss;
  private final boolean[] up;
  private final boolean logarithmic;

  private Loss(Judged judged, boolean logarithmic) {
    this.logarithmic = logarithmic;
    this.up = judged.up();
    loss = new double[up.length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = loss(judged.probability()[i], up[i] ? 1 : 0);
    }
  }

  /**
   * Mean of −log of the probability given to what came, in nats; 0.693 for saying a half always.
   */
  public static Loss logarithmic(Judged judged) {
    return new Loss(judged, true);
  }

  /** Mean squared distance of probability and outcome; 0.25 for saying a half always. */
  public static Loss brier(Judged judged) {
    return new Loss(judged, false);
  }

  /**
   * The mean loss and its skill.
   *
   * @param mean loss of a row
   * @param skill share of the base rate's loss that is saved: 1 is perfect, 0 is no better than
   *     saying the share of ups always, below 0 is worse
   */
  public record Mean(double mean, double skill) {}

  /** The mean over rows of which each counts as often as given. */
  public Mean of(int[] counts) {
    double sum = 0;
    long ups = 0;
    long n = 0;
    for (int i = 0; i < loss.length; i++) {
      sum += counts[i] * loss[i];
      ups += up[i] ? counts[i] : 0;
      n += counts[i];
    }
    double base = ups / (double) n;
    double baseLoss = base * loss(base, 1) + (1 - base) * loss(base, 0);
    return new Mean(sum / n, 1 - sum / n / baseLoss);
  }

  private double loss(double probability, int came) {
    if (logarithmic) {
      double given = came == 1 ? probability : 1 - probability;
      return -Math.log(Math.max(LEAST, given));
    }
    return (probability - came) * (probability - came);
  }
}
