package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.TradeFeatures.over;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.trades.FlowReturnCorrelation;
import io.tickloom.job.feature.trades.ReturnAutocorrelation;
import java.util.stream.Stream;

/** Patterns in the order of things, features of features, and the clock. */
final class StructureFeatures {
  private StructureFeatures() {}

  static Stream<Feature> all() {
    return Stream.of(serial(), nested()).flatMap(features -> features);
  }

  private static Stream<Feature> serial() {
    return over(ReturnAutocorrelation::new, 300, 600);
  }

  private static Stream<Feature> nested() {
    return over(FlowReturnCorrelation::new, 300, 600);
  }
}
