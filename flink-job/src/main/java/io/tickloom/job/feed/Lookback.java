package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.market.Trade;
import java.util.List;

/**
 * Where to begin so that a stretch of past lies before the latest trade: the id of a trade, found
 * by a few calls, each nearer.
 *
 * @param firstId id of the first trade to fetch
 * @param isBeginning whether the exchange has no trade before it
 */
record Lookback(long firstId, boolean isBeginning) {
  private static final int MOST_CALLS = 16;
  private static final double MARGIN = 1.1;

  /** A start so much of the stretch too early is early enough. */
  private static final double NEAR = 0.25;

  /**
   * Looks {@code seconds} back from the last one of {@code latest}, which is not empty.
   *
   * <p>The pace of the latest trades gives a first guess; where it was too far, halving the ids in
   * between comes nearer.
   */
  static Lookback find(ExchangeRest rest, String symbol, List<Trade> latest, int seconds)
      throws ExchangeException, InterruptedException {
    Trade newest = latest.get(latest.size() - 1);
    long target = newest.timeMicros() - seconds * 1_000_000L;
    long near = (long) (seconds * 1_000_000L * NEAR);
    Trade newer = latest.get(0);
    Trade older = newer.timeMicros() <= target ? newer : null;
    for (int call = 0; call < MOST_CALLS && !isNear(older, newer, target - near); call++) {
      long wanted =
          older == null ? guess(newest, newer, target) : older.id() + (newer.id() - older.id()) / 2;
      List<Trade> found = trade(rest, symbol, wanted);
      if (found.isEmpty() || found.get(0).id() >= newer.id()) {
        break;
      }
      if (found.get(0).timeMicros() <= target) {
        older = found.get(0);
      } else {
        newer = found.get(0);
        if (newer.id() > wanted && isFirst(rest, symbol, newer.id())) {
          return new Lookback(newer.id(), true);
        }
      }
    }
    return older != null
        ? new Lookback(older.id(), older.id() == 0)
        : new Lookback(newer.id(), newer.id() == 0 || isFirst(rest, symbol, newer.id()));
  }

  private static boolean isNear(Trade older, Trade newer, long leastMicros) {
    return older != null
        && (older.timeMicros() >= leastMicros || newer.id() - older.id() <= TradeKind.PAGE);
  }

  /** One trade, the first from {@code id} on; none where that is farther back than is served. */
  private static List<Trade> trade(ExchangeRest rest, String symbol, long id)
      throws ExchangeException, InterruptedException {
    try {
      return rest.from(symbol, id, 1);
    } catch (ExchangeException e) {
      if (e.why() == ExchangeException.Cause.REFUSED) {
        return List.of();
      }
      throw e;
    }
  }

  private static long guess(Trade newest, Trade known, long target) {
    double span = Math.max(1, newest.timeMicros() - known.timeMicros());
    double ids = Math.max(1, newest.id() - known.id());
    double back = ids * (newest.timeMicros() - target) / span * MARGIN;
    long farthest = known.id() - TradeKind.PAGE;
    return Math.max(0, Math.min(farthest, newest.id() - (long) Math.min(back, 1e15)));
  }

  /** Whether the exchange, asked for its very first trade, gives this one. */
  private static boolean isFirst(ExchangeRest rest, String symbol, long id)
      throws ExchangeException, InterruptedException {
    List<Trade> first = trade(rest, symbol, 0);
    return !first.isEmpty() && first.get(0).id() == id;
  }
}
