package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Bits of the sequence of sides, worked by hand. */
class EntropyTest {
  @Test
  void pairsOfSignsAreCounted() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("601", "1", "1")
            .buy("602", "1", "1")
            .sell("603", "1", "1")
            .buy("604", "1", "1");

    expect(tape, "sign_entropy_60s", "660", Math.log(3) / Math.log(2)); // ++ +- -+
    expect(tape, "sign_entropy_60s", "603", 0); // ++
    assertThat(tape.value("sign_entropy_60s", "602")).isNaN(); // one sweep
  }

  @Test
  void phraseIsTheShortestThatHasNotComeBefore() {
    assertThat(Entropy.phrases("+")).isEqualTo(1);
    assertThat(Entropy.phrases("+-+0+-+-0")).isEqualTo(5); // + - +0 +- +-0
    assertThat(Entropy.phrases("+-0+-0")).isEqualTo(4); // + - 0 +-: the last 0 is not new
  }

  @Test
  void lempelZivOfSilenceIsThatOfTwentyFourPhrases() {
    HandTape silent = new HandTape().buy("0", "1", "1");
    HandTape balanced = new HandTape().buy("0", "1", "1").buy("9", "1", "2").sell("9", "1", "2");

    // 1 + 2 + ... + 24 = 300
    double bits = 24 * Math.log(24) / Math.log(2) / 300;
    expect(silent, "lempel_ziv_300s", "301", bits);
    expect(balanced, "lempel_ziv_300s", "301", bits);
    assertThat(silent.value("lempel_ziv_300s", "300")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
