package io.tickloom.job.engine;

import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * The key of a block in Flink's state, as text: symbol, start of the block, salt.
 *
 * <p>The salt is chosen so that neighbouring blocks fall into key groups far apart, by the reversed
 * bits of the block's number; with a handful of blocks plain hashing would leave cores idle. It
 * depends on the number of key groups alone, never on the parallelism, so state can be rescaled.
 */
public final class BlockKey {
  /** Key groups of the job; fixed, since the salts depend on it. */
  public static final int KEY_GROUPS = 128;

  private static final int GROUP_BITS = 7;
  private static final char SEPARATOR = '/';

  private BlockKey() {}

  /** The key of the block of {@code blockSeconds} that starts at {@code blockStart}. */
  public static String of(String symbol, long blockStart, int blockSeconds) {
    long number = Math.floorDiv(blockStart, (long) blockSeconds) + symbol.hashCode();
    int group =
        Integer.reverse((int) Math.floorMod(number, (long) KEY_GROUPS)) >>> (32 - GROUP_BITS);
    String key = symbol + SEPARATOR + blockStart + SEPARATOR;
    for (int salt = 0; ; salt++) {
      String salted = key + salt;
      if (KeyGroupRangeAssignment.assignToKeyGroup(salted, KEY_GROUPS) == group) {
        return salted;
      }
    }
  }

  /** The symbol of a key. */
  public static String symbol(String key) {
    return key.substring(0, key.lastIndexOf(SEPARATOR, key.lastIndexOf(SEPARATOR) - 1));
  }

  /** The start of the block of a key, seconds since 1970 UTC. */
  public static long blockStart(String key) {
    int salt = key.lastIndexOf(SEPARATOR);
    return Long.parseLong(key.substring(key.lastIndexOf(SEPARATOR, salt - 1) + 1, salt));
  }
}
