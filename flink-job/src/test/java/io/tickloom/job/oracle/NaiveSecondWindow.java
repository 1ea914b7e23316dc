package io.tickloom.job.oracle;

import io.tickloom.job.oracle.NaiveSeconds.NaiveSecond;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * What the 1-s grid of one lookback window [T - w, T) says: w returns r_k = log(P(k) / P(k - 1)), k
 * = T - w + 1 ... T.
 */
final class NaiveSecondWindow {
  private final List<NaiveSecond> seconds;
  private final List<BigDecimal> priceChanges = new ArrayList<>();
  private final List<Double> returns = new ArrayList<>();

  NaiveSecondWindow(NaiveSeconds grid, long timeMicros, int length) {
    List<NaiveSecond> withLead = grid.leadAndLast(length, timeMicros);
    seconds = withLead.subList(1, withLead.size());
    for (int k = 1; k < withLead.size(); k++) {
      BigDecimal now = withLead.get(k).lastPrice();
      BigDecimal before = withLead.get(k - 1).lastPrice();
      priceChanges.add(now.subtract(before));
      returns.add(Math.log(now.doubleValue() / before.doubleValue()));
    }
  }

  double realisedVariance() {
    return sumOfSquares(r -> true);
  }

  double upsideSemivariance() {
    return sumOfSquares(r -> r > 0);
  }

  double downsideSemivariance() {
    return sumOfSquares(r -> r < 0);
  }

  double bipowerVariation() {
    double sum = 0;
    for (int i = 1; i < returns.size(); i++) {
      sum += Math.abs(returns.get(i)) * Math.abs(returns.get(i - 1));
    }
    return Math.PI / 2 * sum;
  }

  /**
   * Slope, with intercept, of the price change y on the signed volume x: (n Sxy - Sx Sy) / (n Sxx -
   * Sx^2), all sums exact, so that nothing cancels and a volume without variance is told from one
   * that has a little.
   */
  double kyleLambda() {
    BigDecimal n = BigDecimal.valueOf(seconds.size());
    BigDecimal sx = BigDecimal.ZERO;
    BigDecimal sy = BigDecimal.ZERO;
    BigDecimal sxy = BigDecimal.ZERO;
    BigDecimal sxx = BigDecimal.ZERO;
    for (int k = 0; k < seconds.size(); k++) {
      BigDecimal x = seconds.get(k).signedQuantity();
      BigDecimal y = priceChanges.get(k);
      sx = sx.add(x);
      sy = sy.add(y);
      sxy = sxy.add(x.multiply(y));
      sxx = sxx.add(x.multiply(x));
    }
    BigDecimal covariance = n.multiply(sxy).subtract(sx.multiply(sy));
    BigDecimal variance = n.multiply(sxx).subtract(sx.multiply(sx));
    return NaiveTradeWindow.ratio(covariance, variance);
  }

  double amihud() {
    double sum = 0;
    int count = 0;
    for (int k = 0; k < seconds.size(); k++) {
      BigDecimal notional = seconds.get(k).notional();
      if (notional.signum() > 0) {
        sum += Math.abs(returns.get(k)) / notional.doubleValue();
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private double sumOfSquares(DoublePredicate which) {
    return returns.stream().mapToDouble(Double::doubleValue).filter(which).map(r -> r * r).sum();
  }
}
