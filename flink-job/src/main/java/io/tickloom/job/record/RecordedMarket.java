package io.tickloom.job.record;

import io.tickloom.job.exchange.StreamUri;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import java.net.URI;
import java.util.List;

/**
 * What to record and where it is.
 *
 * @param venue which market
 * @param symbols in capitals
 * @param ws base of the websocket streams
 * @param rest base of the REST calls
 */
public record RecordedMarket(Venue venue, List<String> symbols, URI ws, URI rest) {
  /** Copies the symbols. */
  public RecordedMarket {
    symbols = List.copyOf(symbols);
  }

  /** The connections that it takes: one for each route of the market. */
  List<URI> streams() {
    TradeKind kind = venue.hasTrades() ? TradeKind.TRADES : TradeKind.AGGREGATES;
    return StreamUri.ofAll(ws, venue, kind, symbols);
  }

  URI snapshot(String symbol) {
    return StreamUri.snapshot(rest, venue, symbol);
  }
}
