package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSweep;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How much a return or a side says of the next. */
final class Serial {
  private Serial() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {300, 600}) {
      columns.add(
          NaiveColumn.of(
                  "return_autocorrelation_" + w + "s",
                  w,
                  at -> Statistics.autocorrelation(at.returns(w)))
              .differenceOf(1));
    }
    for (int w : new int[] {60, 600}) {
      columns.add(
          NaiveColumn.of("sweep_sign_autocorrelation_" + w + "s", w, at -> ofSigns(signs(at, w)))
              .differenceOf(1));
    }
    columns.add(NaiveColumn.of("sign_run", 600, at -> run(signs(at, 600))));
    return columns;
  }

  /** The sides of the window's sweeps, 1 or -1, oldest first. */
  static int[] signs(NaiveMoment at, int w) {
    return at.trades(w).sweeps().stream().mapToInt(NaiveSweep::sign).toArray();
  }

  /**
   * (p / (n - 1) - s^2) / (1 - s^2) with s = S / n, S the sum of signs and p that of products of
   * neighbours; times n^2 (n - 1) it is a quotient of whole numbers.
   */
  private static double ofSigns(int[] signs) {
    if (signs.length < 2) {
      return Double.NaN;
    }
    long sum = 0;
    long products = 0;
    for (int i = 0; i < signs.length; i++) {
      sum += signs[i];
      products += i == 0 ? 0 : signs[i] * signs[i - 1];
    }
    BigInteger n = BigInteger.valueOf(signs.length);
    BigInteger pairs = BigInteger.valueOf(signs.length - 1L);
    BigInteger squareOfSum = BigInteger.valueOf(sum).pow(2);
    BigInteger above =
        BigInteger.valueOf(products).multiply(n.pow(2)).subtract(squareOfSum.multiply(pairs));
    BigInteger below = n.pow(2).subtract(squareOfSum).multiply(pairs);
    return Numbers.ratio(new BigDecimal(above), new BigDecimal(below));
  }

  /** The length of the run of one side with which the signs end, times the sign. */
  private static double run(int[] signs) {
    int length = 0;
    int last = signs.length - 1;
    while (length < signs.length && signs[last - length] == signs[last]) {
      length++;
    }
    return length == 0 ? 0 : length * signs[last];
  }
}
