package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Bought less sold, worked by hand. */
class FlowTest {
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "100", "1")
          .buy("10", "100", "3") // the first instant of [10, 20)
          .sell("15", "100", "1")
          .sell("25", "100", "1")
          .buy("25", "50", "1");

  @Test
  void notionalWeighsByPrice() {
    expect(TAPE, "notional_flow_imbalance_10s", "30", -50 / 150.0);
    expect(TAPE, "signed_notional_10s", "30", -50);
    expect(TAPE, "signed_notional_10s", "20", 200);
  }

  @Test
  void sweepsCountWhateverTheirSize() {
    expect(TAPE, "sweep_flow_imbalance_10s", "20", 0);
    expect(TAPE, "trade_flow_imbalance_10s", "20", 2 / 4.0);
  }

  @Test
  void changeIsAgainstTheWindowBefore() {
    expect(TAPE, "trade_flow_imbalance_change_10s", "30", 0 - 2 / 4.0);
  }

  @Test
  void changeIsUndefinedWithoutBothWindows() {
    assertThat(TAPE.value("trade_flow_imbalance_change_10s", "20")).isNaN(); // begins at 0
    assertThat(TAPE.value("trade_flow_imbalance_change_10s", "40")).isNaN(); // [30, 40) is empty
    assertThat(TAPE.value("trade_flow_imbalance_change_10s", "45")).isNaN(); // [35, 45) is empty
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
