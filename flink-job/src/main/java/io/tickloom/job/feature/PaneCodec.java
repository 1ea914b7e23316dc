package io.tickloom.job.feature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The one packed form of a pane: {@value #BYTES} bytes, little-endian, fields in a fixed order. */
public final class PaneCodec {
  /** Bytes of a packed pane. */
  public static final int BYTES = 8 + 4 * 7 + 8 * 9;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private PaneCodec() {}

  /** The second of the packed pane at {@code at}. */
  public static long second(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /** Packs {@code pane} at {@code at}. */
  public static void write(Pane pane, byte[] bytes, int at) {
    LONG.set(bytes, at, pane.second);
    INT.set(bytes, at + 8, pane.flags);
    INT.set(bytes, at + 12, pane.firstMicros);
    INT.set(bytes, at + 16, pane.lastMicros);
    INT.set(bytes, at + 20, pane.cleanMicros);
    INT.set(bytes, at + 24, pane.trades);
    INT.set(bytes, at + 28, pane.sweeps);
    INT.set(bytes, at + 32, pane.signedSweeps);
    LONG.set(bytes, at + 36, pane.openE8);
    LONG.set(bytes, at + 44, pane.lastE8);
    LONG.set(bytes, at + 52, pane.highE8);
    LONG.set(bytes, at + 60, pane.lowE8);
    LONG.set(bytes, at + 68, pane.largestE8);
    DOUBLE.set(bytes, at + 76, pane.volumeE8);
    DOUBLE.set(bytes, at + 84, pane.signedVolumeE8);
    DOUBLE.set(bytes, at + 92, pane.notionalE16);
    DOUBLE.set(bytes, at + 100, pane.signedNotionalE16);
  }

  /** Unpacks the pane at {@code at} into {@code pane}. */
  public static void read(byte[] bytes, int at, Pane pane) {
    pane.second = (long) LONG.get(bytes, at);
    pane.flags = (int) INT.get(bytes, at + 8);
    pane.firstMicros = (int) INT.get(bytes, at + 12);
    pane.lastMicros = (int) INT.get(bytes, at + 16);
    pane.cleanMicros = (int) INT.get(bytes, at + 20);
    pane.trades = (int) INT.get(bytes, at + 24);
    pane.sweeps = (int) INT.get(bytes, at + 28);
    pane.signedSweeps = (int) INT.get(bytes, at + 32);
    pane.openE8 = (long) LONG.get(bytes, at + 36);
    pane.lastE8 = (long) LONG.get(bytes, at + 44);
    pane.highE8 = (long) LONG.get(bytes, at + 52);
    pane.lowE8 = (long) LONG.get(bytes, at + 60);
    pane.largestE8 = (long) LONG.get(bytes, at + 68);
    pane.volumeE8 = (double) DOUBLE.get(bytes, at + 76);
    pane.signedVolumeE8 = (double) DOUBLE.get(bytes, at + 84);
    pane.notionalE16 = (double) DOUBLE.get(bytes, at + 92);
    pane.signedNotionalE16 = (double) DOUBLE.get(bytes, at + 100);
  }
}
