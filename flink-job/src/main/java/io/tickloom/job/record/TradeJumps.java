package io.tickloom.job.record;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the trades that no message brought: the ids of a symbol's trades are consecutive. */
final class TradeJumps {
  private static final Pattern TRADE =
      Pattern.compile("\"e\"\\s*:\\s*\"trade\".*?\"t\"\\s*:\\s*(\\d+)");
  private static final Pattern AGGREGATE =
      Pattern.compile("\"e\"\\s*:\\s*\"aggTrade\".*?\"a\"\\s*:\\s*(\\d+)");

  private final Map<String, Long> last = new HashMap<>();
  private long missed;

  /** Takes a message of {@code symbol}; one that is no trade counts for nothing. */
  void take(String symbol, String message) {
    take(symbol + "@trade", TRADE.matcher(message));
    take(symbol + "@aggTrade", AGGREGATE.matcher(message));
  }

  private void take(String stream, Matcher found) {
    if (found.find()) {
      long id = Long.parseLong(found.group(1));
      long before = last.getOrDefault(stream, id - 1);
      missed += Math.max(0, id - before - 1);
      last.put(stream, Math.max(id, before));
    }
  }

  long missed() {
    return missed;
  }
}
