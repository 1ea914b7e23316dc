package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.Ticker;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.market.Trade;
import java.util.List;
import java.util.Optional;

/**
 * What lines ask for of their trades.
 *
 * @param connections over which the trades come
 * @param times told what the server's clock says
 */
record TradeRequests(
    ExchangeRest rest,
    Calls calls,
    ExchangeClock clock,
    Ticker ticker,
    HaltWatch halts,
    Connections connections,
    Beginnings.ServerTimes times)
    implements SymbolLine.Requests {
  private static final long BELIEF_GONE = Long.MIN_VALUE / 2;

  private record Latest(long micros, Optional<List<Trade>> trades) {}

  @Override
  public void page(SymbolLine line, long fromId) {
    calls.make(
        () -> rest.from(line.symbol(), fromId, TradeKind.PAGE),
        (trades, now) -> line.pageAnswered(fromId, trades),
        (e, now) -> line.pageFailed(fromId, e.getMessage(), e.retryAfter(), now));
  }

  @Override
  public void latest(SymbolLine line) {
    boolean believed = clock.isServerBelieved();
    long estimate = clock.micros(ticker.nanos());
    calls.make(
        () -> {
          long asked = believed ? rest.timeMicros() : estimate;
          return new Latest(asked, rest.tryLatest(line.symbol()));
        },
        (latest, now) -> latestGiven(line, latest, believed, now),
        (e, now) -> line.latestNotAnswered(now, clock));
  }

  private void latestGiven(SymbolLine line, Latest latest, boolean believed, long now) {
    if (believed) {
      times.server(latest.micros(), now);
    }
    if (latest.trades().isPresent()) {
      List<Trade> known = latest.trades().get();
      if (believed && !known.isEmpty()) {
        Trade last = known.get(known.size() - 1);
        halts.silent(line.symbol(), last.id(), last.timeMicros(), latest.micros());
      }
      boolean good = clock.isServerBelieved() == believed;
      line.latestAnswered(latest.trades().get(), good ? latest.micros() : BELIEF_GONE);
    } else {
      line.latestNotAnswered(now, clock);
    }
  }

  @Override
  public boolean heardSince(long nanos) {
    return connections.heardSince(nanos);
  }
}
