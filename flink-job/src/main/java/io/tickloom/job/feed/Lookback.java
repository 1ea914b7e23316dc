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

  /** Looks {@code seconds} back from the last one of {@code latest}, which is not empty. */
  static Lookback find(ExchangeRest rest, String symbol, List<Trade> latest, int seconds)
      throws ExchangeException, InterruptedException {
    Trade newest = latest.get(latest.size() - 1);
    long target = newest.timeMicros() - seconds * 1_000_000L;
    Trade known = latest.get(0);
    for (int call = 0; call < MOST_CALLS && known.timeMicros() > target; call++) {
      long wanted = guess(newest, known, target);
      List<Trade> found;
      try {
        found = rest.from(symbol, wanted, 1);
      } catch (ExchangeException e) {
        if (e.why() == ExchangeException.Cause.REFUSED) {
          return new Lookback(known.id(), false); // farther back than is served
        }
        throw e;
      }
      if (found.isEmpty() || found.get(0).id() >= known.id()) {
        return new Lookback(known.id(), isFirst(rest, symbol, known.id()));
      }
      known = found.get(0);
      if (known.id() > wanted && isFirst(rest, symbol, known.id())) {
        return new Lookback(known.id(), true);
      }
    }
    return new Lookback(known.id(), known.id() == 0);
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
    try {
      List<Trade> first = rest.from(symbol, 0, 1);
      return !first.isEmpty() && first.get(0).id() == id;
    } catch (ExchangeException e) {
      if (e.why() == ExchangeException.Cause.REFUSED) {
        return false;
      }
      throw e;
    }
  }
}
