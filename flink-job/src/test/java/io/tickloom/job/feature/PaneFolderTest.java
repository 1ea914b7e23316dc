package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Panes worked by hand; times are microseconds, prices and sizes whole numbers of 10^-8. */
class PaneFolderTest {
  private static final boolean SELL = true;
  private static final boolean BUY = false;

  private final List<Pane> panes = new ArrayList<>();
  private final List<Long> nextSeconds = new ArrayList<>();
  private final PaneFolder folder =
      new PaneFolder(
          (pane, nextSecond) -> {
            panes.add(copy(pane));
            nextSeconds.add(nextSecond);
          });

  @Test
  void secondIsSummedUp() {
    folder.add(1, 300, 20, 5_000_100, BUY);
    folder.add(2, 500, 10, 5_000_100, BUY); // of the same sweep
    folder.add(3, 200, 40, 5_000_100, SELL); // the other side
    folder.add(4, 400, 1, 5_999_999, SELL); // another time
    folder.endTape();

    Pane pane = panes.get(0);
    assertThat(pane.second).isEqualTo(5);
    assertThat(pane.firstMicros).isEqualTo(100);
    assertThat(pane.lastMicros).isEqualTo(999_999);
    assertThat(List.of(pane.openE8, pane.lastE8, pane.highE8, pane.lowE8))
        .containsExactly(300L, 400L, 500L, 200L);
    assertThat(pane.largestE8).isEqualTo(40);
    assertThat(pane.volumeE8).isEqualTo(71);
    assertThat(pane.signedVolumeE8).isEqualTo(-11);
    assertThat(pane.notionalE16).isEqualTo(6000 + 5000 + 8000 + 400);
    assertThat(pane.signedNotionalE16).isEqualTo(11_000 - 8400);
    assertThat(List.of(pane.trades, pane.sweeps, pane.signedSweeps)).containsExactly(4, 3, -1);
  }

  @Test
  void paneBeginsAtTheWholeSecondAndForgetsTheOneBefore() {
    folder.add(1, 900, 90, 5_999_999, BUY);
    folder.add(2, 100, 10, 6_000_000, SELL);
    folder.endTape();

    assertThat(panes).extracting(pane -> pane.second).containsExactly(5L, 6L);
    assertThat(panes.get(1).firstMicros).isZero();
    assertThat(panes.get(1).highE8).isEqualTo(100);
    assertThat(panes.get(1).largestE8).isEqualTo(10);
    assertThat(panes.get(1).volumeE8).isEqualTo(10);
    assertThat(panes.get(1).trades).isEqualTo(1);
  }

  @Test
  void sweepThatMissesATradeIsTwoSweeps() {
    folder.add(1, 1, 1, 5_000_000, BUY);
    folder.add(3, 1, 1, 5_000_000, BUY);
    folder.endTape();

    assertThat(panes.get(0).sweeps).isEqualTo(2);
  }

  @Test
  void tapesFirstTradeStartsHistoryAndItsLastEndsIt() {
    folder.add(7, 1, 1, 5_000_300, BUY);
    folder.add(8, 1, 1, 9_000_000, BUY);
    folder.endTape();

    assertThat(panes)
        .extracting(pane -> pane.flags)
        .containsExactly(Pane.STARTS_TAPE, Pane.ENDS_TAPE);
    assertThat(panes).extracting(Pane::startsHistory).containsExactly(true, false);
    assertThat(panes.get(0).cleanMicros).isEqualTo(300);
    assertThat(nextSeconds).containsExactly(9L, PaneFolder.NONE);
  }

  @Test
  void gapBetweenSecondsIsMarkedOnBothSides() {
    folder.add(1, 1, 1, 5_000_000, BUY);
    folder.add(3, 1, 1, 6_000_400, BUY);
    folder.add(4, 1, 1, 7_000_000, BUY);
    folder.endTape();

    assertThat(panes)
        .extracting(pane -> pane.flags)
        .containsExactly(Pane.STARTS_TAPE | Pane.BEFORE_GAP, Pane.STARTS_AFTER_GAP, Pane.ENDS_TAPE);
    assertThat(panes.get(1).cleanMicros).isEqualTo(400);
  }

  @Test
  void latestGapInsideASecondIsWhereHistoryStarts() {
    folder.add(1, 1, 1, 5_000_000, BUY);
    folder.add(3, 1, 1, 5_000_400, BUY);
    folder.add(4, 1, 1, 5_000_500, BUY);
    folder.add(9, 1, 1, 5_000_700, BUY);
    folder.endTape();

    assertThat(panes.get(0).flags).isEqualTo(Pane.STARTS_TAPE | Pane.GAP_INSIDE | Pane.ENDS_TAPE);
    assertThat(panes.get(0).cleanMicros).isEqualTo(700);
  }

  @Test
  void tradeThatIsOnlyToldOfIsInNoPaneButTellsOfAGap() {
    folder.after(4, 5_999_999);
    folder.add(5, 1, 1, 6_000_000, BUY);
    folder.endBefore(7, 9_000_000);

    assertThat(panes).singleElement().satisfies(pane -> assertThat(pane.trades).isEqualTo(1));
    assertThat(panes.get(0).flags).isEqualTo(Pane.BEFORE_GAP);
    assertThat(nextSeconds).containsExactly(9L);
  }

  private static Pane copy(Pane pane) {
    byte[] packed = new byte[PaneCodec.BYTES];
    PaneCodec.write(pane, packed, 0);
    Pane copy = new Pane();
    PaneCodec.read(packed, 0, copy);
    return copy;
  }
}
