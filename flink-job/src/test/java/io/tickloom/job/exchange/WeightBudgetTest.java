package io.tickloom.job.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The weight limit is kept, and what the exchange asks for is done. */
class WeightBudgetTest {
  private static final long SECOND = 1_000_000_000L;

  private long now;
  private final WeightBudget budget = new WeightBudget(() -> now, 100);

  @Test
  void noMoreIsTakenThanTheShareUntilTheMinuteIsOver() {
    assertThat(budget.take(50, 0.9)).isZero();
    assertThat(budget.take(40, 0.9)).isZero();
    now = 20 * SECOND;
    assertThat(budget.take(1, 0.9)).isEqualTo(40 * SECOND);
    now = 60 * SECOND;
    assertThat(budget.take(1, 0.9)).isZero();
  }

  @Test
  void whatTheExchangeSaysIsUsedCounts() {
    assertThat(budget.take(1, 0.5)).isZero();
    budget.used(60);
    assertThat(budget.take(1, 0.5)).isPositive();
    assertThat(budget.take(1, 0.9)).isZero();
    budget.limit(200);
    assertThat(budget.take(1, 0.5)).isZero();
  }

  @Test
  void afterARefusalNothingIsAskedForAsLongAsTold() {
    budget.close(Duration.ofSeconds(7));
    assertThat(budget.isClosed()).isTrue();
    assertThat(budget.take(1, 0.9)).isEqualTo(7 * SECOND);
    now = 7 * SECOND;
    assertThat(budget.isClosed()).isFalse();
    assertThat(budget.take(1, 0.9)).isZero();
  }
}
