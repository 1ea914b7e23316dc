package io.tickloom.job.book;

import io.tickloom.job.market.Levels;
import java.util.Arrays;

/**
 * One side of a book: its levels in one sorted array, the best one last, where most changes are, so
 * that few levels are moved. A search begins where the one before ended: messages are sorted.
 */
final class BookSide {
  /** A side that is known to its last level. */
  private static final long BOTTOMLESS = Long.MIN_VALUE;

  private final int sign;
  private long[] keys = new long[1 << 10];
  private long[] quantities = new long[1 << 10];
  private int size;
  private int hint;
  private long knownFrom = BOTTOMLESS;

  /** Bids are better the higher (1), asks the lower (-1). */
  BookSide(int sign) {
    this.sign = sign;
  }

  /**
   * Replaces all levels.
   *
   * @param cutOff whether levels behind the worst of them may be left out
   */
  void reset(Levels levels, boolean cutOff) {
    size = 0;
    hint = 0;
    for (int i = 0; i < levels.count(); i++) {
      set(levels.priceE8(i), levels.quantityE8(i));
    }
    knownFrom = cutOff && size > 0 ? keys[0] : BOTTOMLESS;
  }

  /**
   * Sets what rests at a price; 0 for nothing.
   *
   * @return what rested there before
   */
  long set(long priceE8, long quantityE8) {
    long key = sign * priceE8;
    int at = find(key);
    hint = at;
    if (at < size && keys[at] == key) {
      long before = quantities[at];
      if (quantityE8 == 0) {
        remove(at);
      } else {
        quantities[at] = quantityE8;
      }
      return before;
    }
    if (quantityE8 != 0) {
      insert(at, key, quantityE8);
    }
    return 0;
  }

  private void insert(int at, long key, long quantityE8) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      quantities = Arrays.copyOf(quantities, 2 * size);
    }
    System.arraycopy(keys, at, keys, at + 1, size - at);
    System.arraycopy(quantities, at, quantities, at + 1, size - at);
    keys[at] = key;
    quantities[at] = quantityE8;
    size++;
  }

  private void remove(int at) {
    size--;
    System.arraycopy(keys, at + 1, keys, at, size - at);
    System.arraycopy(quantities, at + 1, quantities, at, size - at);
  }

  /** Index of the first key that is not below {@code key}: by doubled steps from the hint. */
  private int find(long key) {
    int low = Math.min(hint, size);
    int high = low;
    int step = 1;
    if (low < size && keys[low] < key) {
      while (high < size && keys[high] < key) {
        low = high + 1;
        high += step;
        step <<= 1;
      }
      high = Math.min(high, size);
    } else {
      while (low > 0 && keys[low - 1] >= key) {
        high = low - 1;
        low = Math.max(0, low - step);
        step <<= 1;
      }
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return size;
  }

  /**
   * The best price at which another quantity rests in {@code other}, as far as both are known, and
   * which {@code changed} does not set; 0 where there is none.
   */
  long differsAt(BookSide other, Levels changed) {
    long knownTo = Math.max(knownFrom, other.knownFrom);
    int mine = size - 1;
    int others = other.size - 1;
    while (mine >= 0 || others >= 0) {
      long ours = mine < 0 ? BOTTOMLESS : keys[mine];
      long theirs = others < 0 ? BOTTOMLESS : other.keys[others];
      long key = Math.max(ours, theirs);
      if (key < knownTo) {
        return 0;
      }
      long here = ours == key ? quantities[mine--] : 0;
      long there = theirs == key ? other.quantities[others--] : 0;
      if (here != there && !changed.has(sign * key)) {
        return sign * key;
      }
    }
    return 0;
  }

  /** What rests at a price. */
  long quantityAt(long priceE8) {
    int at = find(sign * priceE8);
    return at < size && keys[at] == sign * priceE8 ? quantities[at] : 0;
  }

  /** Price of the level {@code rank} from the best, which is 0. */
  long priceE8(int rank) {
    return sign * keys[size - 1 - rank];
  }

  /** What rests there. */
  long quantityE8(int rank) {
    return quantities[size - 1 - rank];
  }

  /** Whether nothing can rest between the best level and this one that is not here. */
  boolean isKnown(int rank) {
    return knownFrom == BOTTOMLESS || keys[size - 1 - rank] >= knownFrom;
  }

  /** Whether nothing can rest between the best level and {@code priceE8} that is not here. */
  boolean isKnownTo(double priceE8) {
    return knownFrom == BOTTOMLESS || sign * priceE8 >= knownFrom;
  }
}
