package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Features as deviations from their mean on the training rows, held within ±clip; a NaN becomes 0
 * and an indicator says so. Features that are absent in the same rows share one indicator.
 */
final class Standardiser {
  /** Market features have heavy tails; beyond this many deviations a value tells no more. */
  static final double CLIP = 6;

  final double[] mean;
  final double[] deviation;

  /** For each indicator the place of a feature whose absence it tells. */
  final int[] indicated;

  private final Rows rows;
  private final int[] columns;

  /**
   * @param train its columns each take two values or more
   */
  Standardiser(Sample train) {
    rows = train.rows();
    columns = train.columns();
    mean = new double[columns.length];
    deviation = new double[columns.length];
    List<Integer> indicators = new ArrayList<>();
    Map<Absence, Integer> known = new HashMap<>();
    for (int c = 0; c < columns.length; c++) {
      long absent = fit(c, train.members());
      if (absent > 0 && known.putIfAbsent(Absence.of(column(c), train.members()), c) == null) {
        indicators.add(c);
      }
    }
    indicated = indicators.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Welford's recurrence (Welford 1962); returns how many are NaN. */
  private long fit(int c, int[] members) {
    float[] values = column(c);
    double running = 0;
    double squares = 0;
    long count = 0;
    for (int member : members) {
      double value = values[member];
      if (!Double.isNaN(value)) {
        count++;
        double change = value - running;
        running += change / count;
        squares += change * (value - running);
      }
    }
    mean[c] = running;
    deviation[c] = squares > 0 ? Math.sqrt(squares / count) : 1;
    return members.length - count;
  }

  /** Standardised features, then indicators, then a 1 for the bias. */
  int width() {
    return columns.length + indicated.length + 1;
  }

  /** Writes one row's regressors. */
  void write(int member, double[] into, int offset) {
    for (int c = 0; c < columns.length; c++) {
      float value = column(c)[member];
      double z = (value - mean[c]) / deviation[c];
      into[offset + c] = Float.isNaN(value) ? 0 : Math.max(-CLIP, Math.min(CLIP, z));
    }
    for (int i = 0; i < indicated.length; i++) {
      into[offset + columns.length + i] = Float.isNaN(column(indicated[i])[member]) ? 1 : 0;
    }
    into[offset + width() - 1] = 1;
  }

  private float[] column(int c) {
    return rows.feature(columns[c]);
  }

  /** In which rows a feature is absent, as a fingerprint of 128 bits. */
  private record Absence(long first, long second) {
    static Absence of(float[] values, int[] members) {
      long[] bits = new long[(members.length + 63) / 64];
      for (int i = 0; i < members.length; i++) {
        if (Float.isNaN(values[members[i]])) {
          bits[i >> 6] |= 1L << i;
        }
      }
      long mixed = 0;
      for (long word : bits) {
        mixed = (mixed ^ word) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
      }
      return new Absence(Arrays.hashCode(bits), mixed);
    }
  }
}
