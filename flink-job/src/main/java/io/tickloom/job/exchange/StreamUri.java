package io.tickloom.job.exchange;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the combined stream of some symbols is. */
public final class StreamUri {
  private StreamUri() {}

  /** The trades of {@code symbols} at {@code endpoint}, in microseconds where there are any. */
  public static URI of(URI endpoint, Venue venue, TradeKind kind, List<String> symbols) {
    String base = endpoint.toString().replaceAll("/+$", "");
    String streams =
        symbols.stream()
            .map(symbol -> symbol.toLowerCase(Locale.ROOT) + "@" + kind.type())
            .collect(Collectors.joining("/"));
    String unit = venue.hasMicroseconds() ? "&timeUnit=MICROSECOND" : "";
    return URI.create(base + venue.route() + "/stream?streams=" + streams + unit);
  }
}
