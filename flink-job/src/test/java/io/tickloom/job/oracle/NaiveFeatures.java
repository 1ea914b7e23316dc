package io.tickloom.job.oracle;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The features of one row, each computed from its own window; NaN where the window is not wholly
 * known tape.
 */
final class NaiveFeatures {
  private final NaiveTape tape;
  private final NaiveSeconds grid;
  private final long timeMicros;
  private final SortedMap<String, Double> values = new TreeMap<>();

  private NaiveFeatures(NaiveTape tape, NaiveSeconds grid, long timeMicros) {
    this.tape = tape;
    this.grid = grid;
    this.timeMicros = timeMicros;
  }

  static SortedMap<String, Double> at(NaiveTape tape, NaiveSeconds grid, long timeMicros) {
    NaiveFeatures features = new NaiveFeatures(tape, grid, timeMicros);
    features.flow();
    features.place();
    features.volatility();
    features.impact();
    return features.values;
  }

  private void flow() {
    for (int w : new int[] {5, 10, 30, 60, 300, 600}) {
      ofTrades("trade_flow_imbalance", w, NaiveTradeWindow::tradeFlowImbalance);
    }
    ofTrades("sweep_flow_imbalance", 60, NaiveTradeWindow::sweepFlowImbalance);
    ofTrades("notional_flow_imbalance", 60, NaiveTradeWindow::notionalFlowImbalance);
    ofTrades("signed_notional", 60, NaiveTradeWindow::signedNotional);
    for (int w : new int[] {10, 60, 600}) {
      ofTrades("arrival_rate", w, NaiveTradeWindow::arrivalRate);
    }
    ofTrades("trades_per_sweep", 60, NaiveTradeWindow::tradesPerSweep);
    ofTrades("largest_trade_share", 60, NaiveTradeWindow::largestTradeShare);
    long sinceLastTrade = timeMicros - tape.lastBefore(timeMicros).timeMicros();
    values.put("seconds_since_last_trade", sinceLastTrade / (double) NaiveTape.SECOND);
  }

  private void place() {
    for (int w : new int[] {5, 10, 25, 50, 100, 200, 300, 600}) {
      ofTrades("momentum", w, NaiveTradeWindow::momentum);
    }
    ofTrades("vwap_distance", 60, NaiveTradeWindow::vwapDistance);
    ofTrades("vwap_distance", 600, NaiveTradeWindow::vwapDistance);
    ofTrades("high_distance", 600, NaiveTradeWindow::highDistance);
    ofTrades("low_distance", 600, NaiveTradeWindow::lowDistance);
  }

  private void volatility() {
    for (int w : new int[] {60, 600, 1200}) {
      ofSeconds("realised_variance", w, NaiveSecondWindow::realisedVariance);
    }
    ofSeconds("upside_semivariance", 600, NaiveSecondWindow::upsideSemivariance);
    ofSeconds("downside_semivariance", 600, NaiveSecondWindow::downsideSemivariance);
    ofSeconds("bipower_variation", 600, NaiveSecondWindow::bipowerVariation);
    values.put("volatility_cluster", known(600) ? volatilityCluster() : Double.NaN);
  }

  private void impact() {
    ofSeconds("kyle_lambda", 300, NaiveSecondWindow::kyleLambda);
    ofSeconds("amihud", 300, NaiveSecondWindow::amihud);
  }

  private double volatilityCluster() {
    double minute = new NaiveSecondWindow(grid, timeMicros, 60).realisedVariance();
    double tenMinutes = new NaiveSecondWindow(grid, timeMicros, 600).realisedVariance();
    return tenMinutes == 0 ? Double.NaN : Math.sqrt(minute / 60) / Math.sqrt(tenMinutes / 600);
  }

  private void ofTrades(String feature, int w, ToDoubleFunction<NaiveTradeWindow> formula) {
    values.put(
        feature + "_" + w + "s",
        known(w) ? formula.applyAsDouble(new NaiveTradeWindow(tape, timeMicros, w)) : Double.NaN);
  }

  private void ofSeconds(String feature, int w, ToDoubleFunction<NaiveSecondWindow> formula) {
    values.put(
        feature + "_" + w + "s",
        known(w) ? formula.applyAsDouble(new NaiveSecondWindow(grid, timeMicros, w)) : Double.NaN);
  }

  /**
   * Whether the window, and the price at its start, lie wholly in known tape: w < clean_seconds.
   */
  private boolean known(int w) {
    return w < tape.cleanSeconds(timeMicros);
  }
}
