package io.tickloom.job.feature;

import io.tickloom.job.book.BookPanes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A stretch of one symbol's time as columns: the seconds (from − memory, to] and the rows whose
 * grid times lie in (from, to].
 *
 * <p>Index j of a column is the second [base + j, base + j + 1); what is carried forward (price,
 * time of the last trade) is the state at the second's end. {@code rowEnds()[i]} is one past the
 * last second that row i sees, so its price is {@code price()[rowEnds()[i] - 1]}.
 */
public final class Stretch {
  private final Grid grid;
  private final long fromSecond;
  private final long toSecond;
  private final SecondColumns columns;
  private final RowTimes rows;
  private final Stretch longer;
  private final BookSeconds book;
  private final IdentityHashMap<Series, WindowSums> sums = new IdentityHashMap<>();
  private final IdentityHashMap<Series, WindowMaxima> maxima = new IdentityHashMap<>();
  private final IdentityHashMap<Series, double[]> values = new IdentityHashMap<>();
  private final Map<Object, Object> derived = new HashMap<>();

  /**
   * Lays out the panes of one symbol.
   *
   * @param panes in order of time: those of the stretch, those of the 7,200 s before it (which tell
   *     since when the tape is whole), and the last one before these
   * @param fromSecond exclusive, a multiple of the grid
   * @param toSecond inclusive, a multiple of the grid
   * @param memorySeconds how far back the features look
   * @throws IllegalArgumentException where an end is not on the grid
   */
  public Stretch(PackedPanes panes, Grid grid, long fromSecond, long toSecond, int memorySeconds) {
    this(panes, new BookPanes(0), grid, fromSecond, toSecond, memorySeconds);
  }

  /**
   * The same with a book.
   *
   * @param books in order of time: those of the stretch and of the memory of the book's features
   */
  public Stretch(
      PackedPanes panes,
      BookPanes books,
      Grid grid,
      long fromSecond,
      long toSecond,
      int memorySeconds) {
    if (fromSecond % grid.seconds() != 0 || toSecond % grid.seconds() != 0) {
      throw new IllegalArgumentException(
          "stretch ("
              + fromSecond
              + ", "
              + toSecond
              + "] must begin and end on the grid of "
              + grid.seconds()
              + " s");
    }
    long base = base(grid, fromSecond, memorySeconds);
    this.grid = grid;
    this.fromSecond = fromSecond;
    this.toSecond = toSecond;
    this.columns = new SecondColumns(panes, base, Math.toIntExact(toSecond - base));
    this.rows = new RowTimes(columns, grid, fromSecond, toSecond);
    this.book = new BookSeconds(books, base, columns.length());
    this.longer = null;
  }

  private Stretch(Stretch all, long base) {
    grid = all.grid;
    fromSecond = all.fromSecond;
    toSecond = all.toSecond;
    columns = all.columns.last(Math.toIntExact(toSecond - base));
    book = all.book.last(columns.length());
    rows = new RowTimes(columns, grid, fromSecond, toSecond);
    longer = all;
  }

  private static long base(Grid grid, long fromSecond, int memorySeconds) {
    return Math.floorDiv(fromSecond - memorySeconds - 1, (long) grid.unit()) * grid.unit();
  }

  /** The same rows with less before them, for features that look back no farther. */
  public Stretch withMemory(int memorySeconds) {
    long base = base(grid, fromSecond, memorySeconds);
    return base <= columns.base() ? this : new Stretch(this, base);
  }

  /** Seconds between the places of a sampled figure: each row ends on a multiple of it. */
  public int unit() {
    return grid.unit();
  }

  /** The seconds' own figures. */
  public SecondColumns seconds() {
    return columns;
  }

  /** The book's panes; all unknown where there is no book. */
  public BookSeconds book() {
    return book;
  }

  /** Seconds of whole book before each row, 7,200 at most; 0 where it is unknown. */
  public double[] bookCleanSeconds() {
    int[] ends = rows.ends();
    double[] out = new double[ends.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = book.cleanSeconds(ends[i] - 1);
    }
    return out;
  }

  /** The rows' times and how much whole tape lies before each. */
  public RowTimes rows() {
    return rows;
  }

  /** One past the last second that each row sees. */
  public int[] rowEnds() {
    return rows.ends();
  }

  /** The place of each row: place p ends p units into the stretch. */
  public int[] rowPlaces() {
    return derive(RowTimes.class, () -> Arrays.stream(rows.ends()).map(e -> e / unit()).toArray());
  }

  /** Last price before each second's end, quote currency; NaN before the first trade. */
  public double[] price() {
    return columns.price();
  }

  /** The value of {@code series} in each second; not to be written to. */
  public double[] values(Series series) {
    double[] out = values.get(series);
    if (out == null) {
      out = longer == null ? null : longer.knownLast(series, columns.length());
      if (out == null) {
        out = new double[columns.length()];
        series.fill(this, out);
      }
      values.put(series, out);
    }
    return out;
  }

  /** The last {@code seconds} of {@code series} where it was filled already, else null. */
  private double[] knownLast(Series series, int seconds) {
    double[] all = values.get(series);
    return all == null ? null : Arrays.copyOfRange(all, all.length - seconds, all.length);
  }

  /** Sum of {@code series} over the {@code windowSeconds} before each row; not to be written to. */
  public double[] sum(Series series, int windowSeconds) {
    return sum(series, windowSeconds, 0);
  }

  /**
   * Sum of {@code series} over a window that ends {@code agoSeconds} before each row.
   *
   * @param agoSeconds a multiple of five
   */
  public double[] sum(Series series, int windowSeconds, int agoSeconds) {
    WindowSums window = sums.get(series);
    if (window == null) {
      window = new WindowSums(values(series), grid.unit());
      sums.put(series, window);
    }
    return window.over(windowSeconds, agoSeconds, rows.ends(), rowPlaces());
  }

  /** Means and centred products of two series over the {@code windowSeconds} before each row. */
  public Moments moments(Series x, Series y, int windowSeconds) {
    return derive(new Pair(x, y), () -> new WindowMoments(values(x), values(y), grid.unit()))
        .over(windowSeconds, rows.ends());
  }

  /** Largest value of {@code series} over the {@code windowSeconds} before each row. */
  public double[] max(Series series, int windowSeconds) {
    WindowMaxima window = maxima.get(series);
    if (window == null) {
      window = new WindowMaxima(values(series), grid.unit());
      maxima.put(series, window);
    }
    return window.over(windowSeconds, rows.ends(), rowPlaces());
  }

  /** Decayed sum of {@code series} before each row, of the whole seconds that are known. */
  public double[] decayed(Series series, HalfLife halfLife) {
    return derive(
        new Decay(series, halfLife, false),
        () ->
            new DecayedSums(values(series), grid.unit(), halfLife)
                .over(rows.ends(), rows::knownSeconds));
  }

  /**
   * The same for a series of changes of price: the first second after the start of history counts
   * only where the price at its beginning is known.
   */
  public double[] decayedChanges(Series series, HalfLife halfLife) {
    return derive(
        new Decay(series, halfLife, true),
        () ->
            new DecayedSums(values(series), grid.unit(), halfLife)
                .over(rows.ends(), rows::knownChanges));
  }

  private record Pair(Series x, Series y) {}

  private record Decay(Series series, HalfLife halfLife, boolean changes) {}

  /**
   * What several features share, made once: the value of {@code make} for the first call of a key.
   */
  @SuppressWarnings("unchecked") // a key is used with one type alone
  public <T> T derive(Object key, Supplier<T> make) {
    T known = (T) derived.get(key);
    if (known == null) {
      known = make.get();
      derived.put(key, known);
    }
    return known;
  }
}
