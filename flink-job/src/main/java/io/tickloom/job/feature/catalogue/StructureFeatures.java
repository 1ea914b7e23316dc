package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.TradeFeatures.over;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.trades.ArrivalFlow;
import io.tickloom.job.feature.trades.Clock;
import io.tickloom.job.feature.trades.Clock.Axis;
import io.tickloom.job.feature.trades.Clock.Cycle;
import io.tickloom.job.feature.trades.ClusterFlow;
import io.tickloom.job.feature.trades.EwmaArrivalRatio;
import io.tickloom.job.feature.trades.FlowReturnCorrelation;
import io.tickloom.job.feature.trades.JumpFlow;
import io.tickloom.job.feature.trades.LempelZiv;
import io.tickloom.job.feature.trades.MinuteFigure;
import io.tickloom.job.feature.trades.Rank;
import io.tickloom.job.feature.trades.ReturnAutocorrelation;
import io.tickloom.job.feature.trades.SignEntropy;
import io.tickloom.job.feature.trades.SignRun;
import io.tickloom.job.feature.trades.SweepSignAutocorrelation;
import io.tickloom.job.feature.trades.ZScore;
import java.util.stream.Stream;

/** Patterns in the order of things, features of features, and the clock. */
final class StructureFeatures {
  private static final int[] SPANS = {600, 3600};

  private StructureFeatures() {}

  static Stream<Feature> all() {
    return Stream.of(serial(), clock(), interactions(), nested()).flatMap(features -> features);
  }

  private static Stream<Feature> serial() {
    return Stream.of(
            over(ReturnAutocorrelation::new, 300, 600),
            over(SweepSignAutocorrelation::new, 60, 600),
            over(SignEntropy::new, 60, 600),
            over(LempelZiv::new, 300),
            Stream.<Feature>of(new SignRun()))
        .flatMap(features -> features);
  }

  private static Stream<Feature> clock() {
    return Stream.of(Cycle.values())
        .flatMap(cycle -> Stream.of(Axis.values()).map(axis -> new Clock(cycle, axis)));
  }

  private static Stream<Feature> interactions() {
    return Stream.of(new ClusterFlow(), new ArrivalFlow(), new JumpFlow());
  }

  private static Stream<Feature> nested() {
    return Stream.of(
            over(FlowReturnCorrelation::new, 300, 600),
            Stream.of(MinuteFigure.values())
                .flatMap(
                    figure ->
                        Stream.concat(
                            over(s -> new ZScore(figure, s), SPANS),
                            over(s -> new Rank(figure, s), SPANS))),
            Stream.<Feature>of(new EwmaArrivalRatio()))
        .flatMap(features -> features);
  }
}
