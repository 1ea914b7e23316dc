package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Bars of a minute, worked by hand. */
class BarVolatilityTest {
  private static final double B = Math.log(2);

  /** Of the ten minutes before 660 the first and the last have trades, both with H = 2 L. */
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "100", "1")
          .buy("60", "200", "1") // opens the first
          .buy("80", "400", "1")
          .sell("119.9", "200", "1")
          .buy("600", "100", "1") // opens the last
          .buy("601", "200", "1")
          .sell("660", "1", "1"); // at T: not seen

  @Test
  void meanIsOverTheMinutesThatHaveATrade() {
    expect(TAPE, "parkinson_600s", "660", B * B / (4 * B));
    assertThat(new HandTape().buy("0", "1", "1").value("parkinson_600s", "660")).isNaN();
    assertThat(new HandTape().buy("0", "1", "1").value("garman_klass_600s", "660")).isNaN();
  }

  @Test
  void garmanKlassTakesOffTheMoveFromOpenToClose() {
    double first = 0.5 * B * B;
    double last = 0.5 * B * B - (2 * B - 1) * B * B;
    expect(TAPE, "garman_klass_600s", "660", (first + last) / 2);
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
