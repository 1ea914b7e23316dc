package io.tickloom.job.row;

import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.PathSeconds;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.market.Decimals;
import java.util.List;

/**
 * Makes the rows and the path of a stretch of time out of panes: the one place where it is done.
 */
public final class RowMaker {
  /** Up to here the time before the rows weighs more than their own. */
  private static final int SHORT_SECONDS = 600;

  private final Grid grid;
  private final List<Feature> features;
  private final List<Reach> atOnce;
  private final List<Reach> byReach;
  private final int memorySeconds;
  private final int historySeconds;
  private final int bookHistorySeconds;
  private final boolean withBook;

  /** Makes rows on {@code grid} with the columns of {@code catalogue}. */
  public RowMaker(Grid grid, Catalogue catalogue) {
    this.grid = grid;
    this.features = catalogue.features();
    this.atOnce = List.of(Reach.all(features));
    this.byReach = Reach.of(features);
    this.memorySeconds = catalogue.memorySeconds();
    this.historySeconds = catalogue.historySeconds();
    this.bookHistorySeconds = catalogue.bookHistorySeconds();
    this.withBook = catalogue.needsBook();
  }

  /** What one stretch of time gives. */
  public record Made(ColumnBlock rows, ColumnBlock path) {}

  /**
   * The rows whose grid times lie in (from, to] and the path of the seconds that end there.
   *
   * @param panes as {@link Stretch} wants them
   * @param fromSecond exclusive, a multiple of the grid
   * @param toSecond inclusive, a multiple of the grid
   */
  public Made make(String symbol, PackedPanes panes, long fromSecond, long toSecond) {
    return make(symbol, panes, new BookPanes(0), fromSecond, toSecond);
  }

  /**
   * The same with a book.
   *
   * @param books as {@link Stretch} wants them
   */
  public Made make(
      String symbol, PackedPanes panes, BookPanes books, long fromSecond, long toSecond) {
    Stretch stretch = new Stretch(panes, books, grid, fromSecond, toSecond, memorySeconds);
    return new Made(
        rows(symbol, stretch, toSecond - fromSecond), path(symbol, stretch, fromSecond));
  }

  private ColumnBlock rows(String symbol, Stretch stretch, long seconds) {
    RowTimes times = stretch.rows();
    int first = withBook ? 5 : 3;
    double[][] values = new double[features.size() + first][times.count()];
    double[] clean = times.cleanSeconds();
    double[] bookClean = stretch.bookCleanSeconds();
    double[] price = stretch.price();
    for (int i = 0; i < times.count(); i++) {
      values[0][i] = price[times.ends()[i] - 1];
      values[1][i] = clean[i];
      boolean valid = clean[i] > historySeconds && (!withBook || bookClean[i] > bookHistorySeconds);
      values[2][i] = valid ? 1 : 0;
    }
    if (withBook) {
      values[3] = bookClean;
      double[] mid = stretch.book().mid();
      for (int i = 0; i < times.count(); i++) {
        values[4][i] = mid[times.ends()[i] - 1];
      }
    }
    Stretch enough = stretch;
    for (Reach reach : seconds <= SHORT_SECONDS ? byReach : atOnce) {
      enough = enough.withMemory(reach.seconds());
      for (int f : reach.columns()) {
        Feature feature = features.get(f);
        double[] out = values[f + first];
        feature.compute(enough, out);
        if (feature.readsTrades()) {
          blank(out, clean, feature.historySeconds());
        }
        if (feature.tier() != Tier.TRADES) {
          blank(out, bookClean, feature.historySeconds());
        }
      }
    }
    return new ColumnBlock(symbol, times.timeMicros(), values);
  }

  /**
   * Undefined where there is not history enough; and one NaN for all, since that of 0/0 has other
   * bits where the processor divides than where the compiler knew it before.
   */
  private static void blank(double[] out, double[] cleanSeconds, int historySeconds) {
    for (int i = 0; i < out.length; i++) {
      if (cleanSeconds[i] <= historySeconds || Double.isNaN(out[i])) {
        out[i] = Double.NaN;
      }
    }
  }

  private ColumnBlock path(String symbol, Stretch stretch, long fromSecond) {
    PathSeconds path = new PathSeconds(stretch.seconds(), fromSecond);
    int[] at = path.indices();
    double[][] values = new double[withBook ? 5 : 4][at.length];
    values[3] = path.clean();
    double[] price = stretch.price();
    double[] highE8 = stretch.values(PaneFigure.HIGH);
    double[] lowE8 = stretch.values(PaneFigure.LOW);
    for (int i = 0; i < at.length; i++) {
      values[0][i] = price[at[i]];
      values[1][i] = orUndefined(highE8[at[i]]);
      values[2][i] = orUndefined(lowE8[at[i]]);
      if (withBook) {
        values[4][i] = stretch.book().mid()[at[i]];
      }
    }
    return new ColumnBlock(symbol, path.timeMicros(), values);
  }

  private static double orUndefined(double priceE8) {
    return priceE8 == 0 ? Double.NaN : priceE8 / Decimals.ONE_E8;
  }
}
