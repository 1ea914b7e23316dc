package io.tickloom.job.simulate;

import java.io.IOException;

/**
 * A book that the market's trades hit: between sweeps a zero-intelligence flow of orders ({@link
 * OrderFlow}), at a sweep what makes the two agree, all at the sweep's own time, so that nothing in
 * the book foretells it.
 *
 * <p>Before a sweep what stands in its way is cancelled and what it lacks is added, so that the
 * best price of the side that it hits is the price at which it prints, with its size; it takes
 * level after level, and something is left at its last price. The other side follows to the usual
 * spread a few milliseconds later, unless the flow was there first. A queue at a new best price
 * soon is as long as the {@link Pressure} makes such queues. The last order at a best price is
 * never cancelled by the flow: the price moves with trades alone.
 */
final class SimulatedBook {
  /** Time between two diffs. */
  static final long DIFF_MICROS = 100_000;

  private static final double FOLLOWS_AFTER_MICROS = 1_500;
  private static final long NEVER = Long.MAX_VALUE;

  private final OrderFlow flow;
  private final Draws draws;
  private final Pressure pressure;
  private final RestingSide bids;
  private final RestingSide asks;
  private final int spreadTicks;
  private final double usualRate;
  private final long firstId;
  private double perSecond;
  private double lean;
  private double nextVisit;
  private long nextDiff;
  private long followAt = NEVER;
  private RestingSide follower;
  private long diffFirstId;
  private long quotedBid;
  private long quotedBidLots;
  private long quotedAsk;
  private long quotedAskLots;

  /**
   * Fills a book.
   *
   * @param startMicros when it begins; diffs come each tenth of a second behind {@code phase}
   */
  SimulatedBook(
      SimulatorOptions options, Draws draws, long bidTick, long startMicros, long phaseMicros) {
    this.draws = draws;
    flow = new OrderFlow(draws);
    pressure = new Pressure(draws, DIFF_MICROS / 1e6);
    bids = new RestingSide(1, flow);
    asks = new RestingSide(-1, flow);
    spreadTicks = options.spreadTicks();
    usualRate = options.tradesPerSecond() / 22.4;
    perSecond = usualRate;
    firstId = options.firstTradeId() * 20;
    int orders = flow.resting(0) + 1;
    bids.add(bidTick, sizes(orders), orders);
    asks.add(-bidTick - spreadTicks, sizes(orders), orders);
    follower = bids;
    forget();
    nextVisit = startMicros;
    nextDiff = startMicros + phaseMicros;
  }

  /** Opens the next second of the market, given its activity and how the flow leans to bids. */
  void openSecond(double activity, double leanToBids) {
    perSecond = usualRate * activity;
    lean = leanToBids;
  }

  /** Lets orders come and go up to a time. */
  void advance(long toMicros, BookWatcher watcher) throws IOException {
    while (true) {
      long visitAt = (long) nextVisit;
      long next = Math.min(nextDiff, Math.min(visitAt, followAt));
      if (next > toMicros) {
        return;
      }
      if (next == nextDiff) {
        nextDiff += DIFF_MICROS;
        pressure.step();
        if (id() >= diffFirstId) {
          watcher.diff(next, this);
          forget();
        }
      } else if (next == followAt) {
        follow();
        quote(next, watcher);
      } else {
        nextVisit += flow.visit() / perSecond * 1e6;
        visit();
        quote(next, watcher);
      }
    }
  }

  private void visit() {
    RestingSide side = flow.isBid() ? bids : asks;
    RestingSide other = flow.isBid() ? asks : bids;
    long key = -other.best() - spreadTicks - flow.distance();
    if (key < side.last()) {
      return;
    }
    int orders = side.orders(key);
    double leanHere = flow.isBid() ? lean : -lean;
    if (flow.brings(leanHere, pressureOn(side))) {
      side.add(key, flow.size(flow.distance()), 1);
    } else if (orders > 0 && flow.cancels(orders, leanHere) && (orders > 1 || key != side.best())) {
      long lots = side.lots(key);
      side.take(key, orders == 1 ? lots : Math.max(1, lots / orders));
    }
  }

  /** A sweep comes, at a time up to which the book has been advanced. */
  void sweep(Sweep sweep, BookWatcher watcher) throws IOException {
    RestingSide hit = sweep.sign > 0 ? asks : bids;
    RestingSide other = sweep.sign > 0 ? bids : asks;
    long time = sweep.timeMicros;
    int from = 0;
    while (from < sweep.trades) {
      long key = -sweep.sign * (sweep.priceUnits[from] / Prints.TICK);
      long lots = 0;
      int end = from;
      while (end < sweep.trades && sweep.priceUnits[end] == sweep.priceUnits[from]) {
        lots += sweep.lots[end++];
      }
      cancelAbove(other, -key - spreadTicks, time, watcher);
      cancelAbove(hit, key, time, watcher);
      stock(hit, key, lots, end == sweep.trades, time, watcher);
      watcher.trades(sweep, from, end - from);
      hit.take(key, lots);
      quote(time, watcher);
      from = end;
    }
    follower = other;
    if (other.isEmpty()) {
      follow();
      quote(time, watcher);
    } else {
      followAt = time + 1 + (long) (FOLLOWS_AFTER_MICROS * draws.exponential());
    }
  }

  private void cancelAbove(RestingSide side, long key, long time, BookWatcher watcher)
      throws IOException {
    while (!side.isEmpty() && side.best() > key) {
      side.take(side.best(), side.lots(side.best()));
      quote(time, watcher);
    }
  }

  /** Sees to it that a level holds what a sweep takes: just that, or more where it ends there. */
  private void stock(
      RestingSide side, long key, long lots, boolean ends, long time, BookWatcher watcher)
      throws IOException {
    long there = side.lots(key);
    if (there > lots && !ends) {
      side.take(key, there - lots);
    } else if (there < lots || (ends && there == lots)) {
      int stay = ends ? flow.restingAtBest(pressureOn(side)) : 0;
      side.add(key, lots - there + sizes(stay), 1 + stay);
    }
    quote(time, watcher);
  }

  /** A side that a sweep left behind comes to the usual distance from the other. */
  private void follow() {
    followAt = NEVER;
    RestingSide ahead = follower == bids ? asks : bids;
    long key = -ahead.best() - spreadTicks;
    if (follower.isEmpty() || follower.best() < key) {
      fill(follower, key);
      fill(ahead, ahead.best());
    }
  }

  /** The queue at a new best price soon becomes what the pressure makes of such queues. */
  private void fill(RestingSide side, long key) {
    int orders = flow.restingAtBest(pressureOn(side)) - side.orders(key);
    if (orders > 0) {
      side.add(key, sizes(orders), orders);
    }
  }

  private double pressureOn(RestingSide side) {
    return side == bids ? pressure.onBids() : -pressure.onBids();
  }

  private long sizes(int orders) {
    long sum = 0;
    for (int i = 0; i < orders; i++) {
      sum += flow.size(0);
    }
    return sum;
  }

  private void quote(long timeMicros, BookWatcher watcher) throws IOException {
    if (bids.isEmpty() || asks.isEmpty()) {
      return;
    }
    long bid = bids.best();
    long ask = asks.best();
    long bidLots = bids.lots(bid);
    long askLots = asks.lots(ask);
    if (bid != quotedBid
        || ask != quotedAsk
        || bidLots != quotedBidLots
        || askLots != quotedAskLots) {
      quotedBid = bid;
      quotedAsk = ask;
      quotedBidLots = bidLots;
      quotedAskLots = askLots;
      watcher.quote(timeMicros, this);
    }
  }

  private void forget() {
    bids.forget();
    asks.forget();
    diffFirstId = id() + 1;
  }

  RestingSide bids() {
    return bids;
  }

  RestingSide asks() {
    return asks;
  }

  /** Id of the latest change. */
  long id() {
    return firstId + bids.changes() + asks.changes();
  }

  /** Id of the first change that the next diff tells. */
  long diffFirstId() {
    return diffFirstId;
  }
}
