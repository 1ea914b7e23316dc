package io.tickloom.job.book;

import io.tickloom.job.market.Decimals;
import io.tickloom.job.market.Trade;
import java.util.Arrays;
import java.util.function.Consumer;

/** Folds what happens to a known book into the pane of the second that is open. */
final class PaneFold {
  private static final long MICROS = 1_000_000L;
  private static final double BP = 1e4;

  private final OrderBook book;
  private final Consumer<BookPane> sink;
  private final BookPane pane = new BookPane();
  private final TopFlow flow = new TopFlow();
  private boolean open;
  private long atMicros;
  private double mid;
  private double spreadBp;
  private double imbalance;

  PaneFold(OrderBook book, Consumer<BookPane> sink) {
    this.book = book;
    this.sink = sink;
  }

  boolean isOpen() {
    return open;
  }

  long openSecond() {
    return pane.second;
  }

  /** The book is known from {@code timeMicros} on. */
  void begin(long timeMicros) {
    clear(Math.floorDiv(timeMicros, MICROS));
    pane.knownFromMicros = timeMicros;
    atMicros = timeMicros;
    open = true;
    flow.begin(book);
    quote();
  }

  /** The second that is open has no known end. */
  void drop() {
    open = false;
  }

  /** Folds the time up to {@code timeMicros}, in which the book stands still. */
  void moveTo(long timeMicros) {
    while (timeMicros >= (pane.second + 1) * MICROS) {
      long next = pane.second + 1;
      close();
      clear(next);
    }
    pass(timeMicros);
  }

  private void pass(long timeMicros) {
    long micros = timeMicros - atMicros;
    pane.spreadTime += spreadBp * (double) micros;
    pane.imbalanceTime += imbalance * (double) micros;
    atMicros = timeMicros;
  }

  private void close() {
    pass((pane.second + 1) * MICROS);
    DepthShape.write(book, pane);
    sink.accept(pane);
  }

  /** The book has been changed by a diff that followed. */
  void update() {
    flow.add(book, pane.flowE8);
    quote();
    pane.updates++;
    pane.quoteChanges += flow.quoteChanged() ? 1 : 0;
    pane.imbalanceSum += imbalance;
    pane.depthSumE8 += ((double) book.bidQuantityE8(0) + (double) book.askQuantityE8(0)) / 2;
    pane.levelDepthSumE8 += flow.meanDepthE8();
    pane.shortUpdates += isShort(book.bids()) || isShort(book.asks()) ? 1 : 0;
    pane.removedBidE8 += book.removedBidE8();
    pane.removedAskE8 += book.removedAskE8();
  }

  private static boolean isShort(BookSide side) {
    int last = BookPane.FLOW_LEVELS - 1;
    return side.size() <= last || !side.isKnown(last);
  }

  private void quote() {
    double bidQuantity = book.bidQuantityE8(0);
    double askQuantity = book.askQuantityE8(0);
    mid = book.midE8();
    spreadBp = ((double) book.bestAskE8() - book.bestBidE8()) / mid * BP;
    imbalance = (bidQuantity - askQuantity) / (bidQuantity + askQuantity);
  }

  void trade(Trade trade) {
    double quantity = trade.quantityE8();
    double side = trade.buyerIsMaker() ? -quantity : quantity;
    double price = trade.priceE8();
    pane.tradedE8 += quantity;
    pane.effectiveE8 += 2 * side * ((price - mid) / mid);
    pane.sideOverMidE8 += side / (mid / Decimals.ONE_E8);
    pane.sidePriceOverMidE8 += side * (price / mid);
  }

  private void clear(long second) {
    pane.second = second;
    pane.updates = 0;
    pane.quoteChanges = 0;
    pane.shortUpdates = 0;
    pane.spreadTime = 0;
    pane.imbalanceTime = 0;
    pane.imbalanceSum = 0;
    pane.depthSumE8 = 0;
    Arrays.fill(pane.flowE8, 0);
    pane.levelDepthSumE8 = 0;
    pane.removedBidE8 = 0;
    pane.removedAskE8 = 0;
    pane.tradedE8 = 0;
    pane.effectiveE8 = 0;
    pane.sideOverMidE8 = 0;
    pane.sidePriceOverMidE8 = 0;
  }
}
