package io.tickloom.job.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.row.ColumnBlock;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the keyed stage takes for the end of the tapes, and what not. */
class BlockRowsTest {
  private static final BlockClock BLOCKS = new BlockClock(7200);
  private static final long START = 1_723_075_200L;

  private KeyedOneInputStreamOperatorTestHarness<String, PaneBlock, ColumnBlock> stage;

  @BeforeEach
  void open() throws Exception {
    BlockRows rows = new BlockRows(new Grid(5), BLOCKS, Catalogue.standard());
    stage =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(rows.whereTapesMustEnd()),
            block -> BlockKey.of(block.symbol(), block.blockStart(), BLOCKS.seconds()),
            Types.STRING);
    stage.open();
    stage.processElement(block(), 0);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  /** One second with a trade of 1 at 100. */
  private static PaneBlock block() {
    Pane pane = new Pane();
    pane.second = START + 3600;
    pane.openE8 = pane.lastE8 = pane.highE8 = pane.lowE8 = 10_000_000_000L;
    pane.buyVolumeE8 = 1e8;
    pane.notionalE16 = 1e18;
    pane.trades = 1;
    pane.sweeps = 1;
    PackedPanes panes = new PackedPanes(1);
    panes.add(pane);
    return new PaneBlock("A", START, START + 3600, panes.toBytes(), new String[0], false);
  }

  private void advance(long millis) throws Exception {
    stage.processWatermark(new Watermark(millis));
  }

  @Test
  void endOfTheTapesIsNotedOnceHoweverManyReadersSayIt() throws Exception {
    stage.processElement(PaneBlock.end(), 0);
    stage.processElement(PaneBlock.end(), 0);
    assertThat(stage.getSideOutput(BlockRows.NOTES)).isNull();
    advance(BlockClock.END_OF_TAPES_MILLIS);
    Queue<StreamRecord<String>> notes = stage.getSideOutput(BlockRows.NOTES);
    assertThat(notes).hasSize(1);
    assertThat(QualityNote.isEnd(notes.peek().getValue())).isTrue();
    advance(Long.MAX_VALUE);
    assertThat(notes).hasSize(1);
  }

  @Test
  void blockThatADrainCutsShortMakesNoRows() {
    assertThatThrownBy(() -> advance(Long.MAX_VALUE)).hasMessageContaining("without --drain");
    assertThat(stage.extractOutputValues()).isEmpty();
  }

  @Test
  void blockWhoseTimeHasPassedIsMadeWhateverComesLater() throws Exception {
    advance((START + BLOCKS.seconds()) * 1000);
    assertThat(stage.extractOutputValues()).hasSize(1);
    advance(Long.MAX_VALUE);
    assertThat(stage.extractOutputValues()).hasSize(1);
  }
}
