package io.tickloom.job.feature;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feature's range in words: {@code any}, {@code 0 and above}, {@code above 0}, {@code 0 and
 * below}, {@code -1 to 1}, {@code 0 to sqrt(10)}.
 *
 * @param least least value, or what all values must be above
 * @param open whether {@code least} itself is left out
 * @param most largest value
 */
record Range(double least, boolean open, double most) {
  private static final Pattern ROOT = Pattern.compile("sqrt\\((\\d+)\\)");

  /** Room for the rounding of a quotient of roots. */
  private static final double ROUNDING = 1e-12;

  static Range of(String words) {
    if (words.equals("any")) {
      return new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);
    }
    if (words.endsWith(" and above")) {
      return new Range(number(words, " and above"), false, Double.POSITIVE_INFINITY);
    }
    if (words.endsWith(" and below")) {
      return new Range(Double.NEGATIVE_INFINITY, false, number(words, " and below"));
    }
    if (words.startsWith("above ")) {
      return new Range(number(words, "above "), true, Double.POSITIVE_INFINITY);
    }
    String[] ends = words.split(" to ", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("range \"" + words + "\" is not in a known form");
    }
    return new Range(number(ends[0], ""), false, number(ends[1], ""));
  }

  boolean holds(double value) {
    boolean above = open ? value > least : value >= least;
    return above && value <= most + Math.abs(most) * ROUNDING;
  }

  private static double number(String words, String without) {
    String number = words.replace(without, "");
    Matcher root = ROOT.matcher(number);
    return root.matches()
        ? Math.sqrt(Double.parseDouble(root.group(1)))
        : Double.parseDouble(number);
  }
}
