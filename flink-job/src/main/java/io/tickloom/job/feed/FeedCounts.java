package io.tickloom.job.feed;

import java.util.concurrent.atomic.LongAdder;

/** What a feed has met; safe to read from other threads. */
public final class FeedCounts {
  /** Trades put in order. */
  public final LongAdder trades = new LongAdder();

  /** Trades that REST calls brought. */
  public final LongAdder fetched = new LongAdder();

  /** Messages of trades that were there already. */
  public final LongAdder duplicates = new LongAdder();

  /** Jumps of ids that could not be filled, and how many ids they are. */
  public final LongAdder holes = new LongAdder();

  public final LongAdder missing = new LongAdder();

  /** Connections that were opened. */
  public final LongAdder connections = new LongAdder();

  /** Connections that were lost. */
  public final LongAdder losses = new LongAdder();

  /** Messages that could not be read. */
  public final LongAdder garbage = new LongAdder();

  /** Trades whose time is before that of a trade with a lower id; set aside. */
  public final LongAdder backwards = new LongAdder();

  /** Trades of a second whose rows had been made in the belief that the market was silent. */
  public final LongAdder late = new LongAdder();

  /** Changes of books, snapshots that one went on from, and how often a known book was lost. */
  public final LongAdder diffs = new LongAdder();

  public final LongAdder snapshots = new LongAdder();

  public final LongAdder breaks = new LongAdder();

  /** Grid times passed in silence without the exchange's word for it. */
  public final LongAdder unverified = new LongAdder();
}
