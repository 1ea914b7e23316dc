package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many bits the sequence of sides takes. */
final class Entropy {
  private Entropy() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {60, 600}) {
      columns.add(NaiveColumn.of("sign_entropy_" + w + "s", w, at -> ofPairs(Serial.signs(at, w))));
    }
    columns.add(NaiveColumn.of("lempel_ziv_300s", 300, Entropy::lempelZiv));
    return columns;
  }

  /** Shannon entropy, in bits, of the pairs of neighbouring signs. */
  private static double ofPairs(int[] signs) {
    if (signs.length < 2) {
      return Double.NaN;
    }
    int pairs = signs.length - 1;
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 1; i < signs.length; i++) {
      counts.merge(signs[i - 1] + " " + signs[i], 1, Integer::sum);
    }
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / pairs;
      bits += share * log2(1 / share);
    }
    return bits;
  }

  private static double lempelZiv(NaiveMoment at) {
    StringBuilder signs = new StringBuilder();
    at.seconds(300)
        .forEach(s -> signs.append("-0+".charAt(1 + s.trades().signedVolume().signum())));
    int phrases = phrases(signs.toString());
    return phrases * log2(phrases) / 300;
  }

  /**
   * Distinct phrases of the parsing of 1978: each is the shortest that has not come before. What is
   * left at the end, if it has come before, is none.
   */
  static int phrases(String sequence) {
    Set<String> phrases = new HashSet<>();
    int from = 0;
    for (int to = 1; to <= sequence.length(); to++) {
      if (phrases.add(sequence.substring(from, to))) {
        from = to;
      }
    }
    return phrases.size();
  }

  private static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }
}
