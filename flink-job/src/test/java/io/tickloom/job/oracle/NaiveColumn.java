package io.tickloom.job.oracle;

import java.util.function.ToDoubleFunction;

/**
 * One feature, as its definition has it.
 *
 * @param name the column's
 * @param historySeconds the value is NaN unless clean seconds exceed it
 * @param formula the value at a moment with that history
 * @param scale size of what is subtracted where the value is a difference that passes through 0: a
 *     computed value may be off by 1e-14 of it; 0 where only the relative error counts
 */
public record NaiveColumn(
    String name,
    int historySeconds,
    ToDoubleFunction<NaiveMoment> formula,
    ToDoubleFunction<NaiveMoment> scale) {

  /** What rounding may do to a difference, of the size of its parts. */
  private static final double ROUNDING = 1e-14;

  /** A column of which only the relative error counts. */
  public static NaiveColumn of(
      String name, int historySeconds, ToDoubleFunction<NaiveMoment> formula) {
    return new NaiveColumn(name, historySeconds, formula, moment -> 0);
  }

  /** The same column, a difference of things of that size. */
  public NaiveColumn differenceOf(ToDoubleFunction<NaiveMoment> size) {
    return new NaiveColumn(name, historySeconds, formula, size);
  }

  /** The same column, a difference of things of that size. */
  public NaiveColumn differenceOf(double size) {
    return differenceOf(moment -> size);
  }

  /**
   * The same column, the root of a difference of things of that size: next to 0 a root is off by
   * the root of what its square is off by.
   */
  public NaiveColumn rootOfDifferenceOf(ToDoubleFunction<NaiveMoment> size) {
    return differenceOf(
        moment -> {
          double offSquare = ROUNDING * size.applyAsDouble(moment);
          double root = Math.abs(formula.applyAsDouble(moment));
          return Math.min(Math.sqrt(offSquare), offSquare / root) / ROUNDING;
        });
  }

  double valueAt(NaiveMoment moment) {
    return known(moment) ? formula.applyAsDouble(moment) : Double.NaN;
  }

  /** By how much a computed value may be off, beside its relative error. */
  double floorAt(NaiveMoment moment) {
    return known(moment) ? ROUNDING * scale.applyAsDouble(moment) : 0;
  }

  private boolean known(NaiveMoment moment) {
    return moment.cleanSeconds() > historySeconds;
  }
}
