package io.tickloom.job.feature;

import java.util.Map;

/**
 * A feature's unit: {@code 1}, or a product of nouns with powers over another, such as {@code
 * quote/base^2}. Nouns are quote, base, s, bits, log return, and the roots of quote and s.
 */
record Unit(String text) {

  /** What a value becomes where amounts of quote and base currency are told in other coins. */
  double factor(double quote, double base) {
    Map<String, Double> nouns =
        Map.of(
            "1", 1.0,
            "quote", quote,
            "sqrt(quote)", Math.sqrt(quote),
            "base", base,
            "s", 1.0,
            "sqrt(s)", 1.0,
            "bits", 1.0,
            "log return", 1.0);
    String[] sides = text.split("/", -1);
    double factor = product(sides[0], nouns);
    for (int i = 1; i < sides.length; i++) {
      factor /= product(sides[i], nouns);
    }
    return factor;
  }

  private double product(String side, Map<String, Double> nouns) {
    double product = 1;
    for (String part : side.split("\\*", -1)) {
      String[] power = part.trim().split("\\^", -1);
      Double noun = nouns.get(power[0]);
      if (noun == null) {
        throw new IllegalArgumentException("unit \"" + text + "\": unknown \"" + power[0] + "\"");
      }
      product *= power.length == 1 ? noun : Math.pow(noun, Double.parseDouble(power[1]));
    }
    return product;
  }
}
