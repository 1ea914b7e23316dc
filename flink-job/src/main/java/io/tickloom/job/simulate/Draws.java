package io.tickloom.job.simulate;

import java.util.SplittableRandom;

/**
 * One stream of random numbers with the few distributions that the market needs, the same on every
 * machine and JDK: made of {@link SplittableRandom#nextLong}, exact arithmetic and {@link
 * StrictMath} alone.
 */
final class Draws {
  private final SplittableRandom random;
  private double spareNormal = Double.NaN;

  Draws(SplittableRandom random) {
    this.random = random;
  }

  /** 64 random bits. */
  long bits() {
    return random.nextLong();
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in [-1, 1), of variance 1/3. */
  double symmetric() {
    return (random.nextLong() >> 10) * 0x1p-53;
  }

  /** Exponential of mean 1. */
  double exponential() {
    return -StrictMath.log(1 - uniform());
  }

  /** Exponential of mean 1 with a random sign (Laplace), of variance 2. */
  double laplace() {
    double u = symmetric();
    return u < 0 ? StrictMath.log(-u) : -StrictMath.log(1 - u);
  }

  /** Standard normal, by Marsaglia's polar method (Marsaglia and Bray 1964). */
  double normal() {
    if (!Double.isNaN(spareNormal)) {
      double spare = spareNormal;
      spareNormal = Double.NaN;
      return spare;
    }
    while (true) {
      double x = symmetric();
      double y = symmetric();
      double squared = x * x + y * y;
      if (squared > 0 && squared < 1) {
        double factor = Math.sqrt(-2 * StrictMath.log(squared) / squared);
        spareNormal = y * factor;
        return x * factor;
      }
    }
  }
}
