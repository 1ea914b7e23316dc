package io.tickloom.job.simulate;

import java.util.Arrays;

/**
 * What rests on one side of the simulated book, a level a tick, within {@link OrderFlow#REACH} of
 * the best price; levels that come within reach hold what such levels hold in the long run, those
 * that fall behind are cancelled.
 *
 * <p>A level is named by its key: its tick, negative on the side of the asks, so that the best
 * level of either side has the largest key.
 */
final class RestingSide {
  private static final int ROOM = 1 << 13;
  private static final int MASK = ROOM - 1;
  private static final int SLACK = 64;
  private static final long NONE = Long.MIN_VALUE;

  private final int sign;
  private final OrderFlow flow;
  private final long[] lots = new long[ROOM];
  private final int[] orders = new int[ROOM];
  private final long[] touchedKey = new long[ROOM];
  private long[] touched = new long[ROOM];
  private int touches;
  private int levels;
  private long changes;
  private long best = NONE;
  private long last = NONE;

  /** Bids (1) or asks (-1). */
  RestingSide(int sign, OrderFlow flow) {
    this.sign = sign;
    this.flow = flow;
    Arrays.fill(touchedKey, NONE);
  }

  boolean isEmpty() {
    return best == NONE;
  }

  /** Key of the best level. */
  long best() {
    return best;
  }

  /** Key of the last level within reach. */
  long last() {
    return last;
  }

  /** What rests at a level, in lots. */
  long lots(long key) {
    return isEmpty() || key > best || key < last ? 0 : lots[(int) key & MASK];
  }

  /** How many orders rest at a level. */
  int orders(long key) {
    return isEmpty() || key > best || key < last ? 0 : orders[(int) key & MASK];
  }

  /** Price of a level in units of 10^-8. */
  long priceE8(long key) {
    return sign * key * Prints.TICK * (100_000_000L / EfficientPrice.UNITS);
  }

  /** Levels at which something rests. */
  int levels() {
    return levels;
  }

  /** Changes of a level so far. */
  long changes() {
    return changes;
  }

  /** Adds orders at a level, which may be a new best one; behind the reach they are left out. */
  void add(long key, long addedLots, int addedOrders) {
    if (isEmpty()) {
      best = key;
      last = key;
      put(key, addedLots, addedOrders);
      extend();
      return;
    }
    if (key < last) {
      return;
    }
    if (key > best) {
      trim(key);
      best = key;
    }
    int slot = (int) key & MASK;
    put(key, lots[slot] + addedLots, orders[slot] + addedOrders);
    extend();
  }

  /** Takes lots away, and with them their part of the orders; the best level may become another. */
  void take(long key, long takenLots) {
    int slot = (int) key & MASK;
    long left = lots[slot] - takenLots;
    int leftOrders = left == 0 ? 0 : (int) Math.max(1, orders[slot] * left / lots[slot]);
    put(key, left, leftOrders);
    if (left == 0 && key == best) {
      while (best >= last && lots[(int) best & MASK] == 0) {
        best--;
      }
      if (best < last) {
        best = NONE;
      } else {
        extend();
      }
    }
  }

  /** Takes the orders away that have fallen too far behind a new best level. */
  private void trim(long newBest) {
    if (newBest - last <= OrderFlow.REACH + SLACK) {
      return;
    }
    long end = Math.min(best + 1, newBest - OrderFlow.REACH);
    for (long key = last; key < end; key++) {
      if (lots[(int) key & MASK] > 0) {
        put(key, 0, 0);
      }
    }
    last = newBest - OrderFlow.REACH;
  }

  /** Draws the levels that have come within reach. */
  private void extend() {
    if (best - last >= OrderFlow.REACH - SLACK) {
      return;
    }
    long end = best - OrderFlow.REACH;
    if (sign > 0) {
      end = Math.max(end, 1);
    }
    while (last > end) {
      last--;
      int distance = (int) (best - last);
      int count = flow.resting(distance);
      long sum = 0;
      for (int i = 0; i < count; i++) {
        sum += flow.size(distance);
      }
      if (count > 0) {
        put(last, sum, count);
      }
    }
  }

  private void put(long key, long newLots, int newOrders) {
    int slot = (int) key & MASK;
    levels += (newLots > 0 ? 1 : 0) - (lots[slot] > 0 ? 1 : 0);
    lots[slot] = newLots;
    orders[slot] = newOrders;
    changes++;
    if (touchedKey[slot] != key) {
      touchedKey[slot] = key;
      if (touches == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touches);
      }
      touched[touches++] = key;
    }
  }

  /**
   * Keys of the levels touched since {@link #forget}, each once, the last {@code count} the best.
   */
  long[] touched() {
    Arrays.sort(touched, 0, touches);
    return touched;
  }

  int touches() {
    return touches;
  }

  /** Begins to count touched levels anew. */
  void forget() {
    for (int i = 0; i < touches; i++) {
      touchedKey[(int) touched[i] & MASK] = NONE;
    }
    touches = 0;
  }
}
