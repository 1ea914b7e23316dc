package io.tickloom.job.market;

/**
 * One message about a symbol's book: what changed (a diff), or all of it (a snapshot). A mutable
 * struct, reused: a busy symbol sends a hundred a second.
 */
public final class BookUpdate {
  /** An id that the message does not have. */
  public static final long NO_ID = -1;

  /** In capitals; "" where the message does not say. */
  public String symbol = "";

  /** Whether this is a snapshot. */
  public boolean isSnapshot;

  /** First update id of a diff ({@code U}). */
  public long firstId;

  /** Last update id ({@code u}; of a snapshot {@code lastUpdateId}). */
  public long lastId;

  /** Last update id of the diff before ({@code pu}, futures), or {@link #NO_ID}. */
  public long previousId;

  /** The exchange's time, microseconds since 1970 UTC; 0 where a snapshot has none. */
  public long timeMicros;

  /** What rests on the side of the buyers; of a diff the levels that changed. */
  public final Levels bids = new Levels();

  /** What rests on the side of the sellers. */
  public final Levels asks = new Levels();

  /** Empties it for the next message. */
  public void clear() {
    symbol = "";
    isSnapshot = false;
    firstId = NO_ID;
    lastId = NO_ID;
    previousId = NO_ID;
    timeMicros = 0;
    bids.clear();
    asks.clear();
  }
}
