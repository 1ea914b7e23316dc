package io.tickloom.job.feature.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Tier T. */
final class TradeFeatures {
  private TradeFeatures() {}

  static List<Family> families() {
    return Stream.of(
            FlowFeatures.families(),
            PriceFeatures.families(),
            LiquidityFeatures.families(),
            StructureFeatures.families())
        .flatMap(families -> families)
        .toList();
  }
}
