package io.tickloom.job.book;

/**
 * Order flow imbalance of the ten best levels, update by update.
 *
 * <p>Of level m: e = q_b [P_b at or above before] - q_b before [P_b at or below before] - q_a [P_a
 * at or below before] + q_a before [P_a at or above before]. A level that is not there has no
 * quantity and the worst price of all. Sources: Cont, Kukanov and Stoikov 2014; Xu, Gould and
 * Howison 2019.
 */
final class TopFlow {
  private static final int LEVELS = BookPane.FLOW_LEVELS;
  private static final long NO_BID = Long.MIN_VALUE;
  private static final long NO_ASK = Long.MAX_VALUE;

  private final long[] bids = new long[LEVELS];
  private final long[] asks = new long[LEVELS];
  private final long[] bidQuantities = new long[LEVELS];
  private final long[] askQuantities = new long[LEVELS];
  private boolean quoteChanged;

  /** Takes the levels of {@code book} as those before the next update. */
  void begin(OrderBook book) {
    double[] ignored = new double[LEVELS];
    add(book, ignored);
  }

  /** Adds the imbalance of each level since the call before to {@code flowE8}. */
  void add(OrderBook book, double[] flowE8) {
    quoteChanged =
        bids[0] != book.bestBidE8()
            || asks[0] != book.bestAskE8()
            || bidQuantities[0] != book.bidQuantityE8(0)
            || askQuantities[0] != book.askQuantityE8(0);
    for (int m = 0; m < LEVELS; m++) {
      boolean bidThere = m < book.bidLevels();
      boolean askThere = m < book.askLevels();
      long bid = bidThere ? book.bidE8(m) : NO_BID;
      long ask = askThere ? book.askE8(m) : NO_ASK;
      long bidQuantity = bidThere ? book.bidQuantityE8(m) : 0;
      long askQuantity = askThere ? book.askQuantityE8(m) : 0;
      double flow = 0;
      flow += bid >= bids[m] ? bidQuantity : 0;
      flow -= bid <= bids[m] ? bidQuantities[m] : 0;
      flow -= ask <= asks[m] ? askQuantity : 0;
      flow += ask >= asks[m] ? askQuantities[m] : 0;
      flowE8[m] += flow;
      bids[m] = bid;
      asks[m] = ask;
      bidQuantities[m] = bidQuantity;
      askQuantities[m] = askQuantity;
    }
  }

  /** Whether the best price or its quantity of a side was another at the latest call. */
  boolean quoteChanged() {
    return quoteChanged;
  }

  /** Quantity at the ten best levels of both sides, a level's mean. */
  double meanDepthE8() {
    double sum = 0;
    for (int m = 0; m < LEVELS; m++) {
      sum += bidQuantities[m];
      sum += askQuantities[m];
    }
    return sum / (2 * LEVELS);
  }
}
