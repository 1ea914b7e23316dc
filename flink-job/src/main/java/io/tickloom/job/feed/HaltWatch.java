package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.SymbolState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the exchange, once a silence, whether a symbol that has had no trade for a while is traded
 * at all, and says so where it is not.
 */
final class HaltWatch {
  private static final long LONG_MICROS = 30_000_000L;

  private final ExchangeRest rest;
  private final Calls calls;
  private final FeedNotes notes;
  private final Map<String, Long> asked = new HashMap<>();

  HaltWatch(ExchangeRest rest, Calls calls, FeedNotes notes) {
    this.rest = rest;
    this.calls = calls;
    this.notes = notes;
  }

  /** At {@code micros} of the exchange's time the last trade was {@code id}, of {@code last}. */
  void silent(String symbol, long id, long last, long micros) {
    if (micros - last < LONG_MICROS || asked.getOrDefault(symbol, -1L) == id) {
      return;
    }
    asked.put(symbol, id);
    calls.make(
        () -> rest.symbol(symbol),
        (state, now) -> told(symbol, state),
        (e, now) -> asked.remove(symbol));
  }

  private void told(String symbol, Optional<SymbolState> state) {
    if (state.isEmpty()) {
      notes.note(symbol + " is no longer on the exchange; rows go on with its last price");
    } else if (!state.get().isTrading()) {
      notes.note(
          symbol
              + " is not traded now ("
              + state.get().status()
              + "); rows go on with its last price");
    }
  }
}
