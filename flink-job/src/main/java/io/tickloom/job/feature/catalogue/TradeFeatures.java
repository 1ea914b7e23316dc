package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.Feature;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tier T: a line a family, with its default windows or half-lives in seconds. */
final class TradeFeatures {
  private TradeFeatures() {}

  static List<Feature> all() {
    return Stream.of(
            FlowFeatures.all(),
            PriceFeatures.all(),
            LiquidityFeatures.all(),
            StructureFeatures.all())
        .flatMap(features -> features)
        .toList();
  }

  static Stream<Feature> over(IntFunction<Feature> family, int... seconds) {
    return IntStream.of(seconds).mapToObj(family);
  }
}
