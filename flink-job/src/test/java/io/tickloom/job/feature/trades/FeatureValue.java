package io.tickloom.job.feature.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.HandTape;
import io.tickloom.job.row.MadeTape;
import io.tickloom.job.row.RowMaker;
import java.util.List;

/** One feature's value in one row of a tape written by hand. */
final class FeatureValue {
  private static final long SECOND = 1_000_000L;
  private static final int FEATURE_COLUMN = 3;

  private FeatureValue() {}

  /** Holds the row at {@code second} to a value, on a grid of one second and on one of five. */
  static void expect(HandTape tape, int second, Feature feature, double value) {
    for (int deltaT : new int[] {1, 5}) {
      assertThat(of(tape, second, deltaT, feature))
          .as("%s on a grid of %s s", feature.info().name(), deltaT)
          .isCloseTo(value, within(1e-14));
    }
  }

  private static double of(HandTape tape, int second, int deltaT, Feature feature) {
    RowMaker maker = new RowMaker(new Grid(deltaT), new Catalogue(List.of(feature)));
    long to = HandTape.at(Integer.toString(second)) / SECOND;
    RowMaker.Made made = maker.make("X", MadeTape.fold(tape.trades()), to - deltaT, to);
    assertThat(made.rows().rows()).isEqualTo(1);
    return made.rows().values()[FEATURE_COLUMN][0];
  }
}
