package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.HandTape;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.row.MadeTape;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a second of trades comes to, and that it does not depend on who folds it. */
class PaneFolderTest {
  private static final long SECOND = 1_000_000L;
  private static final double E8 = 1e8;

  @Test
  void paneHoldsTheSumsOfItsSecond() {
    HandTape tape =
        new HandTape()
            .buy("0.25", "10", "1")
            .buy("0.25", "12", "3")
            .sell("0.5", "8", "2")
            .buy("0.999999", "9", "0.5")
            .buy("1", "100", "100");
    Pane pane = pane(tape, 0);

    assertThat(pane.openE8 / E8).isEqualTo(10);
    assertThat(pane.highE8 / E8).isEqualTo(12);
    assertThat(pane.lowE8 / E8).isEqualTo(8);
    assertThat(pane.lastE8 / E8).isEqualTo(9);
    assertThat(pane.largestE8 / E8).isEqualTo(3);
    assertThat(pane.buyVolumeE8 / E8).isEqualTo(4.5); // of 1 + 3 + 2 + 0.5
    assertThat(pane.sellVolumeE8 / E8).isEqualTo(2);
    assertThat(pane.notionalE16 / E8 / E8).isEqualTo(66.5); // 10 + 36 + 16 + 4.5
    assertThat(pane.signedNotionalE16 / E8 / E8).isEqualTo(34.5); // 50.5 - 16
    assertThat(pane.trades).isEqualTo(4);
    assertThat(pane.firstMicros).isEqualTo(250_000);
    assertThat(pane.lastMicros).isEqualTo(999_999);
    assertThat((pane(tape, 1).buyVolumeE8 + pane(tape, 1).sellVolumeE8) / E8).isEqualTo(100);
  }

  @Test
  void sweepIsOneTimeOneSideAndConsecutiveIds() {
    HandTape tape =
        new HandTape()
            .buy("0.1", "1", "1") // a sweep of two
            .buy("0.1", "1", "1")
            .sell("0.1", "1", "1") // the other side
            .sell("0.2", "1", "1") // another time
            .missing(1)
            .sell("0.2", "1", "1"); // not consecutive

    assertThat(pane(tape, 0).sweeps).isEqualTo(4);
    assertThat(pane(tape, 0).signedSweeps).isEqualTo(-2);
  }

  @Test
  void flagsTellWhereTradesAreMissing() {
    HandTape tape =
        new HandTape()
            .buy("0.5", "1", "1")
            .buy("1.5", "1", "1")
            .missing(2)
            .buy("3.25", "1", "1")
            .buy("4.25", "1", "1")
            .missing(1)
            .buy("4.75", "1", "1");

    assertThat(pane(tape, 0).flags).isEqualTo(Pane.STARTS_TAPE);
    assertThat(pane(tape, 1).flags).isEqualTo(Pane.BEFORE_GAP);
    assertThat(pane(tape, 2).flags).isEqualTo(Pane.STARTS_AFTER_GAP);
    assertThat(pane(tape, 2).cleanMicros).isEqualTo(250_000);
    assertThat(pane(tape, 3).flags).isEqualTo(Pane.GAP_INSIDE | Pane.ENDS_TAPE);
    assertThat(pane(tape, 3).cleanMicros).isEqualTo(750_000);
  }

  @Test
  void tapeFoldedInTwoPartsGivesTheSamePanes() {
    List<NaiveTrade> tape = Tapes.random(4, TapeShape.ether(300).withIdGapChance(0.01));
    byte[] straight = MadeTape.fold(tape).toBytes();
    SplittableRandom random = new SplittableRandom(1);

    for (int n = 0; n < 100; n++) {
      int cut = random.nextInt(1, tape.size());
      while (cut > 0 && second(tape.get(cut)) == second(tape.get(cut - 1))) {
        cut--;
      }
      assertThat(foldedInTwo(tape, cut)).as("cut before trade %s", cut).isEqualTo(straight);
    }
  }

  private static byte[] foldedInTwo(List<NaiveTrade> tape, int cut) {
    PackedPanes panes = new PackedPanes(16);
    PaneFolder first = new PaneFolder((pane, nextSecond) -> panes.add(pane));
    tape.subList(0, cut).forEach(trade -> MadeTape.add(trade, first));
    first.endBefore(tape.get(cut).id(), tape.get(cut).timeMicros());

    PaneFolder second = new PaneFolder((pane, nextSecond) -> panes.add(pane));
    if (cut > 0) {
      second.after(tape.get(cut - 1).id(), tape.get(cut - 1).timeMicros());
    }
    tape.subList(cut, tape.size()).forEach(trade -> MadeTape.add(trade, second));
    second.endTape();
    return panes.toBytes();
  }

  private static Pane pane(HandTape tape, int index) {
    Pane pane = new Pane();
    MadeTape.fold(tape.trades()).read(index, pane);
    return pane;
  }

  private static long second(NaiveTrade trade) {
    return Math.floorDiv(trade.timeMicros(), SECOND);
  }
}
