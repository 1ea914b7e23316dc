package io.tickloom.trainer.evaluate;

import java.util.List;

/**
 * The curves of a model at fixed places, each point with its interval where there is one.
 *
 * @param roc share of downs called up, in hundredths from 0 to 1, against share of ups called up
 * @param precisionRecall recall of up, in hundredths from 0.01 to 1, against precision
 * @param reliability what was said against what came
 */
public record Curves(
    List<Point> roc, List<Point> precisionRecall, List<Reliability.Bin> reliability) {

  /** Takes copies. */
  public Curves {
    roc = List.copyOf(roc);
    precisionRecall = List.copyOf(precisionRecall);
    reliability = List.copyOf(reliability);
  }

  /**
   * A point of a curve.
   *
   * @param x abscissa
   * @param y ordinate
   */
  public record Point(double x, Figure y) {}
}
