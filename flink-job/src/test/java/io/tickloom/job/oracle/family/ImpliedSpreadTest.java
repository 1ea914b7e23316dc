package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** The spread out of prices, worked by hand. */
class ImpliedSpreadTest {
  private static final double B = Math.log(2);

  @Test
  void rollIsTheBounceOfNeighbouringReturns() {
    HandTape bounce = new HandTape().buy("0", "1", "1").buy("350", "2", "1").sell("351", "1", "1");
    HandTape move = new HandTape().buy("0", "1", "1").buy("350", "2", "1");

    // 299 pairs, one of b and -b, both means 0
    expect(bounce, "roll_spread_300s", "400", 2 * B / Math.sqrt(299));
    // both means b / 299, no product: c = -(b / 299)^2
    expect(move, "roll_spread_300s", "400", 2 * B / 299);
    // the return of the first second is only the earlier of a pair: c = -b^2 / 299
    expect(bounce, "roll_spread_300s", "650", 2 * B / Math.sqrt(299));
    expect(bounce, "roll_spread_300s", "651", 0); // -b as the first: mean 0 of the later
  }

  @Test
  void rollIsZeroWhereReturnsGoOn() {
    HandTape trend = new HandTape().buy("0", "1", "1").buy("350", "2", "1").buy("351", "4", "1");

    expect(trend, "roll_spread_300s", "400", 0);
  }

  @Test
  void corwinSchultzIsTheMeanOverPairsOfMinutes() {
    HandTape tape =
        new HandTape()
            .buy("0", "1", "1")
            .buy("150", "3", "1") // alone: no neighbour has a trade
            .buy("490", "200", "1") // no range: alpha 0
            .buy("550", "200", "1") // H = 2 L
            .sell("560", "100", "1")
            .buy("610", "200", "1") // the same again: alpha = log 2, S = 2 (2 - 1) / (1 + 2)
            .sell("620", "100", "1");

    expect(tape, "corwin_schultz_600s", "660", (0 + 2 / 3.0) / 2);
    assertThat(new HandTape().buy("0", "1", "1").value("corwin_schultz_600s", "660")).isNaN();
  }

  @Test
  void edgeIsThatOfItsAuthorsProgram() {
    String[][] minutes = {
      {"100", "104", "100", "102"},
      {"102", "105", "101", "101"},
      {},
      {"103", "103", "99", "100"},
      {"100", "101", "98", "101"}
    };
    HandTape tape = new HandTape().buy("0", "1", "1");
    for (int i = 0; i < 20; i++) {
      int second = 60 + 60 * i;
      for (String price : minutes[i % 5]) {
        tape.buy(Integer.toString(second), price, "1");
        second += 10;
      }
    }

    // bidask 2.1.0 of the twenty bars, the third with the close before as all its prices
    expect(tape, "edge_spread_1200s", "1260", 0.016234120545734188);
    assertThat(tape.value("edge_spread_1200s", "1200")).isNaN();
    assertThat(new HandTape().buy("0", "1", "1").value("edge_spread_1200s", "1260")).isNaN();
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
