package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Squares and products of one-second returns, worked by hand. */
class VolatilityTest {
  private static final double B = Math.log(2);

  @Test
  void volatilityIsTheRootOfTheMeanSquare() {
    HandTape tape =
        new HandTape().buy("0", "100", "1").buy("12.5", "200", "1").sell("15.5", "100", "1");

    expect(tape, "realised_variance_10s", "20", 2 * B * B);
    expect(tape, "volatility_10s", "20", Math.sqrt(2 * B * B / 10));
  }

  @Test
  void loneReturnIsAJumpAndNeighboursAreNot() {
    HandTape lone = new HandTape().buy("0", "1", "1").buy("650.5", "2", "1");
    HandTape pair = new HandTape().buy("0", "1", "1").buy("650.5", "2", "1").buy("651.5", "4", "1");
    HandTape four =
        new HandTape()
            .buy("0", "1", "1")
            .buy("650.5", "2", "1")
            .buy("651.5", "4", "1")
            .buy("652.5", "8", "1")
            .buy("653.5", "16", "1");

    expect(lone, "jump_share_600s", "700", 1);
    expect(pair, "jump_share_600s", "700", 1 - Math.PI / 4); // 2 b^2 against (pi / 2) b^2
    expect(four, "jump_share_600s", "700", 0); // 4 b^2 against (pi / 2) 3 b^2
    assertThat(lone.value("jump_share_600s", "640")).isNaN();
  }

  @Test
  void ewmaWeighsTheSquareOfEachSecond() {
    HandTape tape = new HandTape().buy("0", "1", "1").buy("369.5", "2", "1");

    // the return of 370 is one half-life old: 1/2 of (1 - 2^-10) / (1 - x), x = 2^(-1/30)
    double weights = (1 - 1 / 1024.0) / (1 - Math.pow(2, -1 / 30.0));
    expect(tape, "ewma_volatility_30s", "400", Math.sqrt(0.5 * B * B / weights));
  }

  @Test
  void ewmaTakesNoReturnFromBeforeTheStartOfHistory() {
    HandTape tape =
        new HandTape()
            .buy("0", "50", "1")
            .missing(1)
            .buy("10", "100", "1") // known since 10: the return of 11 is from a price unknown
            .buy("139.5", "200", "1");

    // 160 s known at 170: 12 ... 170 have a return, 159 of them; that of 140 weighs 1/2
    double x = Math.pow(2, -1 / 30.0);
    double weights = (1 - Math.pow(x, 159)) / (1 - x);
    expect(tape, "ewma_volatility_30s", "170", Math.sqrt(0.5 * B * B / weights));
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
