package io.tickloom.job.engine;

import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feature.catalogue.CatalogueForm;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.RowMaker;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the panes of each block in state and makes its rows when the watermark passes its end.
 *
 * <p>A run of panes that comes twice (after a restore) replaces itself.
 */
public final class BlockRows extends KeyedProcessFunction<String, PaneBlock, ColumnBlock> {
  private static final long serialVersionUID = 1L;

  /** The path of each block, beside its rows. */
  public static final OutputTag<ColumnBlock> PATH = new OutputTag<>("path") {};

  /** What the readers noted, lines of JSON. */
  public static final OutputTag<String> NOTES = new OutputTag<>("notes") {};

  private final int gridSeconds;
  private final int blockSeconds;
  private final CatalogueForm features;
  private final boolean tapesMustEnd;

  private transient RowMaker maker;
  private transient PackedPanes panes;
  private transient MapState<Long, byte[]> runs;
  private transient MapState<Long, byte[]> bookRuns;
  private transient BlockCounts counts;

  /** Makes rows on {@code grid} with the columns of {@code catalogue}, block by block. */
  public BlockRows(Grid grid, BlockClock blocks, Catalogue catalogue) {
    this(grid.seconds(), blocks.seconds(), catalogue.form(), false);
  }

  private BlockRows(
      int gridSeconds, int blockSeconds, CatalogueForm features, boolean tapesMustEnd) {
    this.gridSeconds = gridSeconds;
    this.blockSeconds = blockSeconds;
    this.features = features;
    this.tapesMustEnd = tapesMustEnd;
  }

  /** The same for a job that others may drain: it makes no rows of blocks that were cut short. */
  public BlockRows whereTapesMustEnd() {
    return new BlockRows(gridSeconds, blockSeconds, features, true);
  }

  @Override
  public void open(OpenContext context) {
    maker = new RowMaker(new Grid(gridSeconds), features.catalogue());
    panes = new PackedPanes(blockSeconds);
    runs = runs("panes");
    bookRuns = runs("book panes");
    counts = new BlockCounts(getRuntimeContext());
  }

  private MapState<Long, byte[]> runs(String name) {
    return getRuntimeContext()
        .getMapState(
            new MapStateDescriptor<>(
                name, Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(PaneBlock block, Context context, Collector<ColumnBlock> out)
      throws Exception {
    if (block.isEnd()) {
      context.timerService().registerEventTimeTimer(BlockClock.END_OF_TAPES_MILLIS);
    }
    for (String line : block.notes()) {
      context.output(NOTES, line);
    }
    if (block.panes().length > 0) {
      (block.ofBook() ? bookRuns : runs).put(block.firstSecond(), block.panes());
      context.timerService().registerEventTimeTimer((block.blockStart() + blockSeconds) * 1000);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ColumnBlock> out)
      throws Exception {
    if (tapesMustEnd && context.timerService().currentWatermark() == Long.MAX_VALUE) {
      throw new IllegalStateException(
          "a run over files can't be drained: its last rows would lack trades; stop it without"
              + " --drain");
    }
    if (timestamp == BlockClock.END_OF_TAPES_MILLIS) {
      context.output(NOTES, QualityNote.ofEnd());
      return;
    }
    panes.clear();
    taken(runs).forEach(panes::addAll);
    BookPanes books = new BookPanes(0);
    taken(bookRuns).forEach(books::addAll);
    String symbol = BlockKey.symbol(context.getCurrentKey());
    long start = BlockKey.blockStart(context.getCurrentKey());
    long end = start + blockSeconds;
    // A book is laid out from the block's start to its end.
    BlockSpan span =
        books.count() > 0
            ? new BlockSpan(start, end)
            : BlockSpan.of(panes, new Grid(gridSeconds), start, end);
    if (span.isEmpty()) {
      return;
    }
    RowMaker.Made made = maker.make(symbol, panes, books, span.from(), span.to());
    counts.block(made);
    if (made.rows().rows() > 0) {
      out.collect(made.rows());
    }
    if (made.path().rows() > 0) {
      context.output(PATH, made.path());
    }
  }

  /** The runs in order of time, which are state no more. */
  private static Collection<byte[]> taken(MapState<Long, byte[]> runs) throws Exception {
    TreeMap<Long, byte[]> known = new TreeMap<>();
    for (Map.Entry<Long, byte[]> run : runs.entries()) {
      known.put(run.getKey(), run.getValue());
    }
    // one by one: clear() would read all the values again
    for (long firstSecond : known.keySet()) {
      runs.remove(firstSecond);
    }
    return known.values();
  }
}
