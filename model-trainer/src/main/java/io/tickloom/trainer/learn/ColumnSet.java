package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A handful of columns that a simple model looks at, a yardstick for the large one.
 *
 * @param name the yardstick's name
 * @param preferred names of columns, the most wanted first
 * @param most how many of them are taken
 */
public record ColumnSet(String name, List<String> preferred, int most) {

  /**
   * What the last few trades say, in seven columns: their signs, their sizes and the last price
   * changes, or what of that kind the rows hold.
   */
  public static final ColumnSet LAST_TRADES =
      new ColumnSet(
          "seven_columns",
          List.of(
              "sign_run",
              "intensity_imbalance_1s",
              "buy_volume_intensity_1s",
              "sell_volume_intensity_1s",
              "trade_flow_imbalance_5s",
              "momentum_5s",
              "ewma_distance_5s",
              "sweep_flow_imbalance_5s",
              "momentum_10s",
              "trade_flow_imbalance_10s",
              "vwap_distance_60s",
              "largest_trade_share_60s",
              "seconds_since_last_trade"),
          7);

  /**
   * The features of the pipeline that this one follows, point in time: for its windows of 20, 40,
   * 60 and 120 s the nearest that there are.
   */
  public static final ColumnSet SEED =
      new ColumnSet(
          "seed_features",
          List.of(
              "trade_flow_imbalance_5s",
              "trade_imbalance_30s",
              "trade_imbalance_acceleration_30s",
              "arrival_rate_10s",
              "volatility_cluster",
              "volatility_of_volatility_60s",
              "momentum_5s",
              "momentum_10s",
              "momentum_25s",
              "momentum_50s",
              "momentum_100s",
              "volatility_10s",
              "volatility_30s",
              "volatility_60s",
              "volatility_300s",
              "momentum_acceleration_50s",
              "momentum_acceleration_100s",
              "volatility_cluster_x_trade_imbalance",
              "arrival_rate_x_flow_imbalance"),
          19);

  /**
   * Places in the table of those that are there and usable, in the order of the table.
   *
   * @param usable places that may be looked at
   */
  public int[] of(Rows rows, int[] usable) {
    List<String> names = rows.featureNames();
    return preferred.stream()
        .map(names::indexOf)
        .filter(place -> IntStream.of(usable).anyMatch(u -> u == place))
        .limit(most)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The names of columns by their places. */
  public static List<String> names(Rows rows, int[] places) {
    List<String> names = rows.featureNames();
    return Arrays.stream(places).mapToObj(names::get).toList();
  }
}
