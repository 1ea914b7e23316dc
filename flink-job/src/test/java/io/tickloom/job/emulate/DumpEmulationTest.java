package io.tickloom.job.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is sent for a dump parses back to its trades, and REST gives the same ones by id. */
class DumpEmulationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "binance-spot-ethusdt/";
  private static final String[] DAYS = {"2024-08-08", "2024-08-09"};

  /** id, price, quantity, milliseconds, maker: columns of the dump, without its quote quantity. */
  private static List<String> dumped() throws Exception {
    List<String> trades = new ArrayList<>();
    for (String day : DAYS) {
      try (Stream<String> lines = Files.lines(dump(day))) {
        lines
            .map(line -> line.split(","))
            .forEach(c -> trades.add(line(c[0], c[1], c[2], c[4], Boolean.parseBoolean(c[5]))));
      }
    }
    return trades;
  }

  private static Path dump(String day) {
    return SharedData.file(FOLDER + "ETHUSDT-trades-" + day + ".csv");
  }

  private static String line(String id, String price, String qty, String time, boolean maker) {
    return id + " " + new BigDecimal(price) + " " + new BigDecimal(qty) + " " + time + " " + maker;
  }

  private static String sent(String message) throws Exception {
    JsonNode m = JSON.readTree(message);
    return line(
        m.get("t").asText(),
        m.get("p").asText(),
        m.get("q").asText(),
        m.get("T").asText(),
        m.get("m").asBoolean());
  }

  private static String given(JsonNode m) {
    return line(
        m.get("id").asText(),
        m.get("price").asText(),
        m.get("qty").asText(),
        m.get("time").asText(),
        m.get("isBuyerMaker").asBoolean());
  }

  @Test
  void tradesOfTwoDaysAreSentOnceEachInOrder() throws Exception {
    List<String> dumped = dumped();
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(dump(DAYS[0]), dump(DAYS[1]));
        StreamClient client = trial.connect("/ws/ethusdt@trade")) {
      List<String> got = new ArrayList<>();
      for (String message : client.next(dumped.size())) {
        got.add(sent(message));
      }
      assertThat(got).isEqualTo(dumped);
    }
  }

  @Test
  void tradesByIdFromRestAreTheDumpPageByPage() throws Exception {
    List<String> dumped = dumped();
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(dump(DAYS[0]), dump(DAYS[1]));
        StreamClient client = trial.connect("/ws/btcusdt@trade")) {
      trial.report();
      assertThat(client.messages).isEmpty();
      List<String> got = new ArrayList<>();
      long next = Long.parseLong(dumped.get(0).split(" ")[0]);
      while (true) {
        String path = "/api/v3/historicalTrades?symbol=ETHUSDT&limit=1000&fromId=" + next;
        JsonNode page = JSON.readTree(trial.body(path));
        if (page.isEmpty()) {
          break;
        }
        for (JsonNode trade : page) {
          got.add(given(trade));
          next = trade.get("id").asLong() + 1;
        }
      }
      assertThat(got).isEqualTo(dumped);
    }
  }

  @Test
  void aggregatesCoverTheTradesWithoutAGapAndSumToTheirQuantity() throws Exception {
    List<String> dumped = dumped();
    BigDecimal all =
        dumped.stream()
            .map(trade -> new BigDecimal(trade.split(" ")[2]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(dump(DAYS[0]), dump(DAYS[1]));
        StreamClient client = trial.connect("/ws/ethusdt@aggTrade")) {
      trial.report();
      long nextTrade = Long.parseLong(dumped.get(0).split(" ")[0]);
      long nextId = 1;
      BigDecimal sum = BigDecimal.ZERO;
      List<JsonNode> streamed = new ArrayList<>();
      while (nextTrade <= Long.parseLong(dumped.get(dumped.size() - 1).split(" ")[0])) {
        JsonNode one = JSON.readTree(client.next());
        streamed.add(one);
        assertThat(one.get("a").asLong()).isEqualTo(nextId++);
        assertThat(one.get("f").asLong()).isEqualTo(nextTrade);
        nextTrade = one.get("l").asLong() + 1;
        sum = sum.add(new BigDecimal(one.get("q").asText()));
      }
      assertThat(sum).isEqualByComparingTo(all);
      JsonNode page =
          JSON.readTree(trial.body("/api/v3/aggTrades?symbol=ETHUSDT&fromId=2001&limit=1000"));
      for (int i = 0; i < page.size(); i++) {
        JsonNode same = streamed.get(2000 + i);
        for (String field : List.of("a", "p", "q", "f", "l", "T", "m")) {
          assertThat(page.get(i).get(field)).isEqualTo(same.get(field));
        }
      }
      assertThat(page).hasSize(1000);
      String first = streamed.get(2500).get("T").asText();
      JsonNode since =
          JSON.readTree(trial.body("/api/v3/aggTrades?symbol=ETHUSDT&startTime=" + first));
      assertThat(since.get(0).get("T").asText()).isEqualTo(first);
      JsonNode until =
          JSON.readTree(trial.body("/api/v3/aggTrades?symbol=ETHUSDT&limit=7&endTime=" + first));
      assertThat(until).hasSize(7);
      assertThat(until.get(6).get("T").asText()).isEqualTo(first);
      long lastOfTime =
          streamed.stream()
              .filter(a -> a.get("T").asText().equals(first))
              .mapToLong(a -> a.get("a").asLong())
              .max()
              .orElseThrow();
      assertThat(until.get(6).get("a").asLong()).isEqualTo(lastOfTime);
    }
  }

  @Test
  void whatLiesBeforeTheStartIsKnownToRestAndNotSent() throws Exception {
    List<String> dumped = dumped();
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.startAt = Duration.ofMinutes(5);
    try (EmulatorTrial trial = setup.open(dump(DAYS[0]), dump(DAYS[1]))) {
      long start = Long.parseLong(dumped.get(0).split(" ")[3]) + 300_000;
      assertThat(trial.body("/api/v3/time")).isEqualTo("{\"serverTime\":" + start + "}");
      String firstAfter =
          dumped.stream().filter(t -> Long.parseLong(t.split(" ")[3]) >= start).findFirst().get();
      JsonNode recent = JSON.readTree(trial.body("/api/v3/trades?symbol=ETHUSDT&limit=3"));
      int at = dumped.indexOf(firstAfter);
      assertThat(given(recent.get(2))).isEqualTo(dumped.get(at - 1));
      try (StreamClient client = trial.connect("/ws/ethusdt@trade")) {
        assertThat(sent(client.next())).isEqualTo(firstAfter);
      }
    }
  }

  @Test
  void microsecondsAreKeptWhereTheyAreAskedForAndCutWhereNot() throws Exception {
    Path file = Files.createTempDirectory("emulate").resolve("ETHUSDT-trades-2026-08-01.csv");
    Files.writeString(file, "7,2.5,1,2.5,1785542400123456,True,True\n");
    for (String unit : List.of("MICROSECOND", "microsecond", "MILLISECOND")) {
      String time = unit.startsWith("MILLI") ? "1785542400123" : "1785542400123456";
      try (EmulatorTrial trial = new EmulatorTrial.Setup().open(file);
          StreamClient client = trial.connect("/stream?streams=ethusdt@trade&timeUnit=" + unit)) {
        assertThat(client.next())
            .isEqualTo(
                "{\"stream\":\"ethusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":%s,\"s\":\"ETHUSDT\",\"t\":7,\"p\":\"2.50000000\",\"q\":\"1.00000000\",\"T\":%s,\"m\":true,\"M\":true}}"
                    .formatted(time, time));
        trial.report();
        assertThat(trial.body("/api/v3/trades?symbol=ETHUSDT", "X-MBX-TIME-UNIT", unit))
            .isEqualTo(
                "[{\"id\":7,\"price\":\"2.50000000\",\"qty\":\"1.00000000\",\"quoteQty\":\"2.50000000\",\"time\":%s,\"isBuyerMaker\":true,\"isBestMatch\":true}]"
                    .formatted(time));
      }
    }
  }

  @Test
  void packedDumpsAreSentAndLookedUpJustTheSame() throws Exception {
    Path packed = Files.createTempDirectory("emulate").resolve("ETHUSDT-trades-2024-08-09.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(dump(DAYS[1]), out);
    }
    try (EmulatorTrial plain = new EmulatorTrial.Setup().open(dump(DAYS[1]));
        EmulatorTrial gzip = new EmulatorTrial.Setup().open(packed);
        StreamClient one = plain.connect("/ws/ethusdt@trade");
        StreamClient other = gzip.connect("/ws/ethusdt@trade")) {
      assertThat(other.next(8_417)).isEqualTo(one.next(8_417));
      plain.report();
      gzip.report();
      long middle = Long.parseLong(dumped().get(10_000).split(" ")[0]);
      for (String call :
          List.of("historicalTrades?symbol=ETHUSDT&fromId=" + middle, "aggTrades?symbol=ETHUSDT")) {
        assertThat(gzip.body("/api/v3/" + call)).isEqualTo(plain.body("/api/v3/" + call));
      }
    }
  }
}
