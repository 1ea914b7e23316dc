package io.tickloom.trainer.evaluate;

import java.util.Arrays;

/** Row numbers in the order of rising scores, made without a boxed object a row. */
public final class RankOrder {
  private static final int INDEX_BITS = 32;

  /** Below so many comparing is faster than counting. */
  private static final int FEW = 4096;

  private static final int DIGIT_BITS = 11;

  private RankOrder() {}

  /**
   * Sorts by score as a float: probabilities come from models that compute in floats, so nothing is
   * lost. Equal scores keep the order of their rows.
   *
   * @param scores no NaN
   */
  public static int[] of(double[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      keys[i] = ((long) sortable((float) scores[i]) << INDEX_BITS) | i;
    }
    if (keys.length < FEW) {
      Arrays.sort(keys);
    } else {
      keys = sortedByDigits(keys);
    }
    int[] order = new int[scores.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** Radix sort by the scores' bits from the lowest digit up; stable, so rows stay in order. */
  private static long[] sortedByDigits(long[] keys) {
    long[] from = keys;
    long[] to = new long[keys.length];
    for (int shift = INDEX_BITS; shift < Long.SIZE; shift += DIGIT_BITS) {
      int[] next = new int[(1 << DIGIT_BITS) + 1];
      for (long key : from) {
        next[digit(key, shift) + 1]++;
      }
      for (int d = 1; d < next.length; d++) {
        next[d] += next[d - 1];
      }
      for (long key : from) {
        to[next[digit(key, shift)]++] = key;
      }
      long[] emptied = from;
      from = to;
      to = emptied;
    }
    return from;
  }

  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & ((1 << DIGIT_BITS) - 1);
  }

  /**
   * Each row's rank as a share of all rows, between 0 and 1; equal scores share the mean of their
   * ranks. The mean of all is a half.
   *
   * @param scores no NaN
   */
  public static double[] shares(double[] scores) {
    int[] order = of(scores);
    int n = order.length;
    double[] shares = new double[n];
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && (float) scores[order[to]] == (float) scores[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        shares[order[i]] = (from + to) / (2.0 * n);
      }
      from = to;
    }
    return shares;
  }

  /** Bits of a float such that their order as integers is the order of the values; -0 equals 0. */
  private static int sortable(float score) {
    int bits = Float.floatToIntBits(score + 0.0f);
    return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
  }
}
