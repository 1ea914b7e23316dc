package io.tickloom.job.feature;

/**
 * What a value becomes when the market is seen in a mirror: buys become sells, rises become falls.
 * The law is exact in the limit of small price moves.
 *
 * @param sign 1, or −1 where the value changes its sign
 * @param twin name of the feature that looks the other way, whose value it takes; "" for its own
 * @param plus what is added behind
 */
public record Mirror(int sign, String twin, int plus) {
  /** x becomes −x: it leans to one side. */
  public static final Mirror FLIPS = new Mirror(-1, "", 0);

  /** x stays x: it knows no side. */
  public static final Mirror STAYS = new Mirror(1, "", 0);

  /** x becomes 1 − x: it tells a place between two ends. */
  public static final Mirror COMPLEMENTS = new Mirror(-1, "", 1);

  /** Checks the sign. */
  public Mirror {
    if (sign != 1 && sign != -1) {
      throw new IllegalArgumentException("sign " + sign + " must be 1 or -1");
    }
  }

  /** x becomes the value of {@code twin}. */
  public static Mirror swapsWith(String twin) {
    return new Mirror(1, twin, 0);
  }

  /** x becomes the value of {@code twin} times −1. */
  public static Mirror flipsInto(String twin) {
    return new Mirror(-1, twin, 0);
  }
}
