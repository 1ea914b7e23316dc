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

  private final PaneSink sink;
  private final Pane pane = new Pane();
  private long startMicros = NONE;
  private long lastId = NONE;
  private long lastTimeMicros = NONE;
  private boolean lastIsSell;
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
    Pane p = pane;
    double quantity = quantityE8;
    double notional = (double) priceE8 * quantity;
    int sign = buyerIsMaker ? -1 : 1;
    if (timeMicros != lastTimeMicros || buyerIsMaker != lastIsSell || !consecutive) {
      beginSweep(sign, timeMicros);
    } else if (priceE8 != p.lastE8) {
      p.levelChanges++;
    }
    sweepE8 += quantity;
    p.trades++;
    p.lastE8 = priceE8;
    p.highE8 = Math.max(p.highE8, priceE8);
    p.lowE8 = Math.min(p.lowE8, priceE8);
    p.largestE8 = Math.max(p.largestE8, quantityE8);
    p.largestSweepE8 = Math.max(p.largestSweepE8, sweepE8);
    p.buyVolumeE8 += buyerIsMaker ? 0 : quantity;
    p.sellVolumeE8 += buyerIsMaker ? quantity : 0;
    p.notionalE16 += notional;
    p.signedNotionalE16 += sign * notional;
    p.signedRootNotionalE8 += sign * Math.sqrt(notional);
    if (RoundQuantity.test(quantity)) {
      p.roundNotionalE16 += notional;
    }
    lastId = id;
    lastTimeMicros = timeMicros;
    lastIsSell = buyerIsMaker;
  }

  private void beginSweep(int sign, long timeMicros) {
    Pane p = pane;
    if (p.sweeps == 0) {
      p.flags |= sign < 0 ? Pane.FIRST_IS_SELL : 0;
      p.endRun = 1;
    } else {
      double gap = timeMicros - lastTimeMicros;
      boolean sameSide = (sign < 0) == lastIsSell;
      p.gapSquares += gap * gap;
      p.signProducts += sameSide ? 1 : -1;
      p.endRun = sameSide ? p.endRun + 1 : 1;
    }
    p.sweeps++;
    p.signedSweeps += sign;
    sweepE8 = 0;
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
    Pane p = pane;
    p.second = second;
    p.firstMicros = (int) (timeMicros - startMicros);
    p.cleanMicros = p.firstMicros;
    p.flags = lastId == NONE ? Pane.STARTS_TAPE : consecutive ? 0 : Pane.STARTS_AFTER_GAP;
    p.openE8 = priceE8;
    p.highE8 = priceE8;
    p.lowE8 = priceE8;
    p.largestE8 = 0;
    p.buyVolumeE8 = 0;
    p.sellVolumeE8 = 0;
    p.notionalE16 = 0;
    p.signedNotionalE16 = 0;
    p.roundNotionalE16 = 0;
    p.signedRootNotionalE8 = 0;
    p.largestSweepE8 = 0;
    p.gapSquares = 0;
    p.signProducts = 0;
    p.endRun = 0;
    p.levelChanges = 0;
    p.trades = 0;
    p.sweeps = 0;
    p.signedSweeps = 0;
  }
}
