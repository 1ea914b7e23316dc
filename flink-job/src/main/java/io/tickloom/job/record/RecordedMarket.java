package io.tickloom.job.record;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What to record and where it is.
 *
 * @param symbols in capitals
 * @param streams the URL of a combined stream of all
 * @param depth the URL of the book's snapshot, without its query
 */
public record RecordedMarket(List<String> symbols, URI streams, URI depth) {
  private static final List<String> KINDS = List.of("trade", "depth@100ms", "bookTicker");

  /** Spot symbols at an exchange whose websocket and REST bases are given. */
  public static RecordedMarket spot(List<String> symbols, String ws, String rest) {
    String names =
        symbols.stream()
            .map(symbol -> symbol.toLowerCase(Locale.ROOT))
            .flatMap(symbol -> KINDS.stream().map(kind -> symbol + "@" + kind))
            .collect(Collectors.joining("/"));
    return new RecordedMarket(
        List.copyOf(symbols),
        URI.create(ws + "/stream?streams=" + names),
        URI.create(rest + "/api/v3/depth"));
  }

  URI snapshot(String symbol) {
    return URI.create(depth + "?symbol=" + symbol + "&limit=1000");
  }
}
