package io.tickloom.trainer.evaluate;

/**
 * The four counts of a two-class verdict and what is made of them. Undefined ratios are NaN.
 *
 * @param truePositives called up, went up
 * @param falsePositives called up, went down
 * @param falseNegatives called down, went up
 * @param trueNegatives called down, went down
 */
public record Confusion(
    double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

  /** Harmonic mean of precision and recall of up: 2TP/(2TP+FP+FN). */
  public double f1() {
    return ratio(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
  }

  /** The same for down. */
  public double f1OfDown() {
    return ratio(2.0 * trueNegatives, 2.0 * trueNegatives + falsePositives + falseNegatives);
  }

  /** Mean of the F1 of both classes. */
  public double macroF1() {
    return (f1() + f1OfDown()) / 2;
  }

  /** F1 of calling up always, 2p/(1+p) where p is the share of ups. */
  public double alwaysUpF1() {
    double p = prevalence();
    return 2 * p / (1 + p);
  }

  /** Share of ups. */
  public double prevalence() {
    return ratio(truePositives + falseNegatives, total());
  }

  /** Share of right calls. */
  public double accuracy() {
    return ratio(truePositives + trueNegatives, total());
  }

  /** Share of ups among those called up. */
  public double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  /** Share of the ups that were called. */
  public double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  /** Mean of the recalls of both classes. */
  public double balancedAccuracy() {
    return (recall() + ratio(trueNegatives, trueNegatives + falsePositives)) / 2;
  }

  /**
   * Matthews correlation coefficient (Matthews 1975), -1 to 1; NaN where a row or column is empty.
   */
  public double mcc() {
    double product =
        (truePositives + falsePositives)
            * (truePositives + falseNegatives)
            * (trueNegatives + falsePositives)
            * (trueNegatives + falseNegatives);
    return ratio(
        truePositives * trueNegatives - falsePositives * falseNegatives, Math.sqrt(product));
  }

  private double total() {
    return truePositives + falsePositives + falseNegatives + trueNegatives;
  }

  private static double ratio(double above, double below) {
    return below == 0 ? Double.NaN : above / below;
  }
}
