package io.tickloom.job.book;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The one packed form of a book pane: {@value #BYTES} bytes, little-endian, in a fixed order. */
public final class BookPaneCodec {
  public static final int SECOND = 0;
  public static final int KNOWN_FROM = SECOND + 8;
  public static final int UPDATES = KNOWN_FROM + 8;
  public static final int QUOTE_CHANGES = UPDATES + 4;
  public static final int SHORT_UPDATES = QUOTE_CHANGES + 4;
  public static final int BID_LEVELS = SHORT_UPDATES + 4;
  public static final int ASK_LEVELS = BID_LEVELS + 4;
  public static final int SPREAD_TIME = ASK_LEVELS + 4;
  public static final int IMBALANCE_TIME = SPREAD_TIME + 8;
  public static final int IMBALANCE_SUM = IMBALANCE_TIME + 8;
  public static final int DEPTH_SUM = IMBALANCE_SUM + 8;
  public static final int LEVEL_DEPTH_SUM = DEPTH_SUM + 8;
  public static final int REMOVED_BID = LEVEL_DEPTH_SUM + 8;
  public static final int REMOVED_ASK = REMOVED_BID + 8;
  public static final int TRADED = REMOVED_ASK + 8;
  public static final int EFFECTIVE = TRADED + 8;
  public static final int SIDE_OVER_MID = EFFECTIVE + 8;
  public static final int SIDE_PRICE_OVER_MID = SIDE_OVER_MID + 8;
  public static final int BID_NOTIONAL = SIDE_PRICE_OVER_MID + 8;
  public static final int ASK_NOTIONAL = BID_NOTIONAL + 8;
  public static final int BID_WALL = ASK_NOTIONAL + 8;
  public static final int ASK_WALL = BID_WALL + 8;
  public static final int BID_WALL_PRICE = ASK_WALL + 8;
  public static final int ASK_WALL_PRICE = BID_WALL_PRICE + 8;
  public static final int BID_BANDS = ASK_WALL_PRICE + 8;
  public static final int ASK_BANDS = BID_BANDS + 8 * BookPane.BANDS;
  public static final int FLOW = ASK_BANDS + 8 * BookPane.BANDS;
  public static final int BIDS = FLOW + 8 * BookPane.FLOW_LEVELS;
  public static final int BID_QUANTITIES = BIDS + 8 * BookPane.LEVELS;
  public static final int ASKS = BID_QUANTITIES + 8 * BookPane.LEVELS;
  public static final int ASK_QUANTITIES = ASKS + 8 * BookPane.LEVELS;

  /** Bytes of a packed pane. */
  public static final int BYTES = ASK_QUANTITIES + 8 * BookPane.LEVELS;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLES =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

  private BookPaneCodec() {}

  /** The long at {@code at}. */
  public static long longAt(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** The int at {@code at}. */
  public static int intAt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  /** The double at {@code at}. */
  public static double doubleAt(byte[] bytes, int at) {
    return (double) DOUBLES.get(bytes, at);
  }

  /** Packs {@code pane} at {@code at}. */
  public static void write(BookPane pane, byte[] bytes, int at) {
    LONGS.set(bytes, at + SECOND, pane.second);
    LONGS.set(bytes, at + KNOWN_FROM, pane.knownFromMicros);
    INTS.set(bytes, at + UPDATES, pane.updates);
    INTS.set(bytes, at + QUOTE_CHANGES, pane.quoteChanges);
    INTS.set(bytes, at + SHORT_UPDATES, pane.shortUpdates);
    INTS.set(bytes, at + BID_LEVELS, pane.bidLevels);
    INTS.set(bytes, at + ASK_LEVELS, pane.askLevels);
    DOUBLES.set(bytes, at + SPREAD_TIME, pane.spreadTime);
    DOUBLES.set(bytes, at + IMBALANCE_TIME, pane.imbalanceTime);
    DOUBLES.set(bytes, at + IMBALANCE_SUM, pane.imbalanceSum);
    DOUBLES.set(bytes, at + DEPTH_SUM, pane.depthSumE8);
    DOUBLES.set(bytes, at + LEVEL_DEPTH_SUM, pane.levelDepthSumE8);
    DOUBLES.set(bytes, at + REMOVED_BID, pane.removedBidE8);
    DOUBLES.set(bytes, at + REMOVED_ASK, pane.removedAskE8);
    DOUBLES.set(bytes, at + TRADED, pane.tradedE8);
    DOUBLES.set(bytes, at + EFFECTIVE, pane.effectiveE8);
    DOUBLES.set(bytes, at + SIDE_OVER_MID, pane.sideOverMidE8);
    DOUBLES.set(bytes, at + SIDE_PRICE_OVER_MID, pane.sidePriceOverMidE8);
    DOUBLES.set(bytes, at + BID_NOTIONAL, pane.bidNotionalE16);
    DOUBLES.set(bytes, at + ASK_NOTIONAL, pane.askNotionalE16);
    DOUBLES.set(bytes, at + BID_WALL, pane.bidWallE8);
    DOUBLES.set(bytes, at + ASK_WALL, pane.askWallE8);
    DOUBLES.set(bytes, at + BID_WALL_PRICE, pane.bidWallPriceE8);
    DOUBLES.set(bytes, at + ASK_WALL_PRICE, pane.askWallPriceE8);
    write(pane.bidBandsE8, bytes, at + BID_BANDS);
    write(pane.askBandsE8, bytes, at + ASK_BANDS);
    write(pane.flowE8, bytes, at + FLOW);
    write(pane.bidsE8, bytes, at + BIDS);
    write(pane.bidQuantitiesE8, bytes, at + BID_QUANTITIES);
    write(pane.asksE8, bytes, at + ASKS);
    write(pane.askQuantitiesE8, bytes, at + ASK_QUANTITIES);
  }

  private static void write(double[] values, byte[] bytes, int at) {
    for (int i = 0; i < values.length; i++) {
      DOUBLES.set(bytes, at + 8 * i, values[i]);
    }
  }

  private static void write(long[] values, byte[] bytes, int at) {
    for (int i = 0; i < values.length; i++) {
      LONGS.set(bytes, at + 8 * i, values[i]);
    }
  }
}
