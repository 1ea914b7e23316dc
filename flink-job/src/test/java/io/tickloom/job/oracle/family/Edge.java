package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The estimator of Ardia, Guidotti and Kroencke (2024) out of open, high, low and close. A bar
 * without a trade carries the price before it: the paper's tau is 0 there.
 */
final class Edge {
  private final List<Step> steps;

  /** A bar with the one before it, all logs of prices relative to that bar's close. */
  private record Step(Bar bar, Bar before) {
    double log(BigDecimal price) {
      return Numbers.logOfRatio(price, before.close());
    }

    double o() {
      return log(bar.open());
    }

    double m() {
      return (log(bar.high()) + log(bar.low())) / 2;
    }

    double m1() {
      return (log(before.high()) + log(before.low())) / 2;
    }

    /** Whether the bar shows any trading: it has a range, or is not the close before. */
    double tau() {
      return differ(bar.high(), bar.low()) + differ(bar.low(), before.close()) > 0 ? 1 : 0;
    }

    /** How many of the bar's extremes its open is not, of a bar that counts. */
    double opensInside() {
      return tau() * (differ(bar.open(), bar.high()) + differ(bar.open(), bar.low()));
    }

    /** How many of the extremes of the bar before its close is not, of a bar that counts. */
    double closedInside() {
      return tau() * (differ(before.close(), before.high()) + differ(before.close(), before.low()));
    }

    private static int differ(BigDecimal a, BigDecimal b) {
      return a.compareTo(b) != 0 ? 1 : 0;
    }
  }

  private Edge(List<Bar> bars) {
    steps =
        IntStream.range(1, bars.size())
            .mapToObj(i -> new Step(bars.get(i), bars.get(i - 1)))
            .toList();
  }

  /**
   * sqrt(|S^2|); undefined with fewer than two bars that count, or where no open (or no close) lies
   * inside its bar.
   */
  static double spread(List<Bar> bars) {
    Edge edge = new Edge(bars);
    return edge.isDefined() ? Math.sqrt(Math.abs(edge.square())) : Double.NaN;
  }

  /** What S^2 is made of: products of a log return and a log price, the latter of size 1. */
  static double scaleOfSquare(List<Bar> bars) {
    Edge edge = new Edge(bars);
    if (!edge.isDefined()) {
      return 0;
    }
    double move = Math.sqrt(edge.mean(s -> s.o() * s.o() + s.m() * s.m() + s.m1() * s.m1()));
    return (4 / edge.mean(Step::opensInside) + 4 / edge.mean(Step::closedInside)) * move;
  }

  private boolean isDefined() {
    return steps.stream().mapToDouble(Step::tau).sum() >= 2
        && mean(Step::opensInside) > 0
        && mean(Step::closedInside) > 0;
  }

  /** S^2: two estimates, each weighted by the other's variance. */
  private double square() {
    double po = mean(Step::opensInside);
    double pc = mean(Step::closedInside);
    // r1 = m - o, r2 = o - m1, r3 = m - c1, r4 = c1 - m1, r5 = o - c1; c1 = 0 here
    ToDoubleFunction<Step> d1 = demeaned(s -> s.m() - s.o());
    ToDoubleFunction<Step> d3 = demeaned(Step::m);
    ToDoubleFunction<Step> d5 = demeaned(Step::o);
    ToDoubleFunction<Step> x1 =
        s ->
            -4 / po * d1.applyAsDouble(s) * (s.o() - s.m1())
                + 4 / pc * d3.applyAsDouble(s) * s.m1();
    ToDoubleFunction<Step> x2 =
        s -> -4 / po * d1.applyAsDouble(s) * s.o() + 4 / pc * d5.applyAsDouble(s) * s.m1();
    double e1 = mean(x1);
    double e2 = mean(x2);
    double v1 = mean(s -> StrictMath.pow(x1.applyAsDouble(s) - e1, 2));
    double v2 = mean(s -> StrictMath.pow(x2.applyAsDouble(s) - e2, 2));
    return v1 + v2 > 0 ? (v2 * e1 + v1 * e2) / (v1 + v2) : (e1 + e2) / 2;
  }

  /** The value less its mean over the bars that count, in those bars. */
  private ToDoubleFunction<Step> demeaned(ToDoubleFunction<Step> value) {
    double meanWhereCounted = mean(value) / mean(Step::tau);
    return step -> value.applyAsDouble(step) - meanWhereCounted * step.tau();
  }

  private double mean(ToDoubleFunction<Step> value) {
    return steps.stream().mapToDouble(value).average().orElseThrow();
  }
}
