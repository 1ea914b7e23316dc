package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.Member.over;
import static io.tickloom.job.feature.catalogue.Member.overMultiples;
import static io.tickloom.job.feature.catalogue.Member.single;

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

  static Stream<Family> families() {
    return Stream.of(serial(), clock(), interaction(), nested());
  }

  private static Family serial() {
    return Family.of(
        "serial",
        over(ReturnAutocorrelation::new, 300, 600),
        over(SweepSignAutocorrelation::new, 60, 600),
        over(SignEntropy::new, 60, 600),
        over(LempelZiv::new, 300),
        single(new SignRun()));
  }

  private static Family clock() {
    return Family.of(
        "clock",
        Stream.of(Cycle.values())
            .flatMap(cycle -> Stream.of(Axis.values()).map(axis -> new Clock(cycle, axis)))
            .flatMap(Member::single));
  }

  private static Family interaction() {
    return Family.of("interaction", single(new ClusterFlow(), new ArrivalFlow(), new JumpFlow()));
  }

  private static Family nested() {
    return Family.of(
        "nested",
        over(FlowReturnCorrelation::new, 300, 600),
        Stream.of(MinuteFigure.values())
            .flatMap(
                figure ->
                    Stream.concat(
                        overMultiples(5, s -> new ZScore(figure, s), SPANS),
                        overMultiples(5, s -> new Rank(figure, s), SPANS))),
        single(new EwmaArrivalRatio()));
  }
}
