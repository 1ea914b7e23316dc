package io.tickloom.job.feature;

/** Log returns with the same bits on every machine. */
public final class LogReturn {
  private LogReturn() {}

  /** log(now / then), NaN where either is; 0 exactly where the two are equal. */
  public static double of(double now, double then) {
    return now == then ? 0.0 : StrictMath.log(now / then);
  }
}
