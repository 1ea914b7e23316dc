package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** A feature over one minute, at each place where a row may end: what history is compared with. */
public enum MinuteFigure {
  /** {@code trade_flow_imbalance_60s}. */
  FLOW(
      "trade_flow_imbalance",
      Mirror.FLIPS,
      "no trade in a minute, or the same imbalance at all steps",
      "no trade in a minute, or only in its last five seconds",
      MinuteFigure::flow),
  /** {@code arrival_rate_60s}. */
  ARRIVAL(
      "arrival_rate",
      Mirror.STAYS,
      "the same number of sweeps at all steps",
      "never",
      (stretch, j) -> stretch.values(Sums.SWEEPS)[j] / MinuteFigure.SECONDS),
  /** {@code volatility_60s}. */
  VOLATILITY(
      "volatility",
      Mirror.STAYS,
      "no price change at any step",
      "never",
      (stretch, j) -> stretch.values(HighVolatilityRegime.MINUTE_VOLATILITY)[j]),
  /** {@code momentum_60s}. */
  MOMENTUM(
      "momentum",
      Mirror.FLIPS,
      "the same return at all steps",
      "never",
      (stretch, j) -> LogReturn.of(stretch.price()[j], stretch.price()[j - MinuteFigure.SECONDS]));

  /** Seconds between the samples that a value is compared with. */
  static final int STEP_SECONDS = 5;

  static final int SECONDS = 60;

  private final String prefix;
  private final Mirror mirror;
  private final String noSpread;
  private final String noRank;
  private final Value value;

  MinuteFigure(String prefix, Mirror mirror, String noSpread, String noRank, Value value) {
    this.prefix = prefix;
    this.mirror = mirror;
    this.noSpread = noSpread;
    this.noRank = noRank;
    this.value = value;
  }

  /** Value at the end of second {@code j}. */
  @FunctionalInterface
  private interface Value {
    double at(Stretch stretch, int j);
  }

  private static final class Sums {
    static final Series VOLUME = Series.trailing(Series.VOLUME, SECONDS);
    static final Series SIGNED = Series.trailing(Series.SIGNED_VOLUME, SECONDS);
    static final Series SWEEPS = Series.trailing(PaneFigure.SWEEPS, SECONDS);
  }

  private static double flow(Stretch stretch, int j) {
    return stretch.values(Sums.SIGNED)[j] / stretch.values(Sums.VOLUME)[j];
  }

  String columnName() {
    return prefix + "_" + SECONDS + "s";
  }

  /** What the figure becomes in a mirror. */
  Mirror mirror() {
    return mirror;
  }

  /** When its spread over a span is undefined or 0. */
  String noSpread() {
    return noSpread;
  }

  /** When it has no rank in a span. */
  String noRank() {
    return noRank;
  }

  /** Memory of a comparison over {@code spanSeconds}. */
  static int memorySeconds(int spanSeconds) {
    return spanSeconds - STEP_SECONDS + SECONDS;
  }

  /** The value at each place; place p ends p units into the stretch. */
  double[] samples(Stretch stretch) {
    return stretch.derive(this, () -> make(stretch));
  }

  private double[] make(Stretch stretch) {
    int unit = stretch.unit();
    double[] out = new double[stretch.seconds().length() / unit + 1];
    for (int p = 0; p < out.length; p++) {
      out[p] = p * unit > SECONDS ? value.at(stretch, p * unit - 1) : Double.NaN;
    }
    return out;
  }
}
