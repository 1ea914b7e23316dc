package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Autocorrelation and runs, worked by hand. */
class SerialTest {
  private static final HandTape SIGNS =
      new HandTape()
          .buy("0", "1", "1")
          .buy("601", "1", "1")
          .buy("602", "1", "1")
          .sell("603", "1", "1")
          .buy("604", "1", "1")
          .buy("661", "1", "1")
          .buy("661", "1", "1") // of the same sweep
          .buy("662", "1", "1");

  @Test
  void upAndDownAreAnticorrelated() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("700", "2", "1").sell("701", "1", "1");

    // b and -b: mean 0, one product -b^2, two squares
    expect(tape, "return_autocorrelation_300s", "800", -0.5);
    expect(tape, "return_autocorrelation_600s", "800", -0.5);
    assertThat(tape.value("return_autocorrelation_300s", "700")).isNaN();
  }

  @Test
  void signsOfNeighbouringSweepsAreCorrelatedAroundTheirMean() {
    // + + - +: s = 1/2, p = 1 - 1 - 1
    expect(SIGNS, "sweep_sign_autocorrelation_60s", "660", (-1 / 3.0 - 1 / 4.0) / (3 / 4.0));
    assertThat(SIGNS.value("sweep_sign_autocorrelation_60s", "670")).isNaN(); // all bought
    assertThat(SIGNS.value("sweep_sign_autocorrelation_60s", "600")).isNaN(); // none
  }

  @Test
  void runIsOfTheLastSideCountedInSweeps() {
    expect(SIGNS, "sign_run", "663", 3); // 604, 661, 662
    expect(SIGNS, "sign_run", "604", -1);
    expect(SIGNS, "sign_run", "603", 2); // that of 0 is older than 600 s
    expect(SIGNS, "sign_run", "1300", 0);
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
