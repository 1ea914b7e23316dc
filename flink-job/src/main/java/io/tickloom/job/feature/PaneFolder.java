package io.tickloom.job.feature;

/**
 * Folds the trades of one symbol, in their order, into panes.
 *
 * <p>A pane is handed on when the first trade of another second arrives, since only then is it
 * known whether trades are missing behind it. Sweep: consecutive ids, one time, one side.
 */
public final class PaneFolder {
  /** Takes each finished pane; the object is reused after the call. */
  @FunctionalInterface
  public interface PaneSink {
    /**
     * Takes a pane.
     *
     * @param pane valid until this method returns
     * @param nextSecond second of the trade that follows on the tape, {@link #NONE} at its end
     */
    void accept(Pane pane, long nextSecond);
  }

  /** No trade, no time. */
  public static final long NONE = Long.MIN_VALUE;

  private static final long MICROS = 1_000_000L;

  /** By side, 0 for a buy and 1 for a sell: the fold has no branch that a side could mislead. */
  private static final double[] SIGN = {1, -1};

  private static final double[] IS_BUY = {1, 0};
  private static final double[] IS_SELL = {0, 1};
  private static final double[] IS_ROUND = {0, 1};

  private final PaneSink sink;
  private final Pane pane = new Pane();
  private final long[] onePriceE8 = new long[1];
  private final long[] oneQuantityE8 = new long[1];
  private final long[] oneTimeMicros = new long[1];
  private final byte[] oneSide = new byte[1];
  private long startMicros = NONE;
  private long lastId = NONE;
  private long lastTimeMicros = NONE;
  private boolean lastIsSell;
  private boolean sweepIsBroken;
  private double sweepE8;

  /** Folds into {@code sink}. */
  public PaneFolder(PaneSink sink) {
    this.sink = sink;
  }

  /**
   * Tells of the trade before the first one that will be added, where the tape does not begin with
   * it. It is in no pane of this folder.
   */
  public void after(long id, long timeMicros) {
    lastId = id;
    lastTimeMicros = timeMicros;
  }

  /** Id of the latest trade, or {@link #NONE} where there was none. */
  public long lastId() {
    return lastId;
  }

  /** Time of the latest trade in microseconds, or {@link #NONE} where there was none. */
  public long lastTimeMicros() {
    return lastTimeMicros;
  }

  /** Whether a pane is begun and not handed on. */
  public boolean isOpen() {
    return startMicros != NONE;
  }

  /** Whether {@code timeMicros} lies in the pane that is begun. */
  public boolean isInPane(long timeMicros) {
    return startMicros != NONE && timeMicros - startMicros < MICROS && timeMicros >= startMicros;
  }

  /** Trades are missing behind the latest one, whatever the id of the next. */
  public void breakHistory() {
    lastId = lastId == NONE ? NONE : lastId - 1;
  }

  /**
   * Adds a trade; its id must be above the latest one's and its time not before it (the reader
   * checks both).
   */
  public void add(long id, long priceE8, long quantityE8, long timeMicros, boolean buyerIsMaker) {
    boolean consecutive = id == lastId + 1;
    if (timeMicros - startMicros >= MICROS || startMicros == NONE) {
      begin(priceE8, timeMicros, consecutive);
    } else if (!consecutive) {
      pane.flags |= Pane.GAP_INSIDE;
      pane.cleanMicros = (int) (timeMicros - startMicros);
    }
    sweepIsBroken = !consecutive;
    lastId = id - 1;
    onePriceE8[0] = priceE8;
    oneQuantityE8[0] = quantityE8;
    oneTimeMicros[0] = timeMicros;
    oneSide[0] = (byte) (buyerIsMaker ? 1 : 0);
    addRun(onePriceE8, oneQuantityE8, oneTimeMicros, oneSide, 0, 1);
  }

  /**
   * Adds the trades [from, to) of four columns, which follow the latest one without a gap and lie
   * in the pane that is begun.
   *
   * <p>The sums are kept in local variables meanwhile: most of a run's time goes by here.
   *
   * @param sides odd for a sell
   */
  public void addRun(
      long[] pricesE8, long[] quantitiesE8, long[] timesMicros, byte[] sides, int from, int to) {
    Pane p = pane;
    long lastMicros = lastTimeMicros;
    int lastSide = lastIsSell ? 1 : 0;
    boolean broken = sweepIsBroken;
    long lastE8 = p.lastE8;
    long highE8 = p.highE8;
    long lowE8 = p.lowE8;
    long largestE8 = p.largestE8;
    double sweep = sweepE8;
    double largestSweep = p.largestSweepE8;
    double buys = p.buyVolumeE8;
    double sells = p.sellVolumeE8;
    double notionals = p.notionalE16;
    double signedNotionals = p.signedNotionalE16;
    double roots = p.signedRootNotionalE8;
    double rounds = p.roundNotionalE16;
    for (int i = from; i < to; i++) {
      long priceE8 = pricesE8[i];
      long quantityE8 = quantitiesE8[i];
      long micros = timesMicros[i];
      int side = sides[i] & 1;
      if (micros != lastMicros || side != lastSide || broken) {
        largestSweep = Math.max(largestSweep, sweep);
        beginSweep(side, lastSide, (double) (micros - lastMicros));
        sweep = 0;
        broken = false;
      } else if (priceE8 != lastE8) {
        p.levelChanges++;
      }
      double quantity = quantityE8;
      double notional = (double) priceE8 * quantity;
      sweep += quantity;
      buys += IS_BUY[side] * quantity;
      sells += IS_SELL[side] * quantity;
      notionals += notional;
      signedNotionals += SIGN[side] * notional;
      roots += SIGN[side] * Math.sqrt(notional);
      rounds += IS_ROUND[RoundQuantity.of(quantityE8)] * notional;
      highE8 = Math.max(highE8, priceE8);
      lowE8 = Math.min(lowE8, priceE8);
      largestE8 = Math.max(largestE8, quantityE8);
      lastE8 = priceE8;
      lastMicros = micros;
      lastSide = side;
    }
    p.trades += to - from;
    p.lastE8 = lastE8;
    p.highE8 = highE8;
    p.lowE8 = lowE8;
    p.largestE8 = largestE8;
    p.largestSweepE8 = Math.max(largestSweep, sweep);
    p.buyVolumeE8 = buys;
    p.sellVolumeE8 = sells;
    p.notionalE16 = notionals;
    p.signedNotionalE16 = signedNotionals;
    p.signedRootNotionalE8 = roots;
    p.roundNotionalE16 = rounds;
    sweepE8 = sweep;
    sweepIsBroken = broken;
    lastId += to - from;
    lastTimeMicros = lastMicros;
    lastIsSell = lastSide != 0;
  }

  private void beginSweep(int side, int lastSide, double gap) {
    Pane p = pane;
    if (p.sweeps == 0) {
      p.flags |= side != 0 ? Pane.FIRST_IS_SELL : 0;
      p.endRun = 1;
    } else {
      boolean sameSide = side == lastSide;
      p.gapSquares += gap * gap;
      p.signProducts += sameSide ? 1 : -1;
      p.endRun = sameSide ? p.endRun + 1 : 1;
    }
    p.sweeps++;
    p.signedSweeps += 1 - 2 * side;
  }

  /** Hands on the pane that is begun: the tape ends. */
  public void endTape() {
    close(Pane.ENDS_TAPE, NONE);
  }

  /** Hands on the pane that is begun, told of the trade that follows and that is not added. */
  public void endBefore(long nextId, long nextTimeMicros) {
    close(nextId == lastId + 1 ? 0 : Pane.BEFORE_GAP, Math.floorDiv(nextTimeMicros, MICROS));
  }

  /**
   * Shows the pane that is begun as it is so far, and goes on with it: what is known while the
   * market is silent.
   */
  public void show(PaneSink viewer) {
    if (isOpen()) {
      int flags = pane.flags;
      pane.lastMicros = (int) (lastTimeMicros - startMicros);
      pane.flags |= lastIsSell ? Pane.LAST_IS_SELL : 0;
      viewer.accept(pane, NONE);
      pane.flags = flags;
    }
  }

  private void close(int followedBy, long nextSecond) {
    if (isOpen()) {
      pane.flags |= followedBy;
      pane.lastMicros = (int) (lastTimeMicros - startMicros);
      pane.flags |= lastIsSell ? Pane.LAST_IS_SELL : 0;
      startMicros = NONE;
      sink.accept(pane, nextSecond);
    }
  }

  private void begin(long priceE8, long timeMicros, boolean consecutive) {
    long second = Math.floorDiv(timeMicros, MICROS);
    close(consecutive ? 0 : Pane.BEFORE_GAP, second);
    startMicros = second * MICROS;
    int flags = lastId == NONE ? Pane.STARTS_TAPE : consecutive ? 0 : Pane.STARTS_AFTER_GAP;
    pane.begin(second, (int) (timeMicros - startMicros), flags, priceE8);
    sweepE8 = 0;
  }
}
