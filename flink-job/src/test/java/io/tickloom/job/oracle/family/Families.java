package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import java.util.List;
import java.util.stream.Stream;

/** All that a row of trades alone may hold. */
public final class Families {
  private static final List<NaiveColumn> COLUMNS =
      Stream.of(
              Flow.columns(),
              TradeImbalance.columns(),
              Arrival.columns(),
              Intensity.columns(),
              Momentum.columns(),
              Volatility.columns(),
              BarVolatility.columns(),
              VolatilityCluster.columns(),
              Impact.columns(),
              ImpliedSpread.columns(),
              Toxicity.columns(),
              Serial.columns(),
              Entropy.columns(),
              Size.columns(),
              Place.columns(),
              Clock.columns(),
              Interaction.columns(),
              Standing.columns(),
              Nested.columns())
          .flatMap(List::stream)
          .toList();

  private Families() {}

  /** Every column, each name once. */
  public static List<NaiveColumn> columns() {
    return COLUMNS;
  }
}
