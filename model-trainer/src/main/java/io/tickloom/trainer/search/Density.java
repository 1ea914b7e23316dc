package io.tickloom.trainer.search;

import java.util.SplittableRandom;

/**
 * A density over 0 to 1: a bell over each place, as wide as the distance to its farther neighbour,
 * and an even part that counts as one place, so that nothing is ruled out.
 */
final class Density {
  private static final double LEAST_WIDTH = 0.05;

  private final double[] places;
  private final double[] widths;

  /**
   * @param places 0 to 1, rising
   */
  Density(double[] places) {
    this.places = places;
    widths = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      double below = places[i] - (i == 0 ? 0 : places[i - 1]);
      double above = (i + 1 == places.length ? 1 : places[i + 1]) - places[i];
      widths[i] = Math.max(LEAST_WIDTH, Math.max(below, above));
    }
  }

  /** The density at a place, above 0; what bells lose beyond the ends is left out of account. */
  double at(double place) {
    double sum = 1;
    for (int i = 0; i < places.length; i++) {
      double z = (place - places[i]) / widths[i];
      sum += Math.exp(-z * z / 2) / (widths[i] * Math.sqrt(2 * Math.PI));
    }
    return sum / (places.length + 1);
  }

  /** A place drawn from it. */
  double draw(SplittableRandom random) {
    int kernel = random.nextInt(places.length + 1);
    if (kernel == places.length) {
      return random.nextDouble();
    }
    double place;
    do {
      place = places[kernel] + widths[kernel] * random.nextGaussian();
    } while (place < 0 || place > 1);
    return place;
  }
}
