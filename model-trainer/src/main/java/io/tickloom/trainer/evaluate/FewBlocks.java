package io.tickloom.trainer.evaluate;

/**
 * What an interval lacks that was drawn from few blocks. Each draw is centred on the sample's own
 * mean, so its variance is short by 2/ν of itself, where ν, rows by mean block, is also the degrees
 * of freedom of the variance (the spectral window of geometric blocks; Priestley 1981, 6.2.4); and
 * a variance known from ν degrees asks for Student's quantile in place of the normal one.
 */
final class FewBlocks {
  /** The normal 97.5 % quantile. */
  static final double NORMAL = 1.959963984540054;

  /** With fewer blocks than this there is no telling a variance. */
  static final double LEAST = 8;

  private FewBlocks() {}

  /**
   * By how much both arms of a percentile interval are too short.
   *
   * @param blocks rows by mean block; below 8 it is taken for 8
   * @return 1.36 for 8 blocks, 1.10 for 24, 1.02 for 100
   */
  static double factor(double blocks) {
    double freedom = Math.max(LEAST, blocks);
    return student(freedom) / NORMAL / Math.sqrt(1 - 2 / freedom);
  }

  /** Student's 97.5 % quantile (Abramowitz and Stegun 1964, 26.7.5); to 0.001 from 8 degrees on. */
  static double student(double freedom) {
    double z = NORMAL;
    double z2 = z * z;
    double first = z * (z2 + 1) / 4;
    double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return z + (first + (second + third / freedom) / freedom) / freedom;
  }
}
