package io.tickloom.job.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses as the exchange documents them. */
class StreamUriTest {
  private static final URI WS = URI.create("wss://host:9443/");
  private static final List<String> SYMBOLS = List.of("ETHUSDT", "BTCUSDT");

  @Test
  void spotHasOneStreamInMicroseconds() {
    assertThat(StreamUri.of(WS, Venue.SPOT, TradeKind.TRADES, SYMBOLS))
        .hasToString(
            "wss://host:9443/stream?streams=ethusdt@trade/btcusdt@trade&timeUnit=MICROSECOND");
    assertThat(StreamUri.ofAll(WS, Venue.SPOT, TradeKind.TRADES, List.of("ETHUSDT")))
        .containsExactly(
            URI.create(
                "wss://host:9443/stream?streams=ethusdt@trade/ethusdt@depth@100ms/ethusdt@bookTicker"
                    + "&timeUnit=MICROSECOND"));
  }

  @Test
  void futuresHaveBooksAndTradesOnRoutesOfTheirOwn() {
    assertThat(StreamUri.ofAll(WS, Venue.UM, TradeKind.AGGREGATES, List.of("ETHUSDT")))
        .containsExactly(
            URI.create(
                "wss://host:9443/public/stream?streams=ethusdt@depth@100ms/ethusdt@bookTicker"),
            URI.create("wss://host:9443/market/stream?streams=ethusdt@aggTrade"));
    assertThat(StreamUri.snapshot(URI.create("https://host"), Venue.UM, "ETHUSDT"))
        .hasToString("https://host/fapi/v1/depth?symbol=ETHUSDT&limit=1000");
  }

  @Test
  void aRouteCanBeLeftOutAndTakenAgain() {
    URI routed = StreamUri.of(WS, Venue.UM, TradeKind.AGGREGATES, SYMBOLS);
    URI plain = StreamUri.withOtherRoute(routed, Venue.UM);
    assertThat(plain)
        .hasToString("wss://host:9443/stream?streams=ethusdt@aggTrade/btcusdt@aggTrade");
    assertThat(StreamUri.withOtherRoute(plain, Venue.UM)).isEqualTo(routed);
    URI spot = StreamUri.of(WS, Venue.SPOT, TradeKind.TRADES, SYMBOLS);
    assertThat(StreamUri.withOtherRoute(spot, Venue.SPOT)).isEqualTo(spot);
  }

  @Test
  void theBookHasARouteOfItsOwn() {
    URI routed = StreamUri.ofBook(URI.create("wss://host"), Venue.UM, List.of("ETHUSDT"), false);
    URI plain = StreamUri.withOtherRoute(routed, Venue.UM);

    assertThat(routed.getPath()).isEqualTo("/public/stream");
    assertThat(plain.getPath()).isEqualTo("/stream");
    assertThat(StreamUri.withOtherRoute(plain, Venue.UM)).isEqualTo(routed);
  }
}
