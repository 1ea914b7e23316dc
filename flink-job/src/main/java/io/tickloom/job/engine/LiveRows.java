package io.tickloom.job.engine;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneCodec;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feed.SymbolPanes;
import io.tickloom.job.row.RowMaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the panes of each symbol as far back as features look, and makes each row when its grid
 * time is complete.
 *
 * <p>Each symbol's panes come with their own "complete up to", so that a symbol whose trades are
 * missing keeps none of the others waiting; it does what a watermark does, by key.
 */
public final class LiveRows extends KeyedProcessFunction<String, SymbolPanes, LiveRow> {
  private static final long serialVersionUID = 1L;

  private static final long MOST_SECONDS_AT_ONCE = 21_600;

  private final int gridSeconds;
  private final ArrayList<String> features;

  private transient Grid grid;
  private transient RowMaker maker;
  private transient MapState<Long, byte[]> panes;
  private transient ValueState<Long> madeTo;
  private transient Map<String, PackedPanes> known;
  private transient LiveCounts counts;

  /** Makes rows on {@code grid} with the columns of {@code catalogue}. */
  public LiveRows(Grid grid, Catalogue catalogue) {
    gridSeconds = grid.seconds();
    features = new ArrayList<>(catalogue.names());
  }

  @Override
  public void open(OpenContext context) {
    grid = new Grid(gridSeconds);
    maker = new RowMaker(grid, Catalogue.of(features));
    panes =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "panes", Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    madeTo = getRuntimeContext().getState(new ValueStateDescriptor<>("made to", Types.LONG));
    known = new HashMap<>();
    counts = new LiveCounts(getRuntimeContext());
    WarmUp.begin(grid, Catalogue.of(features));
  }

  @Override
  public void processElement(SymbolPanes more, Context context, Collector<LiveRow> out)
      throws Exception {
    PackedPanes all = known.get(more.symbol());
    if (all == null) {
      all = restored();
      known.put(more.symbol(), all);
    }
    keep(more.panes(), all);
    Long before = madeTo.value();
    long from = before == null ? floor(more.rowsFromSecond()) : before;
    long to = floor(more.completeSecond());
    if (to > from) {
      make(more, all, from, to, out);
      madeTo.update(to);
      forget(all, to);
    } else if (before == null) {
      madeTo.update(from);
    }
  }

  private void make(SymbolPanes more, PackedPanes all, long from, long to, Collector<LiveRow> out) {
    for (long at = from; at < to; ) {
      long next = Math.min(to, floor(at + MOST_SECONDS_AT_ONCE));
      RowMaker.Made made = maker.make(more.symbol(), all, at, next);
      counts.made(made);
      if (made.rows().rows() > 0 || made.path().rows() > 0) {
        out.collect(new LiveRow(made.rows(), made.path(), more.arrivalNanos()));
      }
      at = next;
    }
  }

  private long floor(long second) {
    return Math.floorDiv(second, (long) grid.seconds()) * grid.seconds();
  }

  private void keep(byte[] packed, PackedPanes all) throws Exception {
    Pane pane = new Pane();
    for (int at = 0; at < packed.length; at += PaneCodec.BYTES) {
      PaneCodec.read(packed, at, pane);
      all.put(pane);
      panes.put(pane.second, Arrays.copyOfRange(packed, at, at + PaneCodec.BYTES));
    }
  }

  /** The panes that no row after {@code madeTo} looks back on, but for the one before those. */
  private void forget(PackedPanes all, long made) throws Exception {
    int old = 0;
    while (old < all.count() - 1 && all.second(old + 1) <= made - RowTimes.LONGEST_MEMORY_SECONDS) {
      panes.remove(all.second(old));
      old++;
    }
    all.dropFirst(old);
  }

  private PackedPanes restored() throws Exception {
    TreeMap<Long, byte[]> sorted = new TreeMap<>();
    for (Map.Entry<Long, byte[]> pane : panes.entries()) {
      sorted.put(pane.getKey(), pane.getValue());
    }
    PackedPanes all = new PackedPanes(RowTimes.LONGEST_MEMORY_SECONDS);
    sorted.values().forEach(all::addAll);
    return all;
  }
}
