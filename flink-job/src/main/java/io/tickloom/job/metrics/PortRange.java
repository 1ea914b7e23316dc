package io.tickloom.job.metrics;

/**
 * Ports to try, the lowest first.
 *
 * @param from the first, 0 for any that is free
 * @param to the last
 */
record PortRange(int from, int to) {
  private static final int MOST = 65_535;

  PortRange {
    if (from < 0 || to < from || to > MOST) {
      throw new IllegalArgumentException(
          "ports " + from + "-" + to + " must be in order and at most " + MOST);
    }
  }

  /** From a port or from two with a dash between. */
  static PortRange of(String text) {
    String[] ends = text.strip().split("-", 2);
    try {
      int from = Integer.parseInt(ends[0].strip());
      return new PortRange(from, ends.length == 1 ? from : Integer.parseInt(ends[1].strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("port \"" + text + "\" is no number and no range", e);
    }
  }
}
