package io.tickloom.job.exchange;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the combined streams of some symbols are. */
public final class StreamUri {
  private StreamUri() {}

  private static final List<String> BOOK = List.of("depth@100ms", "bookTicker");

  /** The trades of {@code symbols} at {@code endpoint}, in microseconds where there are any. */
  public static URI of(URI endpoint, Venue venue, TradeKind kind, List<String> symbols) {
    return combined(endpoint, venue, venue.route(), symbols, List.of(kind.type()));
  }

  /**
   * The same streams without the venue's route, or with it again: hosts of before the routes know
   * none.
   */
  public static URI withOtherRoute(URI uri, Venue venue) {
    String text = uri.toString();
    String route = text.contains("@depth") ? venue.bookRoute() : venue.route();
    String routed = route + "/stream?";
    return URI.create(
        text.contains(routed)
            ? text.replace(routed, "/stream?")
            : text.replace("/stream?", routed));
  }

  /** Trades, changes of the book and quotes of {@code symbols}: a stream for each route. */
  public static List<URI> ofAll(URI endpoint, Venue venue, TradeKind kind, List<String> symbols) {
    if (venue.route().equals(venue.bookRoute())) {
      List<String> all = Stream.concat(Stream.of(kind.type()), BOOK.stream()).toList();
      return List.of(combined(endpoint, venue, venue.route(), symbols, all));
    }
    return List.of(
        combined(endpoint, venue, venue.bookRoute(), symbols, BOOK),
        of(endpoint, venue, kind, symbols));
  }

  /** Changes of the book of {@code symbols}, with the best prices where they are wanted too. */
  public static URI ofBook(URI endpoint, Venue venue, List<String> symbols, boolean withQuotes) {
    List<String> kinds = withQuotes ? BOOK : BOOK.subList(0, 1);
    return combined(endpoint, venue, venue.bookRoute(), symbols, kinds);
  }

  /** The call for a snapshot of the book of {@code symbol}, its best 1,000 levels each side. */
  public static URI snapshot(URI endpoint, Venue venue, String symbol) {
    return URI.create(base(endpoint) + venue.path() + "/depth?symbol=" + symbol + "&limit=1000");
  }

  private static URI combined(
      URI endpoint, Venue venue, String route, List<String> symbols, List<String> kinds) {
    String streams =
        symbols.stream()
            .map(symbol -> symbol.toLowerCase(Locale.ROOT))
            .flatMap(symbol -> kinds.stream().map(kind -> symbol + "@" + kind))
            .collect(Collectors.joining("/"));
    String unit = venue.hasMicroseconds() ? "&timeUnit=MICROSECOND" : "";
    return URI.create(base(endpoint) + route + "/stream?streams=" + streams + unit);
  }

  private static String base(URI endpoint) {
    return endpoint.toString().replaceAll("/+$", "");
  }
}
