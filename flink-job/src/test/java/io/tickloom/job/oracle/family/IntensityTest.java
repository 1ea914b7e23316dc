package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** Decayed counts and volumes, worked by hand. */
class IntensityTest {
  private static final double LN2 = Math.log(2);

  /** At T = 20 and a half-life of 1 s the second that ends at k weighs 2^(k - 20), k > 10. */
  private static final HandTape TAPE =
      new HandTape()
          .buy("0", "100", "1")
          .buy("9.9", "100", "1") // in the second that ends at 10: past ten half-lives
          .buy("10.5", "100", "512") // weighs 1/512
          .sell("18.5", "100", "4") // weighs 1/2
          .buy("19.5", "100", "1") // weighs 1, a sweep of two
          .buy("19.5", "100", "2")
          .sell("20", "100", "1"); // at T: not seen

  @Test
  void secondWeighsHalfAfterAHalfLifeAndNothingAfterTen() {
    expect(TAPE, "buy_intensity_1s", "20", LN2 * (1 + 1 / 512.0));
    expect(TAPE, "sell_intensity_1s", "20", LN2 * 0.5);
    expect(TAPE, "buy_volume_intensity_1s", "20", LN2 * (3 + 1));
    expect(TAPE, "sell_volume_intensity_1s", "20", LN2 * 2);
  }

  @Test
  void imbalanceIsOfTheDecayedSums() {
    expect(TAPE, "intensity_imbalance_1s", "20", (0.5 + 1 / 512.0) / (1.5 + 1 / 512.0));
    expect(TAPE, "volume_intensity_imbalance_1s", "20", 2 / 6.0);
    expect(TAPE, "intensity_imbalance_1s", "9", 1); // 0 itself is in the first whole second
    assertThat(new HandTape().buy("0", "1", "1").value("intensity_imbalance_1s", "11")).isNaN();
  }

  @Test
  void longerHalfLifeIsPerSecondToo() {
    HandTape tape = new HandTape().buy("0", "1", "1").sell("54.5", "1", "6");

    expect(tape, "sell_intensity_5s", "60", LN2 / 5 * 0.5); // 55 is one half-life back
    expect(tape, "sell_volume_intensity_5s", "60", LN2 / 5 * 3);
  }

  @Test
  void onlyWholeSecondsAfterTheStartOfHistoryCount() {
    HandTape young = new HandTape().buy("12.5", "1", "1").sell("13.5", "1", "1");

    // six of 6.5 s: 14 ... 19, of which 14 weighs 2^-5
    expect(young, "buy_intensity_1s", "19", 0);
    expect(young, "sell_intensity_1s", "19", LN2 / 32);
    assertThat(young.value("sell_intensity_1s", "17")).isNaN(); // 4.5 s are not past five
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
