package io.tickloom.trainer.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;

/**
 * One symbol's price, a value a second, where the tape has it. Seconds that meet a gap have no
 * place here, so unbroken time is a run of consecutive seconds.
 */
public final class PricePath {
  private final long[] runSecond;
  private final int[] runIndex;
  private final double[] last;
  private final Range range;
  private final BitSet traded;
  private final float[] clean;

  /**
   * Highest and lowest trade of each second; NaN without a trade.
   *
   * @param high highest price
   * @param low lowest price
   */
  @SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
  record Range(double[] high, double[] low) {
    /** Of a path that was read without. */
    static final Range NOT_READ = new Range(new double[0], new double[0]);
  }

  /**
   * @param seconds the seconds' ends since 1970 UTC, strictly rising
   * @param last the last price before each second's end
   * @param range highest and lowest price of each second, or {@link Range#NOT_READ}
   * @param traded which seconds hold a trade
   * @param clean seconds of unbroken tape behind each second's end
   * @throws BadInputException if a second is there twice or a price is not above 0
   */
  PricePath(
      String symbol, long[] seconds, double[] last, Range range, BitSet traded, float[] clean) {
    this.last = last;
    this.range = range;
    this.traded = traded;
    this.clean = clean;
    int runs = 0;
    for (int i = 0; i < seconds.length; i++) {
      if (i > 0 && seconds[i] == seconds[i - 1]) {
        throw new BadInputException(
            "%s at %s stands there twice".formatted(symbol, Instant.ofEpochSecond(seconds[i])));
      }
      if (!(last[i] > 0) || Double.isInfinite(last[i])) {
        throw new BadInputException(
            "%s at %s: last_price %s is not above 0"
                .formatted(symbol, Instant.ofEpochSecond(seconds[i]), last[i]));
      }
      if (i == 0 || seconds[i] != seconds[i - 1] + 1) {
        runs++;
      }
    }
    runSecond = new long[runs];
    runIndex = new int[runs];
    int run = 0;
    for (int i = 0; i < seconds.length; i++) {
      if (i == 0 || seconds[i] != seconds[i - 1] + 1) {
        runSecond[run] = seconds[i];
        runIndex[run++] = i;
      }
    }
  }

  /** How many seconds. */
  public int size() {
    return last.length;
  }

  /** How many unbroken runs. */
  public int runs() {
    return runSecond.length;
  }

  /** The place of a second, or -1 where the tape doesn't have it. */
  public int at(long second) {
    int index = atOrAfter(second);
    return index >= 0 && second(index) == second ? index : -1;
  }

  /** The place of the first second that is not before this one, or -1 after the tape's end. */
  public int atOrAfter(long second) {
    int found = Arrays.binarySearch(runSecond, second);
    int run = found >= 0 ? found : -found - 2;
    if (run >= 0) {
      long index = runIndex[run] + (second - runSecond[run]);
      if (index < end(run)) {
        return (int) index;
      }
    }
    return run + 1 < runSecond.length ? runIndex[run + 1] : -1;
  }

  /**
   * The place of the first second after this moment that holds a trade, or -1 where none comes.
   *
   * @param moment seconds since 1970 UTC
   */
  public int nextPrint(long moment) {
    int index = atOrAfter(moment + 1);
    return index < 0 ? -1 : traded.nextSetBit(index);
  }

  /** The second's end at a place, since 1970 UTC. */
  public long second(int index) {
    int found = Arrays.binarySearch(runIndex, index);
    int run = found >= 0 ? found : -found - 2;
    return runSecond[run] + (index - runIndex[run]);
  }

  /** The place at which the unbroken run of this place begins. */
  public int runStart(int index) {
    int found = Arrays.binarySearch(runIndex, index);
    return runIndex[found >= 0 ? found : -found - 2];
  }

  /** The last price before the second's end, in quote currency. */
  public double last(int index) {
    return last[index];
  }

  /**
   * The highest trade of a second; NaN without a trade.
   *
   * @throws IndexOutOfBoundsException if the path was read without
   */
  public double high(int index) {
    return range.high[index];
  }

  /**
   * The lowest trade of a second; NaN without a trade.
   *
   * @throws IndexOutOfBoundsException if the path was read without
   */
  public double low(int index) {
    return range.low[index];
  }

  /** Seconds of unbroken tape behind the second's end. */
  public float clean(int index) {
    return clean[index];
  }

  private int end(int run) {
    return run + 1 < runIndex.length ? runIndex[run + 1] : last.length;
  }
}
