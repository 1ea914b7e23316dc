package io.tickloom.job.simulate;

import java.util.Locale;

/**
 * What was made: the options and what the market knows about itself.
 *
 * @param options what was asked for
 * @param trades trades written
 * @param bytes bytes of all dumps
 * @param bestAuc the AUC that the market's own expectation reaches, over all rows; NaN if a class
 *     is missing
 * @param bestAucRows grid times whose label is up or down
 * @param bestAucTies grid times whose label is a tie, which are left out
 */
public record SimulatedMarket(
    SimulatorOptions options,
    long trades,
    long bytes,
    double bestAuc,
    long bestAucRows,
    long bestAucTies) {

  /** Seconds between the rows on which {@link #bestAuc} was computed. */
  public static final int GRID_SECONDS = BestAuc.GRID_SECONDS;

  /** Horizon of the label for which {@link #bestAuc} was computed, in seconds. */
  public static final int HORIZON_SECONDS = BestAuc.HORIZON_SECONDS;

  private static final String LABEL =
      "sign of the last trade price before T+horizon less that before T; ties left out";
  private static final String SCORE =
      "the simulator's expectation of that change in standard deviations, from its whole state at T";

  /** The content of {@code market.json}: one JSON object, ending in a newline. */
  public String toJson() {
    return String.format(
        Locale.ROOT,
        """
        {
          "simulated": true,
          "symbol": "%s",
          "start_date": "%s",
          "days": %d,
          "seed": %d,
          "signal": %s,
          "signal_in": "%s",
          "spread_ticks": %d,
          "start_price": %s,
          "trades_per_second": %s,
          "trades": %d,
          "bytes": %d,
          "best_auc": {
            "value": %s,
            "horizon_seconds": %d,
            "grid_seconds": %d,
            "rows": %d,
            "ties": %d,
            "label": "%s",
            "score": "%s"
          },
          "signal_formula": "%s"
        }
        """,
        options.symbol(),
        options.startDate(),
        options.days(),
        options.seed(),
        options.signal(),
        options.signalIn().name().toLowerCase(Locale.ROOT),
        options.spreadTicks(),
        options.startPrice(),
        options.tradesPerSecond(),
        trades,
        bytes,
        Double.isNaN(bestAuc) ? "null" : String.format(Locale.ROOT, "%.6f", bestAuc),
        HORIZON_SECONDS,
        GRID_SECONDS,
        bestAucRows,
        bestAucTies,
        LABEL,
        SCORE,
        options.signalIn().formula());
  }
}
