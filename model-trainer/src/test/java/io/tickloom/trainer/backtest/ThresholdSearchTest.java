package io.tickloom.trainer.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThresholdSearchTest {
  private static final int N = 400;

  /** Rises 1 % in the second after the next of each second of even number, then falls back. */
  private static ThresholdSearch search(double sure) {
    double[] prices = new double[N + 3];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = i % 2 == 1 ? 100 : 101;
    }
    PricePath path = TestTables.path(TestTables.seconds(0, N + 3), prices);
    Rows rows = TestTables.rows(TestTables.seconds(0, N), new float[N]);
    double[] probability = new double[N];
    for (int i = 0; i < N; i++) {
      probability[i] = 0.5 + (i % 2 == 0 ? sure : -sure) + 1e-6 * i;
    }
    return new ThresholdSearch(rows, List.of(path), IntStream.range(0, N).toArray(), probability);
  }

  @Test
  void takesWhatEarnsMostAfterCosts() {
    ThresholdSearch.Choice choice = search(0.2).choose(0, Holding.of(1), new Costs(0.0006, 0));
    assertThat(choice.reason()).isEqualTo("profit");
    assertThat(choice.rules().longAt()).isBetween(0.301, 0.701);
    assertThat(choice.rules().shortAt()).isBetween(0.3003, 0.701);
    assertThat(choice.tried()).isEqualTo(81);
  }

  @Test
  void whereNothingEarnsItsCostsTheSteadiestIsTaken() {
    assertThat(search(0.2).choose(0, Holding.of(1), new Costs(0.4, 0)).reason())
        .isEqualTo("steadiness");
  }

  @Test
  void aSideThatLosesIsNotTraded() {
    ThresholdSearch search = search(0.2);
    double[] rising = new double[N + 3];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = Math.pow(1.01, i >> 1); // what a row of even number buys rises, of odd stays
    }
    PricePath path = TestTables.path(TestTables.seconds(0, N + 3), rising);
    ThresholdSearch.Choice choice =
        new ThresholdSearch(search.rows(), List.of(path), search.members(), search.probability())
            .choose(0, Holding.of(1), new Costs(0.0006, 0));
    assertThat(choice.reason()).isEqualTo("profit");
    assertThat(choice.rules().shortAt()).isEqualTo(-1);
  }
}
