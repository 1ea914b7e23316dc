package io.tickloom.job.feature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The one packed form of a pane: {@value #BYTES} bytes, little-endian, fields in a fixed order. */
public final class PaneCodec {
  static final int SECOND = 0;
  static final int FLAGS = SECOND + 8;
  static final int FIRST_MICROS = FLAGS + 4;
  static final int LAST_MICROS = FIRST_MICROS + 4;
  static final int CLEAN_MICROS = LAST_MICROS + 4;
  static final int TRADES = CLEAN_MICROS + 4;
  static final int SWEEPS = TRADES + 4;
  static final int SIGNED_SWEEPS = SWEEPS + 4;
  static final int SIGN_PRODUCTS = SIGNED_SWEEPS + 4;
  static final int END_RUN = SIGN_PRODUCTS + 4;
  static final int LEVEL_CHANGES = END_RUN + 4;
  static final int OPEN = LEVEL_CHANGES + 4;
  static final int LAST = OPEN + 8;
  static final int HIGH = LAST + 8;
  static final int LOW = HIGH + 8;
  static final int LARGEST = LOW + 8;
  static final int BUY_VOLUME = LARGEST + 8;
  static final int SELL_VOLUME = BUY_VOLUME + 8;
  static final int NOTIONAL = SELL_VOLUME + 8;
  static final int SIGNED_NOTIONAL = NOTIONAL + 8;
  static final int ROUND_NOTIONAL = SIGNED_NOTIONAL + 8;
  static final int SIGNED_ROOT_NOTIONAL = ROUND_NOTIONAL + 8;
  static final int LARGEST_SWEEP = SIGNED_ROOT_NOTIONAL + 8;
  static final int GAP_SQUARES = LARGEST_SWEEP + 8;

  /** Bytes of a packed pane. */
  public static final int BYTES = GAP_SQUARES + 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLES =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private PaneCodec() {}

  static long longAt(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static int intAt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  static double doubleAt(byte[] bytes, int at) {
    return (double) DOUBLES.get(bytes, at);
  }

  /** Packs {@code pane} at {@code at}. */
  public static void write(Pane pane, byte[] bytes, int at) {
    LONGS.set(bytes, at + SECOND, pane.second);
    INTS.set(bytes, at + FLAGS, pane.flags);
    INTS.set(bytes, at + FIRST_MICROS, pane.firstMicros);
    INTS.set(bytes, at + LAST_MICROS, pane.lastMicros);
    INTS.set(bytes, at + CLEAN_MICROS, pane.cleanMicros);
    INTS.set(bytes, at + TRADES, pane.trades);
    INTS.set(bytes, at + SWEEPS, pane.sweeps);
    INTS.set(bytes, at + SIGNED_SWEEPS, pane.signedSweeps);
    INTS.set(bytes, at + SIGN_PRODUCTS, pane.signProducts);
    INTS.set(bytes, at + END_RUN, pane.endRun);
    INTS.set(bytes, at + LEVEL_CHANGES, pane.levelChanges);
    LONGS.set(bytes, at + OPEN, pane.openE8);
    LONGS.set(bytes, at + LAST, pane.lastE8);
    LONGS.set(bytes, at + HIGH, pane.highE8);
    LONGS.set(bytes, at + LOW, pane.lowE8);
    LONGS.set(bytes, at + LARGEST, pane.largestE8);
    DOUBLES.set(bytes, at + BUY_VOLUME, pane.buyVolumeE8);
    DOUBLES.set(bytes, at + SELL_VOLUME, pane.sellVolumeE8);
    DOUBLES.set(bytes, at + NOTIONAL, pane.notionalE16);
    DOUBLES.set(bytes, at + SIGNED_NOTIONAL, pane.signedNotionalE16);
    DOUBLES.set(bytes, at + ROUND_NOTIONAL, pane.roundNotionalE16);
    DOUBLES.set(bytes, at + SIGNED_ROOT_NOTIONAL, pane.signedRootNotionalE8);
    DOUBLES.set(bytes, at + LARGEST_SWEEP, pane.largestSweepE8);
    DOUBLES.set(bytes, at + GAP_SQUARES, pane.gapSquares);
  }

  /** Unpacks the pane at {@code at} into {@code pane}. */
  public static void read(byte[] bytes, int at, Pane pane) {
    pane.second = longAt(bytes, at + SECOND);
    pane.flags = intAt(bytes, at + FLAGS);
    pane.firstMicros = intAt(bytes, at + FIRST_MICROS);
    pane.lastMicros = intAt(bytes, at + LAST_MICROS);
    pane.cleanMicros = intAt(bytes, at + CLEAN_MICROS);
    pane.trades = intAt(bytes, at + TRADES);
    pane.sweeps = intAt(bytes, at + SWEEPS);
    pane.signedSweeps = intAt(bytes, at + SIGNED_SWEEPS);
    pane.signProducts = intAt(bytes, at + SIGN_PRODUCTS);
    pane.endRun = intAt(bytes, at + END_RUN);
    pane.levelChanges = intAt(bytes, at + LEVEL_CHANGES);
    pane.openE8 = longAt(bytes, at + OPEN);
    pane.lastE8 = longAt(bytes, at + LAST);
    pane.highE8 = longAt(bytes, at + HIGH);
    pane.lowE8 = longAt(bytes, at + LOW);
    pane.largestE8 = longAt(bytes, at + LARGEST);
    pane.buyVolumeE8 = doubleAt(bytes, at + BUY_VOLUME);
    pane.sellVolumeE8 = doubleAt(bytes, at + SELL_VOLUME);
    pane.notionalE16 = doubleAt(bytes, at + NOTIONAL);
    pane.signedNotionalE16 = doubleAt(bytes, at + SIGNED_NOTIONAL);
    pane.roundNotionalE16 = doubleAt(bytes, at + ROUND_NOTIONAL);
    pane.signedRootNotionalE8 = doubleAt(bytes, at + SIGNED_ROOT_NOTIONAL);
    pane.largestSweepE8 = doubleAt(bytes, at + LARGEST_SWEEP);
    pane.gapSquares = doubleAt(bytes, at + GAP_SQUARES);
  }
}
