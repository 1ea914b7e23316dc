package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** The imbalance of 30 s, worked by hand. */
class TradeImbalanceTest {
  /** The imbalance of 30 s is 0.5 from 21 to 50, 1 from 51 to 80, -1 from 81 on. */
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "100", "1")
          .buy("20.5", "100", "3")
          .sell("20.5", "100", "1")
          .buy("50.5", "100", "7")
          .sell("80.5", "100", "2");

  @Test
  void meanIsOverSixtySteps() {
    // 41 ... 50, 51 ... 80, 81 ... 100
    expect(TAPE, "trade_imbalance_mean_60s", "100", (10 * 0.5 + 30 - 20) / 60);
  }

  @Test
  void meanIsOverTheStepsThatAreDefined() {
    // 66 ... 80, 81 ... 110, none from 111 on
    expect(TAPE, "trade_imbalance_mean_60s", "125", (15 - 30) / 45.0);
    assertThat(TAPE.value("trade_imbalance_mean_60s", "170")).isNaN();
  }

  @Test
  void accelerationIsTheChangeOfTheChange() {
    expect(TAPE, "trade_imbalance_30s", "100", -1);
    expect(TAPE, "trade_imbalance_acceleration_30s", "100", (-1 - 1) - (1 - 0.5));
    assertThat(TAPE.value("trade_imbalance_acceleration_30s", "90"))
        .isNaN(); // 90 s are not past 90
    assertThat(TAPE.value("trade_imbalance_acceleration_30s", "111")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
