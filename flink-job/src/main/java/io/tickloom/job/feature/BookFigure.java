package io.tickloom.job.feature;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookPaneCodec;
import java.util.List;
import java.util.stream.IntStream;

/** A field of the book's panes as a figure for each second; 0 where the book is unknown. */
public enum BookFigure implements Series {
  /** See {@link BookPane#updates}. */
  UPDATES(BookPaneCodec.UPDATES, true),
  /** See {@link BookPane#quoteChanges}. */
  QUOTE_CHANGES(BookPaneCodec.QUOTE_CHANGES, true),
  /** See {@link BookPane#shortUpdates}. */
  SHORT_UPDATES(BookPaneCodec.SHORT_UPDATES, true),
  /** See {@link BookPane#spreadTime}. */
  SPREAD_TIME(BookPaneCodec.SPREAD_TIME, false),
  /** See {@link BookPane#imbalanceTime}. */
  IMBALANCE_TIME(BookPaneCodec.IMBALANCE_TIME, false),
  /** See {@link BookPane#imbalanceSum}. */
  IMBALANCE_SUM(BookPaneCodec.IMBALANCE_SUM, false),
  /** See {@link BookPane#depthSumE8}. */
  DEPTH_SUM(BookPaneCodec.DEPTH_SUM, false),
  /** See {@link BookPane#levelDepthSumE8}. */
  LEVEL_DEPTH_SUM(BookPaneCodec.LEVEL_DEPTH_SUM, false),
  /** See {@link BookPane#removedBidE8}. */
  REMOVED_BID(BookPaneCodec.REMOVED_BID, false),
  /** See {@link BookPane#removedAskE8}. */
  REMOVED_ASK(BookPaneCodec.REMOVED_ASK, false),
  /** See {@link BookPane#tradedE8}. */
  TRADED(BookPaneCodec.TRADED, false),
  /** See {@link BookPane#effectiveE8}. */
  EFFECTIVE(BookPaneCodec.EFFECTIVE, false),
  /** See {@link BookPane#sideOverMidE8}. */
  SIDE_OVER_MID(BookPaneCodec.SIDE_OVER_MID, false),
  /** See {@link BookPane#sidePriceOverMidE8}. */
  SIDE_PRICE_OVER_MID(BookPaneCodec.SIDE_PRICE_OVER_MID, false);

  private static final List<Series> FLOWS =
      IntStream.range(0, BookPane.FLOW_LEVELS).mapToObj(BookFigure::ofLevel).toList();

  private final int offset;
  private final boolean whole;

  BookFigure(int offset, boolean whole) {
    this.offset = offset;
    this.whole = whole;
  }

  private static Series ofLevel(int level) {
    int offset = BookPaneCodec.FLOW + 8 * level;
    return (stretch, out) -> fill(stretch, offset, false, out);
  }

  /** Order flow imbalance of {@code level}, from 1 to 10, quantity times 10^8. */
  public static Series flow(int level) {
    return FLOWS.get(level - 1);
  }

  @Override
  public void fill(Stretch stretch, double[] out) {
    fill(stretch, offset, whole, out);
  }

  private static void fill(Stretch stretch, int offset, boolean whole, double[] out) {
    BookSeconds book = stretch.book();
    for (int j = 0; j < out.length; j++) {
      if (book.isKnown(j)) {
        out[j] = whole ? book.intAt(j, offset) : book.doubleAt(j, offset);
      }
    }
  }
}
