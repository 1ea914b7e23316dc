package io.tickloom.job.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.data.Venue;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is sent for a recording is what the recording holds. */
class CaptureEmulationTest {
  private static final Path SPOT = Path.of("binance-spot-ethusdt");
  private static final String ALL_SPOT = "ethusdt@trade/ethusdt@depth@100ms/ethusdt@bookTicker";

  @Test
  void everySpotMessageIsSentWordForWordInItsOrder() throws Exception {
    Path file = SharedData.file(SPOT + "/ethusdt_20240809.gz");
    List<String> recorded = recorded(file, "{\"stream\"");
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(file);
        StreamClient client = trial.connect("/stream?streams=" + ALL_SPOT)) {
      assertThat(client.next(recorded.size())).isEqualTo(recorded);
      EmulatorReport report = trial.report();
      assertThat(report.frames()).isEqualTo(recorded.size());
      assertThat(client.messages).isEmpty();
    }
  }

  @Test
  void bookByRestIsTheRecordedSnapshotAndThenFollowsTheChanges() throws Exception {
    Path file = SharedData.file(SPOT + "/ethusdt_20240808.gz");
    String snapshot = recorded(file, "{\"lastUpdateId\"").get(0);
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    try (EmulatorTrial trial = setup.open(file)) {
      String path = "/api/v3/depth?symbol=ETHUSDT&limit=1000";
      assertThat(trial.body(path)).isEqualTo(snapshot);
      try (StreamClient client = trial.connect("/ws/ethusdt@depth@100ms")) {
        client.next();
        trial.report();
        String book = trial.body("/api/v3/depth?symbol=ETHUSDT&limit=1");
        long id = field(book, "lastUpdateId");
        String best =
            recorded(file, "{\"stream\":\"ethusdt@bookTicker").stream()
                .filter(quote -> field(quote, "u") <= id)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(book)
            .isEqualTo(
                best.replaceFirst(
                    ".*\"b\":(.*),\"B\":(.*),\"a\":(.*),\"A\":(.*)\\}\\}",
                    "{\"lastUpdateId\":" + id + ",\"bids\":[[$1,$2]],\"asks\":[[$3,$4]]}"));
      }
    }
  }

  private static long field(String json, String name) {
    return Long.parseLong(json.replaceFirst(".*\"" + name + "\":([0-9]+).*", "$1"));
  }

  @Test
  void bookChangesGoUnderTheSpeedThatWasAskedForWhereTheDataHasAnother() throws Exception {
    Path file = SharedData.file(SPOT + "/ethusdt_20240808.gz");
    String first = recorded(file, "{\"stream\":\"ethusdt@depth").get(0);
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(file);
        StreamClient client = trial.connect("/stream?streams=ethusdt@depth")) {
      assertThat(client.next()).isEqualTo(first.replace("@depth@100ms", "@depth"));
    }
  }

  @Test
  void futuresSendBooksOnThePublicRouteAndTradesOnTheMarketRoute() throws Exception {
    Path file = SharedData.file("binance-usdm-ethusdt/ethusdt_20240718.gz");
    List<String> trades = recorded(file, "{\"stream\":\"ethusdt@trade");
    List<String> quotes = recorded(file, "{\"stream\":\"ethusdt@bookTicker");
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.venue = Venue.FUTURES;
    try (EmulatorTrial trial = setup.open(file);
        StreamClient book = trial.connect("/public/stream");
        StreamClient market = trial.connect("/market/stream")) {
      String ask = "{\"method\":\"SUBSCRIBE\",\"params\":%s,\"id\":1}";
      String both = "[\"ethusdt@trade\",\"ethusdt@bookTicker\"]";
      String none = ask.formatted("[]");
      assertThat(book.ask(none)).isEqualTo("{\"result\":null,\"id\":1}");
      assertThat(market.ask(none)).isEqualTo("{\"result\":null,\"id\":1}");
      // Neither misses a message: the replay waits for the first, and a halted reader is no loss.
      market.socket.sendText(ask.formatted(both), true).join();
      List<String> got = market.next(trades.size() + 1);
      assertThat(got).contains("{\"result\":null,\"id\":1}");
      assertThat(got.stream().filter(m -> m.startsWith("{\"stream\"")).toList()).isEqualTo(trades);
      assertThat(book.messages).isEmpty();
    }
    try (EmulatorTrial trial = setup.open(file);
        StreamClient book =
            trial.connect("/public/stream?streams=ethusdt@bookTicker/ethusdt@trade")) {
      assertThat(book.next(quotes.size())).isEqualTo(quotes);
    }
  }

  @Test
  void severalSymbolsOfOneRecordingComeWithTheirAggregates() throws Exception {
    Path file = SharedData.file("binance-spot-multi/capture-2021-04-04-btc-eth-dot.txt");
    List<String> recorded;
    try (var lines = Files.lines(file)) {
      recorded =
          lines
              .filter(line -> line.contains("btcusdt@aggTrade\",") && !line.startsWith("wss"))
              .map(line -> line.substring(line.indexOf('{')))
              .toList();
    }
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(file);
        StreamClient client = trial.connect("/stream?streams=btcusdt@aggTrade")) {
      assertThat(client.next(recorded.size())).isEqualTo(recorded);
      trial.report();
      String last = recorded.get(recorded.size() - 1);
      String id = last.replaceFirst(".*\"a\":([0-9]+).*", "$1");
      assertThat(trial.body("/api/v3/aggTrades?symbol=BTCUSDT&limit=1")).contains("\"a\":" + id);
      assertThat(trial.body("/api/v3/depth?symbol=DOTUSDT&limit=5")).contains("lastUpdateId");
    }
  }

  private static List<String> recorded(Path file, String prefix) throws Exception {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.substring(line.indexOf(' ') + 1))
          .filter(json -> json.startsWith(prefix))
          .toList();
    }
  }
}
