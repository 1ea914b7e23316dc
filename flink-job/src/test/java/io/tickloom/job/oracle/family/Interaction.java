package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import java.util.List;

/** Products of two features. */
final class Interaction {
  private Interaction() {}

  static List<NaiveColumn> columns() {
    return List.of(
        NaiveColumn.of(
                "volatility_cluster_x_trade_imbalance",
                600,
                at -> VolatilityCluster.ratio(at) * Flow.imbalance(at, 30))
            .differenceOf(VolatilityCluster::ratio),
        NaiveColumn.of(
                "arrival_rate_x_flow_imbalance",
                60,
                at -> Arrival.rate(at, 60) * Flow.imbalance(at, 60))
            .differenceOf(at -> Arrival.rate(at, 60)),
        NaiveColumn.of(
                "jump_share_x_flow_imbalance",
                600,
                at -> Volatility.jumpShare(at, 600) * Flow.imbalance(at, 60))
            .differenceOf(1));
  }
}
