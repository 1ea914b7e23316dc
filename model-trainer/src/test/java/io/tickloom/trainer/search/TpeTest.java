package io.tickloom.trainer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

final class TpeTest {
  private static final List<Dimension> SPACE =
      List.of(
          new Dimension("rate", 0.01, 1, true, false), new Dimension("depth", 2, 10, false, true));

  /** Best at rate 0.1 and depth 4. */
  private static double score(SortedMap<String, Double> settings) {
    double rate = Math.log10(settings.get("rate") / 0.1);
    double depth = (settings.get("depth") - 4) / 4;
    return 1 - rate * rate - depth * depth;
  }

  private static List<Trial> search(int trials, long seed) {
    Tpe tpe = new Tpe(SPACE, seed);
    List<Trial> done = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      SortedMap<String, Double> settings = tpe.next(done);
      done.add(new Trial(i, settings, score(settings), 1, 0, new double[0]));
    }
    return done;
  }

  @Test
  void findsABetterPlaceThanChanceDoes() {
    double found = 0;
    double blind = 0;
    for (int seed = 0; seed < 10; seed++) {
      List<Trial> trials = search(60, seed);
      found += trials.subList(10, 60).stream().mapToDouble(Trial::auc).average().orElseThrow();
      blind += trials.subList(0, 10).stream().mapToDouble(Trial::auc).average().orElseThrow();
    }
    assertThat(found / 10).isGreaterThan(0.8).isGreaterThan(blind / 10 + 0.3);
  }

  @Test
  void staysWithinTheSpaceAndKeepsWholeNumbersWhole() {
    for (Trial trial : search(80, 3)) {
      assertThat(trial.settings().get("rate")).isBetween(0.01, 1.0);
      assertThat(trial.settings().get("depth")).isBetween(2.0, 10.0);
      assertThat(trial.settings().get("depth") % 1).isZero();
    }
  }

  @Test
  void theSameTrialsAndSeedLeadToTheSameNextOne() {
    List<Trial> trials = search(20, 5);
    assertThat(new Tpe(SPACE, 5).next(trials.subList(0, 15))).isEqualTo(trials.get(15).settings());
  }

  @Test
  void aPlaceAndItsValueAreInverse() {
    Dimension rate = SPACE.get(0);
    assertThat(rate.value(0.5)).isCloseTo(0.1, within(1e-12));
    assertThat(rate.place(0.1)).isCloseTo(0.5, within(1e-12));
    assertThat(rate.place(rate.value(0.731))).isCloseTo(0.731, within(1e-3));
  }
}
