package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PrintsTest {

  @Test
  void withASpreadOfATickBuysPrintAtTheAskAndSellsAtTheBid() {
    Prints prints = new Prints(1, 26_838_040);
    // 2683.804 lies between a bid of 2683.80 and an ask of 2683.81.
    assertThat(printed(prints, 1, 2, 26_838_040)).containsExactly(26_838_100, 26_838_100);
    assertThat(printed(prints, -1, 1, 26_838_040)).containsExactly(26_838_000);
  }

  @Test
  void aSweepWalksFromTheQuoteThatItFoundToTheOneThatItLeaves() {
    Prints prints = new Prints(1, 26_838_040);
    // The ask moves from 2683.81 by four ticks to 2683.85, in steps of whole ticks.
    assertThat(printed(prints, 1, 3, 26_838_440))
        .containsExactly(26_838_100, 26_838_300, 26_838_500);
    // The bid then falls from 2683.84 to 2683.82.
    assertThat(printed(prints, -1, 2, 26_838_240)).containsExactly(26_838_400, 26_838_200);
    // A buy into a falling market finds nothing to walk.
    assertThat(printed(prints, 1, 2, 26_838_040)).containsExactly(26_838_100, 26_838_100);
  }

  @Test
  void aWideSpreadLiesAroundTheEfficientPrice() {
    Prints prints = new Prints(4, 26_838_000);
    assertThat(printed(prints, 1, 1, 26_838_060)).containsExactly(26_838_300);
    assertThat(printed(prints, -1, 1, 26_838_060)).containsExactly(26_837_900);
  }

  @Test
  void withoutASpreadAllPrintAtTheEfficientPrice() {
    Prints prints = new Prints(0, 26_838_040);
    assertThat(printed(prints, -1, 2, 26_838_041.4)).containsExactly(26_838_041, 26_838_041);
  }

  private static long[] printed(Prints prints, int sign, int trades, double efficientUnits) {
    Sweep sweep = new Sweep();
    sweep.sign = sign;
    sweep.trades = trades;
    prints.fill(sweep, efficientUnits);
    return Arrays.copyOf(sweep.priceUnits, trades);
  }
}
