package io.tickloom.trainer.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Tables out of values that a test writes down. */
public final class TestTables {
  private TestTables() {}

  /** Rows of one symbol with 7,200 clean seconds, a feature an array of values. */
  public static Rows rows(long[] seconds, float[]... features) {
    return rows(List.of("X"), new int[seconds.length], seconds, features);
  }

  /** Rows of several symbols. */
  public static Rows rows(List<String> symbols, int[] symbol, long[] seconds, float[]... features) {
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < features.length; f++) {
      columns.add(new Column("f" + f, Column.FEATURE, "double", "1", "T", 60, 1));
    }
    float[] clean = new float[seconds.length];
    java.util.Arrays.fill(clean, 7200);
    Schema schema = new Schema("test", "rows", 5, 60, 60, columns, List.of(), Optional.empty());
    return new Rows(schema, symbols, symbol, seconds, clean, features);
  }

  /** A path with 7,200 clean seconds throughout. */
  public static PricePath path(long[] seconds, double... prices) {
    float[] clean = new float[seconds.length];
    java.util.Arrays.fill(clean, 7200);
    return new PricePath(
        "X", seconds, prices, PricePath.Range.NOT_READ, all(seconds.length), clean);
  }

  /** A path with clean seconds as given. */
  public static PricePath path(long[] seconds, double[] prices, float[] clean) {
    return new PricePath(
        "X", seconds, prices, PricePath.Range.NOT_READ, all(seconds.length), clean);
  }

  /** A path with highest and lowest prices and 7,200 clean seconds throughout. */
  public static PricePath path(long[] seconds, double[] last, double[] high, double[] low) {
    float[] clean = new float[seconds.length];
    java.util.Arrays.fill(clean, 7200);
    return new PricePath("X", seconds, last, new PricePath.Range(high, low), traded(high), clean);
  }

  /** Consecutive seconds. */
  public static long[] seconds(long first, int count) {
    long[] seconds = new long[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = first + i;
    }
    return seconds;
  }

  private static BitSet all(int seconds) {
    BitSet all = new BitSet();
    all.set(0, seconds);
    return all;
  }

  private static BitSet traded(double[] high) {
    BitSet traded = new BitSet();
    for (int i = 0; i < high.length; i++) {
      traded.set(i, !Double.isNaN(high[i]));
    }
    return traded;
  }
}
