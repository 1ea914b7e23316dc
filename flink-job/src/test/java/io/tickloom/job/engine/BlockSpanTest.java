package io.tickloom.job.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import org.junit.jupiter.api.Test;

class BlockSpanTest {
  private static final long START = 21_600;
  private static final long END = 43_200;

  private final PackedPanes panes = new PackedPanes(1);

  private void pane(long second, int flags) {
    Pane pane = new Pane();
    pane.second = second;
    pane.flags = flags;
    panes.add(pane);
  }

  private BlockSpan span() {
    return BlockSpan.of(panes, new Grid(5), START, END);
  }

  @Test
  void tapeThatComesFromBeforeAndGoesOnFillsTheBlock() {
    pane(START - 7200, Pane.STARTS_TAPE);
    pane(END - 900, 0);

    assertThat(span()).isEqualTo(new BlockSpan(START, END));
  }

  @Test
  void rowsBeginBehindTheFirstTradeAndEndAtTheFirstGridTimeBehindTheLast() {
    pane(30_003, Pane.STARTS_TAPE);
    pane(31_000, Pane.ENDS_TAPE);

    assertThat(span()).isEqualTo(new BlockSpan(30_000, 31_005));
  }

  @Test
  void gapEndsTheRowsOfItsBlock() {
    pane(START - 1, 0);
    pane(31_004, Pane.BEFORE_GAP);

    assertThat(span()).isEqualTo(new BlockSpan(START, 31_005));
  }

  @Test
  void blockBehindTheTapesEndHasNoRow() {
    pane(START - 7200, 0);
    pane(START - 1, Pane.ENDS_TAPE);

    assertThat(span().isEmpty()).isTrue();
  }
}
