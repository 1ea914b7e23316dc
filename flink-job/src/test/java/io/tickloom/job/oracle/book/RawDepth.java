package io.tickloom.job.oracle.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Features of the whole depth as it stands. */
final class RawDepth {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal BP = BigDecimal.valueOf(10_000);

  private final BigDecimal mid;
  private final Map<String, Double> out = new HashMap<>();

  private RawDepth(RawBook book) {
    this.mid = book.mid();
  }

  static Map<String, Double> of(RawBook book) {
    RawDepth depth = new RawDepth(book);
    BigDecimal[][] bids = book.top(book.bids, book.lowestBid, 20);
    BigDecimal[][] asks = book.top(book.asks, book.highestAsk, 20);
    for (int n : new int[] {1, 5, 10, 20}) {
      depth.put("book_imbalance_" + n, imbalance(first(bids, n), first(asks, n)));
    }
    for (int bp : new int[] {5, 10, 25, 50}) {
      depth.put(
          "book_imbalance_" + bp + "bp",
          imbalance(
              depth.within(book.bids, book.lowestBid, bp, false),
              depth.within(book.asks, book.highestAsk, bp, false)));
    }
    depth.side("bid", bids, book.bids, book.lowestBid);
    depth.side("ask", asks, book.asks, book.highestAsk);
    depth.put("book_pressure", Math.log(depth.near(bids)) - Math.log(depth.near(asks)));
    depth.put("volume_adjusted_mid_distance_bp", depth.adjusted(bids, asks));
    return depth.out;
  }

  private void put(String name, double value) {
    out.put(name, value);
  }

  /** NaN where a side is not known, or both are empty. */
  private static double imbalance(BigDecimal bid, BigDecimal ask) {
    if (bid == null || ask == null || bid.add(ask).signum() == 0) {
      return Double.NaN;
    }
    return bid.subtract(ask).divide(bid.add(ask), EXACT).doubleValue();
  }

  private static BigDecimal first(BigDecimal[][] levels, int n) {
    if (levels[0].length < n) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      sum = sum.add(levels[1][i]);
    }
    return sum;
  }

  private boolean isKnown(BigDecimal worst, int bp) {
    return worst == null
        || worst.subtract(mid).abs().multiply(BP).compareTo(mid.multiply(BigDecimal.valueOf(bp)))
            >= 0;
  }

  private boolean isWithin(BigDecimal price, int bp) {
    return price.subtract(mid).abs().multiply(BP).compareTo(mid.multiply(BigDecimal.valueOf(bp)))
        <= 0;
  }

  private BigDecimal within(
      SortedMap<BigDecimal, BigDecimal> side, BigDecimal worst, int bp, boolean notional) {
    if (!isKnown(worst, bp)) {
      return null;
    }
    return side.entrySet().stream()
        .takeWhile(level -> isWithin(level.getKey(), bp))
        .map(level -> notional ? level.getKey().multiply(level.getValue()) : level.getValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void side(
      String name, BigDecimal[][] top, SortedMap<BigDecimal, BigDecimal> side, BigDecimal worst) {
    BigDecimal notional = within(side, worst, 10, true);
    put(name + "_depth_10bp", notional == null ? Double.NaN : notional.doubleValue());
    put(name + "_depth_slope", slope(top));
    BigDecimal all = first(top, 20);
    put(
        name + "_book_convexity",
        all == null
            ? Double.NaN
            : all.subtract(first(top, 10).multiply(BigDecimal.valueOf(2)))
                .divide(all, EXACT)
                .doubleValue());
    BigDecimal depth = within(side, worst, 25, false);
    double share = Double.NaN;
    double distance = Double.NaN;
    if (depth != null && depth.signum() > 0) {
      Map.Entry<BigDecimal, BigDecimal> wall = null;
      for (Map.Entry<BigDecimal, BigDecimal> level : side.entrySet()) {
        boolean larger = wall == null || level.getValue().compareTo(wall.getValue()) > 0;
        wall = isWithin(level.getKey(), 25) && larger ? level : wall;
      }
      share = wall.getValue().divide(depth, EXACT).doubleValue();
      distance = wall.getKey().subtract(mid).abs().divide(mid, EXACT).multiply(BP).doubleValue();
    }
    put(name + "_wall_share", share);
    put(name + "_wall_distance_bp", distance);
  }

  private static double slope(BigDecimal[][] top) {
    if (top[0].length < 20) {
      return Double.NaN;
    }
    double sum = 0;
    for (int k = 1; k < 20; k++) {
      double volumes =
          first(top, k + 1).divide(first(top, k), EXACT).subtract(BigDecimal.ONE).doubleValue();
      double prices =
          top[0][k].divide(top[0][k - 1], EXACT).subtract(BigDecimal.ONE).abs().doubleValue();
      sum += volumes / prices;
    }
    return sum / 19;
  }

  private double near(BigDecimal[][] top) {
    if (top[0].length < 20) {
      return Double.NaN;
    }
    double sum = 0;
    for (int k = 0; k < 20; k++) {
      sum += top[1][k].divide(top[0][k].subtract(mid).abs(), EXACT).doubleValue();
    }
    return sum;
  }

  private double adjusted(BigDecimal[][] bids, BigDecimal[][] asks) {
    if (bids[0].length < 10 || asks[0].length < 10) {
      return Double.NaN;
    }
    BigDecimal below = mean(bids);
    BigDecimal above = mean(asks);
    BigDecimal bid = first(bids, 10);
    BigDecimal ask = first(asks, 10);
    return below
        .multiply(ask)
        .add(above.multiply(bid))
        .divide(bid.add(ask), EXACT)
        .subtract(mid)
        .divide(mid, EXACT)
        .multiply(BP)
        .doubleValue();
  }

  private static BigDecimal mean(BigDecimal[][] top) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < 10; k++) {
      sum = sum.add(top[0][k].multiply(top[1][k]));
    }
    return sum.divide(first(top, 10), EXACT);
  }
}
