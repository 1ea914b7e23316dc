package io.tickloom.job.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.HandTape;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Which rows and seconds there are, and what they know, on tapes worked by hand. */
class RowMakerTest {

  @Test
  void firstRowComesAfterTheFirstTradeAndTheLastAfterTheLast() {
    HandTape between = new HandTape().buy("7", "1", "1").buy("14", "1", "1");
    HandTape upon = new HandTape().buy("5", "1", "1").buy("15", "1", "1");

    assertThat(made(between, 5).rows().keySet()).containsExactly(at(10), at(15));
    // a row does not see the trade at its own time
    assertThat(made(upon, 5).rows().keySet()).containsExactly(at(10), at(15), at(20));
    assertThat(made(upon, 60).rows().keySet()).containsExactly(at(60));
  }

  @Test
  void oneTradeMakesOneRowAndOneSecond() {
    MadeTape made = made(new HandTape().buy("59.999999", "3", "1"), 60);

    assertThat(made.rows().keySet()).containsExactly(at(60));
    assertThat(made.path().keySet()).containsExactly(at(60));
    assertThat(row(made, 60)).containsEntry("last_price", 3.0).containsEntry("clean_seconds", 1e-6);
  }

  @Test
  void tradeAtTheRowsTimeIsNotSeen() {
    MadeTape made =
        made(new HandTape().buy("1", "2", "1").sell("10", "4", "1").sell("15", "8", "1"), 5);

    assertThat(row(made, 10)).containsEntry("last_price", 2.0);
    assertThat(row(made, 15)).containsEntry("last_price", 4.0);
    assertThat(row(made, 20)).containsEntry("last_price", 8.0);
  }

  @Test
  void gridTimesInAGapHaveNoRowAndHistoryStartsAnew() {
    HandTape tape =
        new HandTape()
            .buy("1", "1", "1")
            .buy("10", "2", "1")
            .missing(3)
            .buy("20", "4", "1")
            .sell("27", "8", "1");
    MadeTape made = made(tape, 5);

    // nothing is missing before 10; something may be before 20
    assertThat(made.rows().keySet()).containsExactly(at(5), at(10), at(25), at(30));
    assertThat(row(made, 10)).containsEntry("clean_seconds", 9.0);
    assertThat(row(made, 25)).containsEntry("clean_seconds", 5.0);
    assertThat(row(made, 30)).containsEntry("clean_seconds", 10.0);
    assertThat(row(made, 25)).containsEntry("momentum_5s", Double.NaN);
    assertThat(row(made, 30)).containsEntry("momentum_5s", Math.log(2));
    assertThat(row(made, 30)).containsEntry("trade_flow_imbalance_10s", Double.NaN);
  }

  @Test
  void gapInsideOneSecondTakesNoRowButTheHistoryAndTheSecond() {
    HandTape tape =
        new HandTape()
            .buy("1", "1", "1")
            .buy("12.25", "1", "1")
            .missing(1)
            .buy("12.75", "1", "1")
            .buy("13", "1", "1");
    MadeTape made = made(tape, 5);

    assertThat(made.rows().keySet()).containsExactly(at(5), at(10), at(15));
    assertThat(row(made, 15)).containsEntry("clean_seconds", 2.25);
    assertThat(made.path().keySet()).doesNotContain(at(13)).contains(at(12), at(14));
  }

  @Test
  void secondsThatMeetAGapHaveNoPlaceInThePath() {
    HandTape tape =
        new HandTape()
            .buy("0.5", "10", "1")
            .buy("2.5", "11", "1")
            .missing(1)
            .buy("4.5", "12", "1")
            .buy("5.5", "13", "1");
    HandTape wholeSeconds =
        new HandTape().buy("0.5", "10", "1").buy("2", "11", "1").missing(1).buy("3", "12", "1");

    // [2, 3), [3, 4) and [4, 5) meet the open stretch from 2.5 to 4.5
    assertThat(made(tape, 5).path().keySet()).containsExactly(at(1), at(2), at(6));
    // [1, 2) ends where the gap begins, [3, 4) begins where it ends
    assertThat(made(wholeSeconds, 5).path().keySet()).containsExactly(at(1), at(2), at(4));
  }

  @Test
  void gapWithinOneInstantTakesItsSecondEvenUponAWholeOne() {
    HandTape tape =
        new HandTape().buy("0.5", "10", "1").buy("2", "11", "1").missing(1).buy("2", "12", "1");

    // the missing trade is of [2, 3)
    assertThat(made(tape, 1).path().keySet()).containsExactly(at(1), at(2));
    assertThat(made(tape, 1).rows().keySet()).containsExactly(at(1), at(2), at(3));
  }

  @Test
  void silentSecondHasAPriceButNoHighOrLow() {
    HandTape tape =
        new HandTape()
            .buy("0.5", "10", "1")
            .buy("1", "12", "1")
            .sell("1.3", "9", "1")
            .sell("1.999999", "11", "1")
            .buy("3", "13", "1");
    SortedMap<Long, SortedMap<String, Double>> path = made(tape, 5).path();

    assertThat(path.keySet()).containsExactly(at(1), at(2), at(3), at(4));
    assertThat(path.get(at(2)))
        .containsEntry("last_price", 11.0)
        .containsEntry("high_price", 12.0)
        .containsEntry("low_price", 9.0)
        .containsEntry("clean_seconds", 1.5);
    assertThat(path.get(at(3)))
        .containsEntry("last_price", 11.0)
        .containsEntry("high_price", Double.NaN)
        .containsEntry("low_price", Double.NaN)
        .containsEntry("clean_seconds", 2.5);
  }

  @Test
  void rowIsValidOnceEveryFeatureHasItsHistory() {
    MadeTape made = made(new HandTape().buy("5", "1", "1").buy("3700", "1", "1"), 5);

    // the longest history is an hour and a minute, and a row must know more than that
    assertThat(row(made, 3665)).containsEntry("clean_seconds", 3660.0).containsEntry("valid", 0.0);
    assertThat(row(made, 3665)).containsEntry("high_volatility_regime", Double.NaN);
    assertThat(row(made, 3670)).containsEntry("clean_seconds", 3665.0).containsEntry("valid", 1.0);
    assertThat(row(made, 3670)).containsEntry("high_volatility_regime", 0.0);
  }

  @Test
  void priceIsCarriedAndTimeCountedThroughSilenceLongerThanAnyMemory() {
    HandTape tape = new HandTape().buy("0", "10", "1").sell("2", "11", "1").buy("20000", "12", "1");

    for (int stretch : List.of(0, 60, 3600)) {
      MadeTape made = MadeTape.byStretches(tape.trades(), 60, stretch);
      assertThat(made.rows()).hasSize(334);
      assertThat(row(made, 7140)).containsEntry("clean_seconds", 7140.0);
      assertThat(row(made, 7200)).containsEntry("clean_seconds", 7200.0);
      assertThat(row(made, 7260)).containsEntry("clean_seconds", 7200.0);
      assertThat(row(made, 19980))
          .containsEntry("last_price", 11.0)
          .containsEntry("clean_seconds", 7200.0)
          .containsEntry("valid", 1.0)
          .containsEntry("seconds_since_last_trade", 19978.0)
          .containsEntry("momentum_600s", 0.0);
      assertThat(made.path().get(at(19980)))
          .containsEntry("last_price", 11.0)
          .containsEntry("clean_seconds", 7200.0);
    }
  }

  @Test
  void undefinedHasTheSameBitsWhoeverDivided() {
    HandTape tape = new HandTape().buy("0", "10", "1").sell("2", "11", "1").buy("600", "12", "1");

    // no trade in the 30 s before: 0 / 0
    double undefined = row(made(tape, 60), 300).get("trade_flow_imbalance_30s");
    assertThat(Double.doubleToRawLongBits(undefined)).isEqualTo(0x7ff8000000000000L);
  }

  @Test
  void stretchOffTheGridIsRefused() {
    RowMaker maker = new RowMaker(new Grid(5), Catalogue.standard());

    assertThatThrownBy(() -> maker.make("X", new PackedPanes(1), 0, 19))
        .hasMessage("stretch (0, 19] must begin and end on the grid of 5 s");
  }

  private static MadeTape made(HandTape tape, int deltaT) {
    return MadeTape.whole(tape.trades(), deltaT);
  }

  private static SortedMap<String, Double> row(MadeTape made, int second) {
    return made.rows().get(at(second));
  }

  private static long at(int second) {
    return HandTape.at(Integer.toString(second));
  }
}
