package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlantedSignalTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);

  @Test
  void driftsByTheImbalanceOfDecayedSweeps() {
    PlantedSignal signal = new PlantedSignal(0.5, 22.4);
    signal.advance(0, 1e-4);
    signal.add(1);
    signal.advance(30_000_000, 1e-4);
    signal.add(-1);
    // A buy of age 30 s weighs 1/2, a sell of age 0 weighs 1: (1/2 - 1) / (1/2 + 1) = -1/3.
    assertThat(signal.imbalance()).isCloseTo(-1.0 / 3, within(1e-12));
    // 30 s of I = 1 at 1e-4 a second: 0.5 * 1e-4 * 1 * 30 / sqrt(60).
    assertThat(signal.take()).isCloseTo(0.5e-4 * 30 / Math.sqrt(60), within(1e-15));
    assertThat(signal.gathered()).isZero();
  }

  @Test
  void withoutSignalAndSpreadNothingPredicts() throws IOException {
    NaiveScores naive = new NaiveScores();
    Market market = new Market(SimulatorOptions.ethusdt(MONDAY, 21, 21).withSpreadTicks(0));
    market.run(naive);
    assertThat(market.bestAuc().value()).isCloseTo(0.5, within(5e-4));
    // 360,000 rows, twelve to a label: 30,000 independent ones, a standard error of 0.0033.
    for (int i = 0; i < naive.count(); i++) {
      assertThat(naive.auc(i)).as("AUC of the %s", naive.name(i)).isBetween(0.492, 0.508);
    }
  }

  @Test
  void aSpreadAloneLeavesOnlyItsBounce() throws IOException {
    Market market = new Market(SimulatorOptions.ethusdt(MONDAY, 7, 22));
    market.run(new NaiveScores());
    assertThat(market.bestAuc().value()).isBetween(0.497, 0.512);
  }

  @Test
  void aHandMadeImbalanceFindsNearlyAllOfThePlantedSignal() throws IOException {
    NaiveScores naive = new NaiveScores();
    Market market = new Market(SimulatorOptions.ethusdt(MONDAY, 21, 23).withSignal(1.5));
    market.run(naive);
    double best = market.bestAuc().value();
    assertThat(best).as("best AUC").isBetween(0.555, 0.585);
    assertThat(naive.auc(0)).as(naive.name(0)).isBetween(best - 0.006, best + 0.002);
    assertThat(naive.auc(1)).as(naive.name(1)).isBetween(0.53, best);
  }

  @Test
  void aStrongerSignalLeavesFlowAndArrivalsAsTheyWere() throws IOException {
    TapeFigures none = new TapeFigures();
    TapeFigures strong = new TapeFigures();
    new Market(SimulatorOptions.ethusdt(MONDAY, 1, 24)).run(none);
    new Market(SimulatorOptions.ethusdt(MONDAY, 1, 24).withSignal(3).withSpreadTicks(0))
        .run(strong);
    assertThat(strong.trades).isEqualTo(none.trades);
    assertThat(strong.tradeSigns.at(10)).isEqualTo(none.tradeSigns.at(10));
    assertThat(strong.meanSize()).isEqualTo(none.meanSize());
  }
}
