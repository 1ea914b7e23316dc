package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SimulatorOptionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

  @Test
  void namesRuleAndValueOfWhatItRefuses() {
    refuses("days must be 1 to 3660, not 0", () -> SimulatorOptions.ethusdt(DAY, 0, 1));
    refuses(
        "start date must lie between 2025-01-01 and 2199-12-31, not 2024-12-31",
        () -> SimulatorOptions.ethusdt(LocalDate.of(2024, 12, 31), 1, 1));
    refuses(
        "signal must be 0 to 10, not NaN",
        () -> SimulatorOptions.ethusdt(DAY, 1, 1).withSignal(Double.NaN));
    refuses(
        "spread must be 0 to 1000 ticks, not -1",
        () -> SimulatorOptions.ethusdt(DAY, 1, 1).withSpreadTicks(-1));
    refuses(
        "symbol must be capital letters and digits, not eth/usdt",
        () -> new SimulatorOptions("eth/usdt", DAY, 1, 1, 0, 1, 2683.8, 22.4, 1));
    refuses(
        "start price must be 100 to 100000, not 0.0",
        () -> new SimulatorOptions("ETHUSDT", DAY, 1, 1, 0, 1, 0, 22.4, 1));
    refuses(
        "trades per second must be 0.1 to 1000, not Infinity",
        () ->
            new SimulatorOptions("ETHUSDT", DAY, 1, 1, 0, 1, 2683.8, Double.POSITIVE_INFINITY, 1));
    refuses(
        "first trade id must be 1 to 10^15, not 0",
        () -> new SimulatorOptions("ETHUSDT", DAY, 1, 1, 0, 1, 2683.8, 22.4, 0));
  }

  private static void refuses(String message, ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
