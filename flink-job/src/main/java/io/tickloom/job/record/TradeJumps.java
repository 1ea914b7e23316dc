package io.tickloom.job.record;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the trades that no message brought: the ids of a symbol's trades are consecutive. One that
 * comes behind its followers, as two connections at once may bring it, is not missed any more.
 */
final class TradeJumps {
  private static final Pattern TRADE =
      Pattern.compile("\"e\"\\s*:\\s*\"trade\".*?\"t\"\\s*:\\s*(\\d+)");
  private static final Pattern AGGREGATE =
      Pattern.compile("\"e\"\\s*:\\s*\"aggTrade\".*?\"a\"\\s*:\\s*(\\d+)");

  private final Map<String, Ids> streams = new HashMap<>();
  private long missed;

  /** Takes a message of {@code symbol}; one that is no trade counts for nothing. */
  void take(String symbol, String message) {
    take(symbol + "@trade", TRADE.matcher(message));
    take(symbol + "@aggTrade", AGGREGATE.matcher(message));
  }

  private void take(String stream, Matcher found) {
    if (found.find()) {
      long id = Long.parseLong(found.group(1));
      missed += streams.computeIfAbsent(stream, name -> new Ids(id - 1)).take(id);
    }
  }

  long missed() {
    return missed;
  }

  /** The ids of one stream. */
  private static final class Ids {
    private static final int JUMPS_KEPT = 1_000;

    /** First to last id of each jump that is not filled; the oldest are forgotten. */
    private final TreeMap<Long, Long> jumps = new TreeMap<>();

    private long last;

    Ids(long last) {
      this.last = last;
    }

    /** By how much the count of missed ids changes. */
    long take(long id) {
      if (id > last) {
        long missing = id - last - 1;
        keep(last + 1, id - 1);
        last = id;
        return missing;
      }
      Map.Entry<Long, Long> jump = jumps.floorEntry(id);
      if (jump == null || jump.getValue() < id) {
        return 0;
      }
      jumps.remove(jump.getKey());
      keep(jump.getKey(), id - 1);
      keep(id + 1, jump.getValue());
      return -1;
    }

    private void keep(long firstId, long lastId) {
      if (firstId <= lastId) {
        jumps.put(firstId, lastId);
        if (jumps.size() > JUMPS_KEPT) {
          jumps.pollFirstEntry();
        }
      }
    }
  }
}
