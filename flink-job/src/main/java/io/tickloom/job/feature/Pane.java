package io.tickloom.job.feature;

/**
 * What the features need of one second of trades, [second, second + 1).
 *
 * <p>Sums of quantity are whole numbers of 10^-8 held in doubles: exact below 2^53 (90 million
 * units a window), rounded and never overflowing beyond. A mutable struct, reused: one is made a
 * second, and a second may be all the time there is for a million trades.
 */
public final class Pane {
  /** The tape's first trade is the first of this pane. */
  public static final int STARTS_TAPE = 1;

  /** Trades are missing between the pane before and this pane's first trade. */
  public static final int STARTS_AFTER_GAP = 2;

  /** Trades are missing between two trades of this pane. */
  public static final int GAP_INSIDE = 4;

  /** Trades are missing between this pane's last trade and the next one of the tape. */
  public static final int BEFORE_GAP = 8;

  /** The tape's last trade is the last of this pane. */
  public static final int ENDS_TAPE = 16;

  /** The first sweep is a sell. */
  public static final int FIRST_IS_SELL = 32;

  /** The last sweep is a sell. */
  public static final int LAST_IS_SELL = 64;

  /** Start of the pane, whole seconds since 1970 UTC. */
  public long second;

  /** Any of the constants above. */
  public int flags;

  /** Time of the first trade, microseconds into the second. */
  public int firstMicros;

  /** Time of the last trade, microseconds into the second. */
  public int lastMicros;

  /**
   * Time of the first trade after the latest gap (or of the tape's first trade), microseconds into
   * the second; meaningful where a flag says that history starts anew in this pane.
   */
  public int cleanMicros;

  /** First, last, highest and lowest price, quote currency times 10^8. */
  public long openE8;

  public long lastE8;
  public long highE8;
  public long lowE8;

  /** Largest single trade, base quantity times 10^8. */
  public long largestE8;

  /** Base quantity times 10^8, of buys and of sells. */
  public double buyVolumeE8;

  public double sellVolumeE8;

  /** Price times quantity, times 10^16, of all trades and of buys less sells. */
  public double notionalE16;

  public double signedNotionalE16;

  /** Price times quantity, times 10^16, of trades whose quantity has one digit that is not 0. */
  public double roundNotionalE16;

  /** Square root of price times quantity, times 10^8, of buys less sells. */
  public double signedRootNotionalE8;

  /** Largest quantity of a sweep, times 10^8. */
  public double largestSweepE8;

  /** Sum of the squared times between one sweep and the next of this pane, microseconds^2. */
  public double gapSquares;

  /** Trades; sweeps that begin here; buy sweeps less sell sweeps. */
  public int trades;

  public int sweeps;
  public int signedSweeps;

  /** Sum over the neighbours among the pane's sweeps of 1 for one side, -1 for two sides. */
  public int signProducts;

  /** Sweeps of one side with which the pane ends. */
  public int endRun;

  /** Trades at another price than the trade before them in their sweep. */
  public int levelChanges;

  /** Becomes a pane without a trade, whose first one is told of. */
  void begin(long startSecond, int micros, int startFlags, long priceE8) {
    second = startSecond;
    flags = startFlags;
    firstMicros = micros;
    cleanMicros = micros;
    openE8 = priceE8;
    highE8 = priceE8;
    lowE8 = priceE8;
    largestE8 = 0;
    buyVolumeE8 = 0;
    sellVolumeE8 = 0;
    notionalE16 = 0;
    signedNotionalE16 = 0;
    roundNotionalE16 = 0;
    signedRootNotionalE8 = 0;
    largestSweepE8 = 0;
    gapSquares = 0;
    signProducts = 0;
    endRun = 0;
    levelChanges = 0;
    trades = 0;
    sweeps = 0;
    signedSweeps = 0;
  }

  /** Whether any of {@code mask} is set. */
  public boolean is(int mask) {
    return (flags & mask) != 0;
  }

  /** Whether a history starts in a pane of these flags. */
  static boolean startsHistory(int flags) {
    return (flags & (STARTS_TAPE | STARTS_AFTER_GAP | GAP_INSIDE)) != 0;
  }
}
