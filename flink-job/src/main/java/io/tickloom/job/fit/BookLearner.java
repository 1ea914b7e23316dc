package io.tickloom.job.fit;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.fit.MicroPriceChain.Quote;
import java.util.List;
import java.util.TreeSet;

/** Learns from the panes of one book, in order of time. */
public final class BookLearner {
  private static final long MICROS = 1_000_000L;
  private static final long DAY_SECONDS = 86_400;

  private final int parts;
  private final int spreads;
  private final MicroPriceChain chain;
  private final FlowPrincipal flow = new FlowPrincipal();
  private final TreeSet<Long> days = new TreeSet<>();
  private Quote last = new Quote(0, 1, 0, 1);
  private long lastSecond = Long.MIN_VALUE;
  private long seconds;
  private long tickE8;

  /** Learns {@code parts} states of the imbalance a side and {@code spreads} of the spread. */
  public BookLearner(int parts, int spreads) {
    this.parts = parts;
    this.spreads = spreads;
    this.chain = new MicroPriceChain(parts);
  }

  /** Adds a second at whose end the book is known. */
  public void add(BookPane pane) {
    Quote quote =
        new Quote(pane.bidsE8[0], pane.bidQuantitiesE8[0], pane.asksE8[0], pane.askQuantitiesE8[0]);
    if (pane.second == lastSecond + 1 && pane.knownFromMicros < pane.second * MICROS) {
      chain.add(last, quote);
    }
    flow.add(pane);
    tick(pane.bidsE8, pane.bidLevels);
    tick(pane.asksE8, pane.askLevels);
    last = quote;
    lastSecond = pane.second;
    seconds++;
    days.add(Math.floorDiv(pane.second, DAY_SECONDS));
  }

  private void tick(long[] prices, int levels) {
    for (int i = 0; i < levels; i++) {
      tickE8 = divisor(tickE8, prices[i]);
    }
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  /** Seconds at whose end the book was known. */
  public long seconds() {
    return seconds;
  }

  /** Days since 1970 UTC from which it learnt. */
  public List<Long> days() {
    return List.copyOf(days);
  }

  /** The first principal component of the levels' flow. */
  public FlowPrincipal.Component component() {
    return flow.component();
  }

  /** The chain of best prices and what rests there. */
  public MicroPriceChain chain() {
    return chain;
  }

  /** Windows of ten seconds from which the flow's component comes. */
  public long flowWindows() {
    return flow.windows();
  }

  /**
   * The micro-price's adjustments with their errors.
   *
   * @throws IllegalArgumentException where it was too little
   */
  public List<Adjustment> adjustments() {
    if (chain.seen() == 0) {
      throw new IllegalArgumentException("no two seconds with a known book follow one another");
    }
    return chain.adjustments(tickE8, spreads);
  }

  /**
   * What was learnt of {@code symbol}.
   *
   * @param adjustments as they were told
   * @throws IllegalArgumentException where it was too little
   */
  public BookFit fit(String symbol, List<Adjustment> adjustments) {
    return new BookFit(
        symbol,
        (lastSecond + 1) * MICROS,
        tickE8,
        parts,
        adjustments.stream().map(Adjustment::ticks).toList(),
        component().weights());
  }
}
