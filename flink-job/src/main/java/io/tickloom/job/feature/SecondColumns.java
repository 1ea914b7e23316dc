package io.tickloom.job.feature;

import io.tickloom.job.market.Decimals;
import java.util.Arrays;

/** The panes of a stretch, unpacked into one array a figure with one place a second. */
public final class SecondColumns {
  static final byte UNKNOWN = 0;
  static final byte WHOLE = 1;
  static final byte IN_GAP = 2;
  static final byte ENDED = 3;
  static final long NEVER = Long.MIN_VALUE;

  private static final long MICROS = 1_000_000L;

  private final long base;
  private final double[] price;
  private final double[] priceE8;
  private final double[] high;
  private final double[] low;
  private final double[] largestE8;
  private final double[] volumeE8;
  private final double[] signedVolumeE8;
  private final double[] notionalE16;
  private final double[] signedNotionalE16;
  private final double[] trades;
  private final double[] sweeps;
  private final double[] signedSweeps;
  private final long[] lastTradeMicros;
  private final long[] cleanFromMicros;
  private final byte[] tape;
  private final boolean[] inPath;

  SecondColumns(PackedPanes panes, long base, int length) {
    this.base = base;
    price = new double[length];
    priceE8 = new double[length];
    high = filled(length, Double.NaN);
    low = filled(length, Double.NaN);
    largestE8 = new double[length];
    volumeE8 = new double[length];
    signedVolumeE8 = new double[length];
    notionalE16 = new double[length];
    signedNotionalE16 = new double[length];
    trades = new double[length];
    sweeps = new double[length];
    signedSweeps = new double[length];
    lastTradeMicros = new long[length];
    cleanFromMicros = new long[length];
    tape = new byte[length];
    inPath = new boolean[length];
    unpack(panes);
  }

  private void unpack(PackedPanes panes) {
    Pane pane = new Pane();
    int next = 0;
    double carriedPriceE8 = Double.NaN;
    long carriedTrade = NEVER;
    long carriedClean = NEVER;
    byte carriedTape = UNKNOWN;
    for (int i = 0; i < panes.count(); i++) {
      panes.read(i, pane);
      int j = (int) Math.min(pane.second - base, price.length);
      while (next < j) {
        carry(next++, carriedPriceE8, carriedTrade, carriedClean, carriedTape);
      }
      if (j == price.length) {
        return;
      }
      long start = pane.second * MICROS;
      carriedPriceE8 = pane.lastE8;
      carriedTrade = start + pane.lastMicros;
      carriedClean = pane.startsHistory() ? start + pane.cleanMicros : carriedClean;
      carriedTape = pane.is(Pane.BEFORE_GAP) ? IN_GAP : pane.is(Pane.ENDS_TAPE) ? ENDED : WHOLE;
      if (j >= 0) {
        set(j, pane);
        carry(j, carriedPriceE8, carriedTrade, carriedClean, carriedTape);
        inPath[j] = !meetsGap(pane);
        next = j + 1;
      }
    }
    while (next < price.length) {
      carry(next++, carriedPriceE8, carriedTrade, carriedClean, carriedTape);
    }
  }

  /** Whether the open span between the trades around a gap reaches into the pane's second. */
  private static boolean meetsGap(Pane pane) {
    return pane.is(Pane.GAP_INSIDE | Pane.BEFORE_GAP)
        || (pane.is(Pane.STARTS_AFTER_GAP) && pane.firstMicros > 0);
  }

  private void carry(int j, double lastE8, long trade, long clean, byte state) {
    price[j] = lastE8 / Decimals.ONE_E8;
    priceE8[j] = lastE8;
    lastTradeMicros[j] = trade;
    cleanFromMicros[j] = clean;
    tape[j] = state;
    inPath[j] = state == WHOLE;
  }

  private void set(int j, Pane pane) {
    high[j] = Decimals.toDouble(pane.highE8);
    low[j] = Decimals.toDouble(pane.lowE8);
    largestE8[j] = pane.largestE8;
    volumeE8[j] = pane.volumeE8;
    signedVolumeE8[j] = pane.signedVolumeE8;
    notionalE16[j] = pane.notionalE16;
    signedNotionalE16[j] = pane.signedNotionalE16;
    trades[j] = pane.trades;
    sweeps[j] = pane.sweeps;
    signedSweeps[j] = pane.signedSweeps;
  }

  private static double[] filled(int length, double value) {
    double[] out = new double[length];
    Arrays.fill(out, value);
    return out;
  }

  /** Start of the first second, seconds since 1970 UTC. */
  public long base() {
    return base;
  }

  /** Number of seconds. */
  public int length() {
    return price.length;
  }

  /** Last price before each second's end, quote currency; NaN before the first trade. */
  public double[] price() {
    return price;
  }

  /** The same as whole numbers of 10^-8, whose differences are exact. */
  public double[] priceE8() {
    return priceE8;
  }

  /** Highest price traded in each second, quote currency; NaN without a trade. */
  public double[] high() {
    return high;
  }

  /** Lowest price traded in each second, quote currency; NaN without a trade. */
  public double[] low() {
    return low;
  }

  /** Largest single trade of each second, base quantity times 10^8. */
  public double[] largestE8() {
    return largestE8;
  }

  /** Base quantity of each second times 10^8. */
  public double[] volumeE8() {
    return volumeE8;
  }

  /** Buy less sell base quantity of each second times 10^8. */
  public double[] signedVolumeE8() {
    return signedVolumeE8;
  }

  /** Price times quantity of each second, times 10^16. */
  public double[] notionalE16() {
    return notionalE16;
  }

  /** Buy less sell price times quantity of each second, times 10^16. */
  public double[] signedNotionalE16() {
    return signedNotionalE16;
  }

  /** Trades of each second. */
  public double[] trades() {
    return trades;
  }

  /** Sweeps that begin in each second. */
  public double[] sweeps() {
    return sweeps;
  }

  /** Buy less sell sweeps that begin in each second. */
  public double[] signedSweeps() {
    return signedSweeps;
  }

  /** Time of the last trade before each second's end, microseconds since 1970 UTC. */
  public long[] lastTradeMicros() {
    return lastTradeMicros;
  }

  /** Since when the tape is whole at each second's end, microseconds; unknown: longer than told. */
  long[] cleanFromMicros() {
    return cleanFromMicros;
  }

  /** What the tape is at each second's end: one of the constants of this class. */
  byte[] tape() {
    return tape;
  }

  /** Whether each second has a place in the path. */
  boolean[] inPath() {
    return inPath;
  }
}
