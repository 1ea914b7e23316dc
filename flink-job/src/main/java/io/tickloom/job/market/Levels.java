package io.tickloom.job.market;

import java.util.Arrays;

/** Prices and the quantity that rests at each, in any order. Grows, and is reused. */
public final class Levels {
  private long[] pricesE8 = new long[64];
  private long[] quantitiesE8 = new long[64];
  private int count;

  /** Number of levels. */
  public int count() {
    return count;
  }

  /** Price of level {@code index}, quote currency times 10^8. */
  public long priceE8(int index) {
    return pricesE8[index];
  }

  /** Quantity at level {@code index}, base units times 10^8; 0: nothing rests there any more. */
  public long quantityE8(int index) {
    return quantitiesE8[index];
  }

  /** Whether one of them has this price. */
  public boolean has(long priceE8) {
    for (int i = 0; i < count; i++) {
      if (pricesE8[i] == priceE8) {
        return true;
      }
    }
    return false;
  }

  /** Adds a level. */
  public void add(long priceE8, long quantityE8) {
    if (count == pricesE8.length) {
      pricesE8 = Arrays.copyOf(pricesE8, 2 * count);
      quantitiesE8 = Arrays.copyOf(quantitiesE8, 2 * count);
    }
    pricesE8[count] = priceE8;
    quantitiesE8[count++] = quantityE8;
  }

  /** Drops all levels and keeps the room. */
  public void clear() {
    count = 0;
  }
}
