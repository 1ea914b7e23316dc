package io.tickloom.job.book;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Decimals;
import io.tickloom.job.market.Levels;

/**
 * Whether a snapshot says of a known book what is known of it. Both are compared at the diff that
 * goes on from both, as deep as both reach: what the diff sets may differ before it where the
 * snapshot was taken within it.
 */
final class SnapshotCheck {
  private static final Levels NOTHING = new Levels();

  private final OrderBook told = new OrderBook();
  private String text = "";

  /** Whether {@code snapshot} contradicts {@code book}, which is known up to {@code lastId}. */
  boolean contradicts(BookUpdate snapshot, OrderBook book, long lastId, BookUpdate diff) {
    told.reset(snapshot);
    boolean same = snapshot.lastId == lastId;
    return differs(snapshot, book.bids(), told.bids(), same ? NOTHING : diff.bids)
        || differs(snapshot, book.asks(), told.asks(), same ? NOTHING : diff.asks);
  }

  private boolean differs(BookUpdate snapshot, BookSide known, BookSide said, Levels changed) {
    long price = known.differsAt(said, changed);
    if (price == 0) {
      return false;
    }
    text =
        "snapshot up to "
            + snapshot.lastId
            + " has "
            + Decimals.toDouble(said.quantityAt(price))
            + " at "
            + Decimals.toDouble(price)
            + ", the book "
            + Decimals.toDouble(known.quantityAt(price));
    return true;
  }

  /** The latest contradiction. */
  String text() {
    return text;
  }
}
