package io.tickloom.job.emulate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.emulate.data.Venue;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits that the exchange's documentation names, over real sockets. */
class LimitsTest {
  private static final int POLICY = 1008;

  @TempDir private Path folder;

  private Path dump() throws Exception {
    return Files.writeString(
        folder.resolve("ETHUSDT-trades-2026-08-01.csv"),
        "7,2.5,1,2.5,1785542400123456,True,True\n");
  }

  @Test
  void sixthMessageWithinASecondEndsTheConnection() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.nanos = () -> 5; // the wall stands still, so that all fall into one second
    setup.speed = 1;
    try (EmulatorTrial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws")) {
      String list = "{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":1}";
      client.socket.sendPing(ByteBuffer.allocate(0)).join();
      client.socket.sendPong(ByteBuffer.allocate(0)).join();
      for (int i = 0; i < 3; i++) {
        assertThat(client.ask(list)).isEqualTo("{\"result\":[],\"id\":1}");
      }
      client.socket.sendText(list, true).join();
      assertThat(client.closeCode()).isEqualTo(POLICY);
      assertThat(client.messages).isEmpty();
    }
  }

  @Test
  void pongsThatAnswerPingsKeepAConnectionAndOthersDoNot() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.limits = limits -> limits.withPings(Duration.ofMillis(50), Duration.ofMillis(400));
    try (EmulatorTrial trial = setup.open(dump())) {
      String url = "ws://127.0.0.1:" + trial.emulator.port() + "/ws";
      try (StreamClient quiet = StreamClient.open(HttpClient.newHttpClient(), url, false)) {
        quiet.socket.sendPong(ByteBuffer.wrap(new byte[] {1, 2, 3})).join();
        assertThat(quiet.closeCode()).isEqualTo(POLICY);
        assertThat(quiet.pings).hasSizeGreaterThan(4);
      }
    }
    setup.limits = limits -> limits.withPings(Duration.ofMillis(250), Duration.ofMillis(500));
    try (EmulatorTrial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws")) {
      for (int i = 1; i <= 6; i++) {
        assertThat(client.pings.poll(30, SECONDS)).isEqualTo("" + i);
      }
      assertThat(client.closed).isNotDone();
    }
  }

  @Test
  void connectionEndsWithItsLifetime() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.limits = limits -> limits.withLifetime(Duration.ofMillis(200));
    try (EmulatorTrial trial = setup.open(dump());
        StreamClient client = trial.connect("/ws")) {
      assertThat(client.closeCode()).isEqualTo(1001);
    }
  }

  @Test
  void aThousandAndTwentyFourStreamsAreTakenAndOneMoreIsNot() throws Exception {
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(dump());
        StreamClient client = trial.connect("/ws")) {
      assertThat(client.ask(subscribe(0, 1_024))).isEqualTo("{\"result\":null,\"id\":\"a1\"}");
      client.socket.sendText(subscribe(1_024, 1_025), true).join();
      assertThat(client.closeCode()).isEqualTo(POLICY);
    }
  }

  private static String subscribe(int from, int to) {
    String names =
        IntStream.range(from, to)
            .mapToObj(i -> "\"s" + i + "usdt@trade\"")
            .collect(Collectors.joining(","));
    return "{\"method\":\"SUBSCRIBE\",\"params\":[" + names + "],\"id\":\"a1\"}";
  }

  @Test
  void threeHundredAndFirstConnectionInFiveMinutesIsRefused() throws Exception {
    AtomicLong nanos = new AtomicLong();
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.nanos = nanos::get;
    try (EmulatorTrial trial = setup.open(dump())) {
      for (int i = 0; i < 300; i++) {
        trial.connect("/ws").close();
      }
      assertThatThrownBy(() -> trial.connect("/ws")).hasMessageContaining("WebSocketHandshake");
      nanos.set(Duration.ofMinutes(5).toNanos());
      trial.connect("/ws").close();
    }
  }

  @Test
  void weightIsCountedThen429ThenABanAndAllIsForgivenInTime() throws Exception {
    AtomicLong nanos = new AtomicLong();
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.nanos = nanos::get;
    try (EmulatorTrial trial = setup.open(dump())) {
      HttpResponse<String> answer = null;
      for (int call = 1; call <= 24; call++) {
        answer = trial.get("/api/v3/depth?symbol=ETHUSDT&limit=5000");
        assertThat(used(answer)).isEqualTo(250 * call);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
            .isEqualTo("{\"code\":-1112,\"msg\":\"No orders on book for symbol.\"}");
      }
      nanos.set(Duration.ofSeconds(43).toNanos());
      for (int over = 1; over <= 10; over++) {
        answer = trial.get("/api/v3/ping");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("17");
        assertThat(answer.body()).startsWith("{\"code\":-1003,\"msg\":\"Too much request weight");
      }
      assertThat(trial.get("/api/v3/ping").statusCode()).isEqualTo(418);
      nanos.set(Duration.ofSeconds(43 + 119).toNanos());
      answer = trial.get("/api/v3/ping");
      assertThat(answer.statusCode()).isEqualTo(418);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
      nanos.set(Duration.ofSeconds(43 + 120).toNanos());
      answer = trial.get("/api/v3/ping");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(used(answer)).isEqualTo(1);
    }
  }

  private static int used(HttpResponse<String> answer) {
    return Integer.parseInt(answer.headers().firstValue("x-mbx-used-weight-1m").orElseThrow());
  }

  @Test
  void requestsOverTheSocketAreAnsweredAsDocumented() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    AtomicLong nanos = new AtomicLong();
    setup.nanos = () -> nanos.addAndGet(1_000_000_000L); // no two in one second
    setup.clients = 0;
    try (EmulatorTrial trial = setup.open(dump());
        StreamClient client = trial.connect("/stream?streams=a@trade/b@trade")) {
      assertThat(client.ask("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":3}"))
          .isEqualTo("{\"result\":[\"a@trade\",\"b@trade\"],\"id\":3}");
      assertThat(client.ask("{\"method\":\"UNSUBSCRIBE\",\"params\":[\"a@trade\"],\"id\":null}"))
          .isEqualTo("{\"result\":null,\"id\":null}");
      assertThat(client.ask("{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":-4}"))
          .isEqualTo("{\"result\":[\"b@trade\"],\"id\":-4}");
      assertThat(client.ask("{\"method\":\"GET_PROPERTY\",\"params\":[\"combined\"],\"id\":2}"))
          .isEqualTo("{\"result\":true,\"id\":2}");
      assertThat(client.ask("{\"method\":\"SET_PROPERTY\",\"params\":[\"combined\",1],\"id\":2}"))
          .isEqualTo("{\"code\":1,\"msg\":\"Invalid value type: expected Boolean\",\"id\":2}");
      assertThat(
              client.ask("{\"method\":\"SET_PROPERTY\",\"params\":[\"combined\",false],\"id\":2}"))
          .isEqualTo("{\"result\":null,\"id\":2}");
      assertThat(client.ask("{\"method\":\"GET_PROPERTY\",\"params\":[\"combined\"],\"id\":2}"))
          .isEqualTo("{\"result\":false,\"id\":2}");
      assertThat(client.ask("{\"method\":\"SUBSCRIBE\",\"params\":[]}"))
          .startsWith("{\"code\":2,\"msg\":\"Invalid request: request ID must be");
      assertThat(client.ask("{\"method\":\"SUBSCRIPE\",\"id\":1}"))
          .startsWith("{\"code\":2,\"msg\":\"Invalid request: unknown variant SUBSCRIPE");
      assertThat(client.ask("{oops")).startsWith("{\"code\":3,\"msg\":\"Invalid JSON: expected");
    }
  }

  @Test
  void badCallsAreRefusedWithTheExchangesCodes() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.venue = Venue.FUTURES;
    try (EmulatorTrial trial = setup.open(dump())) {
      assertThat(trial.get("/fapi/v1/trades").body()).startsWith("{\"code\":-1102,");
      assertThat(trial.get("/fapi/v1/trades?symbol=XUSDT").body())
          .isEqualTo("{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
      assertThat(trial.get("/fapi/v1/trades?symbol=ETHUSDT&limit=x").body())
          .startsWith("{\"code\":-1100,");
      HttpResponse<String> keyless = trial.get("/fapi/v1/historicalTrades?symbol=ETHUSDT");
      assertThat(keyless.statusCode()).isEqualTo(401);
      assertThat(keyless.body()).startsWith("{\"code\":-2014,");
      String key = "k".repeat(64);
      assertThat(trial.body("/fapi/v1/historicalTrades?symbol=ETHUSDT", "X-MBX-APIKEY", key))
          .isEqualTo("[]");
      assertThat(trial.get("/fapi/v1/aggTrades?symbol=ETHUSDT&startTime=0&endTime=3600000").body())
          .startsWith("{\"code\":-1127,");
      assertThat(trial.get("/fapi/v1/depth?symbol=ETHUSDT&limit=7").body())
          .startsWith("{\"code\":-4021,");
      assertThat(trial.get("/api/v3/ping").statusCode()).isEqualTo(404);
      assertThat(trial.body("/fapi/v1/exchangeInfo"))
          .contains("\"symbol\":\"ETHUSDT\"", "\"status\":\"TRADING\"", "\"limit\":2400");
    }
  }

  @Test
  void hostOfMarketDataAloneHasNoTradesById() throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.marketDataOnly = true;
    try (EmulatorTrial trial = setup.open(dump())) {
      assertThat(trial.get("/api/v3/historicalTrades?symbol=ETHUSDT").statusCode()).isEqualTo(404);
      assertThat(trial.body("/api/v3/aggTrades?symbol=ETHUSDT")).isEqualTo("[]");
    }
  }
}
