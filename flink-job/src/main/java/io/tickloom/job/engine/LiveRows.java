package io.tickloom.job.engine;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookPanes;
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
import java.util.Collection;
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
  private transient MapState<Long, byte[]> bookPanes;
  private transient ValueState<Long> madeTo;
  private transient Map<String, Known> known;
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
    bookPanes =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "book panes",
                    Types.LONG,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    madeTo = getRuntimeContext().getState(new ValueStateDescriptor<>("made to", Types.LONG));
    known = new HashMap<>();
    counts = new LiveCounts(getRuntimeContext());
    WarmUp.begin(grid, Catalogue.of(features));
  }

  @Override
  public void processElement(SymbolPanes more, Context context, Collector<LiveRow> out)
      throws Exception {
    Known all = known.get(more.symbol());
    if (all == null) {
      all = restored();
      known.put(more.symbol(), all);
    }
    keep(more.panes(), all.panes());
    keepBook(more.bookPanes(), all.books());
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

  private void make(SymbolPanes more, Known all, long from, long to, Collector<LiveRow> out) {
    for (long at = from; at < to; ) {
      long next = Math.min(to, floor(at + MOST_SECONDS_AT_ONCE));
      RowMaker.Made made = maker.make(more.symbol(), all.panes(), all.books(), at, next);
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
  private void forget(Known known, long made) throws Exception {
    PackedPanes all = known.panes();
    int old = 0;
    while (old < all.count() - 1 && all.second(old + 1) <= made - RowTimes.LONGEST_MEMORY_SECONDS) {
      panes.remove(all.second(old));
      old++;
    }
    all.dropFirst(old);
    BookPanes books = known.books();
    int oldBooks = 0;
    while (oldBooks < books.count()
        && books.second(oldBooks) < made - BookPane.LONGEST_MEMORY_SECONDS - 1) {
      bookPanes.remove(books.second(oldBooks));
      oldBooks++;
    }
    books.dropFirst(oldBooks);
  }

  private void keepBook(byte[] packed, BookPanes books) throws Exception {
    int before = books.count();
    books.addAll(packed);
    for (int i = before; i < books.count(); i++) {
      bookPanes.put(books.second(i), books.packed(i));
    }
  }

  private Known restored() throws Exception {
    PackedPanes all = new PackedPanes(RowTimes.LONGEST_MEMORY_SECONDS);
    sorted(panes).forEach(all::addAll);
    BookPanes books = new BookPanes(16);
    sorted(bookPanes).forEach(books::addAll);
    return new Known(all, books);
  }

  private static Collection<byte[]> sorted(MapState<Long, byte[]> state) throws Exception {
    TreeMap<Long, byte[]> sorted = new TreeMap<>();
    for (Map.Entry<Long, byte[]> pane : state.entries()) {
      sorted.put(pane.getKey(), pane.getValue());
    }
    return sorted.values();
  }

  /** What is kept of a symbol. */
  private record Known(PackedPanes panes, BookPanes books) {}
}
