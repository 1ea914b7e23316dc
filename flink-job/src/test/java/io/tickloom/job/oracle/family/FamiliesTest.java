package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.NaiveColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue's columns are all there, and no other. */
class FamiliesTest {
  private static final List<Integer> SHORT = List.of(60, 600);
  private static final List<Integer> LONG = List.of(300, 600);
  private static final List<Integer> FLOW = List.of(5, 10, 30, 60, 300, 600);
  private static final List<Integer> MOVES = List.of(5, 10, 25, 50, 100, 200, 300, 600);
  private static final List<Integer> INTENSITY = List.of(1, 5, 30, 120);

  private static final Map<String, List<Integer>> WINDOWS =
      Map.ofEntries(
          Map.entry("trade_flow_imbalance", FLOW),
          Map.entry("sweep_flow_imbalance", FLOW),
          Map.entry("notional_flow_imbalance", FLOW),
          Map.entry("signed_notional", FLOW),
          Map.entry("trade_flow_imbalance_change", List.of(5, 10, 30, 60, 300)),
          Map.entry("trade_imbalance", List.of(30)),
          Map.entry("trade_imbalance_mean", List.of(60)),
          Map.entry("trade_imbalance_acceleration", List.of(30)),
          Map.entry("arrival_rate", List.of(10, 30, 60, 300, 600)),
          Map.entry("sweep_gap_mean", SHORT),
          Map.entry("sweep_gap_variation", SHORT),
          Map.entry("trades_per_sweep", SHORT),
          Map.entry("buy_intensity", INTENSITY),
          Map.entry("sell_intensity", INTENSITY),
          Map.entry("intensity_imbalance", INTENSITY),
          Map.entry("buy_volume_intensity", INTENSITY),
          Map.entry("sell_volume_intensity", INTENSITY),
          Map.entry("volume_intensity_imbalance", INTENSITY),
          Map.entry("momentum", MOVES),
          Map.entry("momentum_acceleration", MOVES),
          Map.entry("ewma_distance", List.of(5, 30, 120, 600)),
          Map.entry("realised_variance", List.of(10, 30, 60, 300, 600, 1200)),
          Map.entry("volatility", List.of(10, 30, 60, 300, 600, 1200)),
          Map.entry("ewma_volatility", List.of(30, 120, 600)),
          Map.entry("volatility_of_volatility", SHORT),
          Map.entry("kyle_lambda", List.of(60, 300, 600)),
          Map.entry("amihud", List.of(60, 300, 600)),
          Map.entry("hasbrouck_lambda", LONG),
          Map.entry("roll_spread", LONG),
          Map.entry("return_autocorrelation", LONG),
          Map.entry("sweep_sign_autocorrelation", SHORT),
          Map.entry("sign_entropy", SHORT),
          Map.entry("mean_sweep_size", SHORT),
          Map.entry("levels_per_sweep", SHORT),
          Map.entry("vwap_distance", SHORT),
          Map.entry("high_distance", SHORT),
          Map.entry("low_distance", SHORT),
          Map.entry("flow_return_correlation", LONG),
          Map.entry("trade_flow_imbalance_60s_zscore", List.of(600, 3600)),
          Map.entry("trade_flow_imbalance_60s_rank", List.of(600, 3600)),
          Map.entry("arrival_rate_60s_zscore", List.of(600, 3600)),
          Map.entry("arrival_rate_60s_rank", List.of(600, 3600)),
          Map.entry("volatility_60s_zscore", List.of(600, 3600)),
          Map.entry("volatility_60s_rank", List.of(600, 3600)),
          Map.entry("momentum_60s_zscore", List.of(600, 3600)),
          Map.entry("momentum_60s_rank", List.of(600, 3600)));

  private static final Set<String> SINGLE =
      Set.of(
          "arrival_rate_ratio",
          "seconds_since_last_trade",
          "upside_semivariance_600s",
          "downside_semivariance_600s",
          "bipower_variation_600s",
          "jump_share_600s",
          "parkinson_600s",
          "garman_klass_600s",
          "volatility_cluster",
          "absolute_return_autocorrelation_600s",
          "high_volatility_regime",
          "corwin_schultz_600s",
          "edge_spread_1200s",
          "vpin_3600s",
          "lempel_ziv_300s",
          "sign_run",
          "largest_trade_share_60s",
          "largest_sweeps_share_600s",
          "round_size_share_600s",
          "vwap_distance_sigmas_600s",
          "range_position_600s",
          "seconds_since_high_600s",
          "seconds_since_low_600s",
          "time_of_day_sine",
          "time_of_day_cosine",
          "time_of_week_sine",
          "time_of_week_cosine",
          "volatility_cluster_x_trade_imbalance",
          "arrival_rate_x_flow_imbalance",
          "jump_share_x_flow_imbalance",
          "ewma_arrival_ratio_ewma");

  @Test
  void columnsAreThoseOfTheCatalogue() {
    Set<String> names = new TreeSet<>(SINGLE);
    WINDOWS.forEach((name, windows) -> windows.forEach(w -> names.add(name + "_" + w + "s")));

    assertThat(Families.columns().stream().map(NaiveColumn::name))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void historyIsTheWindowButWhereTheFeatureLooksFurtherOrDecays() {
    Map<String, Integer> other =
        Families.columns().stream()
            .filter(column -> !column.name().endsWith("_" + column.historySeconds() + "s"))
            .collect(
                Collectors.toMap(
                    column -> column.name().replaceFirst("_\\d+s$", ""),
                    NaiveColumn::historySeconds,
                    Math::max,
                    TreeMap::new));

    assertThat(other)
        .containsOnly(
            Map.entry("trade_flow_imbalance_change", 600),
            Map.entry("trade_imbalance_mean", 90),
            Map.entry("trade_imbalance_acceleration", 90),
            Map.entry("arrival_rate_ratio", 600),
            Map.entry("seconds_since_last_trade", 0),
            Map.entry("buy_intensity", 600),
            Map.entry("sell_intensity", 600),
            Map.entry("intensity_imbalance", 600),
            Map.entry("buy_volume_intensity", 600),
            Map.entry("sell_volume_intensity", 600),
            Map.entry("volume_intensity_imbalance", 600),
            Map.entry("momentum_acceleration", 1200),
            Map.entry("ewma_distance", 3000),
            Map.entry("ewma_volatility", 3000),
            Map.entry("volatility_cluster", 600),
            Map.entry("volatility_of_volatility", 1200),
            Map.entry("high_volatility_regime", 3660),
            Map.entry("sign_run", 600),
            Map.entry("time_of_day_sine", 0),
            Map.entry("time_of_day_cosine", 0),
            Map.entry("time_of_week_sine", 0),
            Map.entry("time_of_week_cosine", 0),
            Map.entry("volatility_cluster_x_trade_imbalance", 600),
            Map.entry("arrival_rate_x_flow_imbalance", 60),
            Map.entry("jump_share_x_flow_imbalance", 600),
            Map.entry("trade_flow_imbalance_60s_zscore", 3655),
            Map.entry("trade_flow_imbalance_60s_rank", 3655),
            Map.entry("arrival_rate_60s_zscore", 3655),
            Map.entry("arrival_rate_60s_rank", 3655),
            Map.entry("volatility_60s_zscore", 3655),
            Map.entry("volatility_60s_rank", 3655),
            Map.entry("momentum_60s_zscore", 3655),
            Map.entry("momentum_60s_rank", 3655),
            Map.entry("ewma_arrival_ratio_ewma", 750));
  }
}
