package io.tickloom.job.feature;

import io.tickloom.job.market.Decimals;
import java.util.Arrays;

/**
 * The panes of a stretch laid out with one place a second, and what is carried forward in between.
 */
public final class SecondColumns {
  static final byte UNKNOWN = 0;
  static final byte WHOLE = 1;
  static final byte IN_GAP = 2;
  static final byte ENDED = 3;
  static final long NEVER = Long.MIN_VALUE;

  private static final long MICROS = 1_000_000L;

  private final PackedPanes panes;
  private final long base;
  private final double[] price;
  private final double[] priceE8;
  private final long[] lastTradeMicros;
  private final long[] cleanFromMicros;
  private final byte[] tape;
  private final boolean[] inPath;
  private int firstPane;
  private int lastPane;

  SecondColumns(PackedPanes panes, long base, int length) {
    this.panes = panes;
    this.base = base;
    price = new double[length];
    priceE8 = new double[length];
    lastTradeMicros = new long[length];
    cleanFromMicros = new long[length];
    tape = new byte[length];
    inPath = new boolean[length];
    layOut();
  }

  /** The seconds of {@code all} from place {@code from} on. */
  private SecondColumns(SecondColumns all, int from) {
    panes = all.panes;
    base = all.base + from;
    price = Arrays.copyOfRange(all.price, from, all.length());
    priceE8 = Arrays.copyOfRange(all.priceE8, from, all.length());
    lastTradeMicros = Arrays.copyOfRange(all.lastTradeMicros, from, all.length());
    cleanFromMicros = Arrays.copyOfRange(all.cleanFromMicros, from, all.length());
    tape = Arrays.copyOfRange(all.tape, from, all.length());
    inPath = Arrays.copyOfRange(all.inPath, from, all.length());
    lastPane = all.lastPane;
    firstPane = lastPane;
    while (firstPane > all.firstPane && panes.second(firstPane - 1) >= base) {
      firstPane--;
    }
  }

  /** The last {@code seconds} of these. */
  SecondColumns last(int seconds) {
    return new SecondColumns(this, length() - seconds);
  }

  private void layOut() {
    byte[] bytes = panes.bytes();
    int next = 0;
    double lastE8 = Double.NaN;
    long trade = NEVER;
    long clean = NEVER;
    byte state = UNKNOWN;
    for (int i = 0; i < panes.count(); i++) {
      int at = i * PaneCodec.BYTES;
      long second = PaneCodec.longAt(bytes, at + PaneCodec.SECOND);
      int flags = PaneCodec.intAt(bytes, at + PaneCodec.FLAGS);
      int j = (int) Math.min(second - base, price.length);
      while (next < j) {
        carry(next++, lastE8, trade, clean, state);
      }
      if (j == price.length) {
        break;
      }
      long start = second * MICROS;
      lastE8 = PaneCodec.longAt(bytes, at + PaneCodec.LAST);
      trade = start + PaneCodec.intAt(bytes, at + PaneCodec.LAST_MICROS);
      if (Pane.startsHistory(flags)) {
        clean = start + PaneCodec.intAt(bytes, at + PaneCodec.CLEAN_MICROS);
      }
      state = state(flags);
      lastPane = i + 1;
      if (j < 0) {
        firstPane = i + 1;
      } else {
        carry(j, lastE8, trade, clean, state);
        int first = PaneCodec.intAt(bytes, at + PaneCodec.FIRST_MICROS);
        inPath[j] = !meetsGap(flags, first);
        next = j + 1;
      }
    }
    while (next < price.length) {
      carry(next++, lastE8, trade, clean, state);
    }
  }

  /** Whether the open span between the trades around a gap reaches into the pane's second. */
  private static boolean meetsGap(int flags, int firstMicros) {
    return (flags & (Pane.GAP_INSIDE | Pane.BEFORE_GAP)) != 0
        || ((flags & Pane.STARTS_AFTER_GAP) != 0 && firstMicros > 0);
  }

  private static byte state(int flags) {
    return (flags & Pane.BEFORE_GAP) != 0 ? IN_GAP : (flags & Pane.ENDS_TAPE) != 0 ? ENDED : WHOLE;
  }

  private void carry(int j, double lastE8, long trade, long clean, byte state) {
    price[j] = lastE8 / Decimals.ONE_E8;
    priceE8[j] = lastE8;
    lastTradeMicros[j] = trade;
    cleanFromMicros[j] = clean;
    tape[j] = state;
    inPath[j] = state == WHOLE;
  }

  /** Writes the field at {@code offset} of each pane to its second's place. */
  void unpack(int offset, PaneFigure.Form form, double[] out) {
    byte[] bytes = panes.bytes();
    int from = firstPane * PaneCodec.BYTES;
    int to = lastPane * PaneCodec.BYTES;
    switch (form) {
      case INT -> unpackInts(bytes, from, to, offset, out);
      case LONG -> unpackLongs(bytes, from, to, offset, out);
      case DOUBLE -> unpackDoubles(bytes, from, to, offset, out);
    }
  }

  private void unpackInts(byte[] bytes, int from, int to, int offset, double[] out) {
    for (int at = from; at < to; at += PaneCodec.BYTES) {
      out[(int) (PaneCodec.longAt(bytes, at) - base)] = PaneCodec.intAt(bytes, at + offset);
    }
  }

  private void unpackLongs(byte[] bytes, int from, int to, int offset, double[] out) {
    for (int at = from; at < to; at += PaneCodec.BYTES) {
      out[(int) (PaneCodec.longAt(bytes, at) - base)] = PaneCodec.longAt(bytes, at + offset);
    }
  }

  private void unpackDoubles(byte[] bytes, int from, int to, int offset, double[] out) {
    for (int at = from; at < to; at += PaneCodec.BYTES) {
      out[(int) (PaneCodec.longAt(bytes, at) - base)] = PaneCodec.doubleAt(bytes, at + offset);
    }
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

  /** Time of the last trade before each second's end, microseconds since 1970 UTC. */
  public long[] lastTradeMicros() {
    return lastTradeMicros;
  }

  /** Since when the tape is whole at each second's end, microseconds; unknown: longer than told. */
  long[] cleanFromMicros() {
    return cleanFromMicros;
  }

  /** Whole seconds of whole tape before second {@code j}'s end, of 7,200. */
  int knownSeconds(int j) {
    return (int) RowTimes.cleanSeconds((base + j + 1) * MICROS, cleanFromMicros[j]);
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
