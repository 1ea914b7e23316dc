package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureWriterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long HOUR_NANOS = 3_600_000_000_000L;

  @TempDir private static Path scratch;
  private static Path folder;
  private static final List<Long> LOCAL_NANOS = new ArrayList<>();
  private static final List<JsonNode> MESSAGES = new ArrayList<>();

  @BeforeAll
  static void simulateTwoHours() throws IOException {
    folder = scratch.resolve("capture");
    Captures.firstHours(folder, Captures.QUIET, 2);
    for (Path file : Captures.files(folder)) {
      for (String line : lines(file)) {
        int space = line.indexOf(' ');
        LOCAL_NANOS.add(Long.parseLong(line.substring(0, space)));
        MESSAGES.add(JSON.readTree(line.substring(space + 1)));
      }
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (ZstdInputStream zstd = new ZstdInputStream(Files.newInputStream(file))) {
      return new String(zstd.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void tradesAreThoseOfTheDumpOfTheSameOptions() throws IOException {
    new MarketSimulator(Captures.QUIET).write(scratch.resolve("dump"), SimulationProgress.SILENT);
    List<String> dumped =
        Files.readAllLines(scratch.resolve("dump/ETHUSDT-trades-2026-08-03.csv")).stream()
            .map(line -> line.split(",", -1))
            .map(f -> String.join(",", f[0], f[1], f[2], f[4], f[5].toLowerCase(Locale.ROOT)))
            .toList();
    List<String> captured =
        of("trade").stream()
            .map(
                t ->
                    String.join(
                        ",",
                        t.get("t").asText(),
                        t.get("p").asText(),
                        t.get("q").asText(),
                        t.get("T").asText(),
                        t.get("m").asText()))
            .toList();
    assertThat(captured).hasSizeGreaterThan(5_000);
    assertThat(captured).isEqualTo(dumped.subList(0, captured.size()));
  }

  @Test
  void eachTradeTakesWhatTheBestPriceHolds() {
    JsonNode quote = null;
    int hits = 0;
    for (int i = 0; i < MESSAGES.size(); i++) {
      JsonNode data = MESSAGES.get(i).path("data");
      if (isOf(MESSAGES.get(i), "bookTicker")) {
        quote = data;
      }
      if (!isOf(MESSAGES.get(i), "trade")) {
        continue;
      }
      assertThat(quote).isNotNull();
      boolean buy = !data.get("m").asBoolean();
      BigDecimal taken = BigDecimal.ZERO;
      int next = i;
      for (; isOf(MESSAGES.get(next), "trade") && isSameHit(MESSAGES.get(next), data); next++) {
        taken = taken.add(number(MESSAGES.get(next), "q"));
      }
      while (!isOf(MESSAGES.get(next), "bookTicker")) {
        next++;
      }
      JsonNode after = MESSAGES.get(next);
      String price = buy ? "a" : "b";
      String size = buy ? "A" : "B";
      BigDecimal held = new BigDecimal(quote.get(size).asText());
      assertThat(data.get("p").asText()).isEqualTo(quote.get(price).asText());
      assertThat(held).isGreaterThanOrEqualTo(taken);
      if (after.path("data").get(price).asText().equals(data.get("p").asText())) {
        assertThat(number(after, size)).isEqualByComparingTo(held.subtract(taken));
      } else {
        assertThat(held).isEqualByComparingTo(taken);
      }
      hits++;
      i = next - 1;
    }
    assertThat(hits).isGreaterThan(2_000);
  }

  private static boolean isSameHit(JsonNode message, JsonNode first) {
    JsonNode data = message.path("data");
    return data.get("T").equals(first.get("T")) && data.get("p").equals(first.get("p"));
  }

  private static BigDecimal number(JsonNode message, String name) {
    return new BigDecimal(message.path("data").get(name).asText());
  }

  @Test
  void diffsGoOnFromOneAnotherAndTellTheTimeInTenthsOfASecond() {
    List<JsonNode> diffs = of("depth@100ms");
    for (int i = 1; i < diffs.size(); i++) {
      JsonNode diff = diffs.get(i);
      assertThat(diff.get("U").asLong()).isEqualTo(diffs.get(i - 1).get("u").asLong() + 1);
      assertThat(diff.get("u").asLong()).isGreaterThanOrEqualTo(diff.get("U").asLong());
      assertThat((diff.get("E").asLong() - diffs.get(i - 1).get("E").asLong()) % 100_000).isZero();
    }
    assertThat(diffs).hasSizeGreaterThan(50_000);
  }

  @Test
  void linesStandInTheOrderOfTheirLocalTimesAndInTheirHoursFile() throws IOException {
    assertThat(LOCAL_NANOS).isSorted();
    assertThat(Captures.files(folder))
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "ETHUSDT-2026-08-03T00.recording.zst", "ETHUSDT-2026-08-03T01.recording.zst");
    assertThat(LOCAL_NANOS.get(0) % HOUR_NANOS).isLessThan(2_000_000_000L);
  }

  @Test
  void aDayHasAFileForEachHourAndTheSameSeedGivesTheSameBytes() throws IOException {
    Path day = scratch.resolve("day");
    SimulatedMarket made =
        new MarketSimulator(Captures.QUIET).writeCaptures(day, SimulationProgress.SILENT);
    List<Path> files = Captures.files(day);
    assertThat(files).hasSize(24);
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
      assertThat(file.resolveSibling(file.getFileName() + ".CHECKSUM")).exists();
    }
    assertThat(made.bytes()).isEqualTo(bytes);
    assertThat(files.get(0)).hasSameBinaryContentAs(Captures.files(folder).get(0));
    assertThat(files.get(1)).hasSameBinaryContentAs(Captures.files(folder).get(1));
  }

  @Test
  void aMarketWithoutASpreadHasNoBook() {
    MarketSimulator simulator = new MarketSimulator(Captures.QUIET.withSpreadTicks(0));
    assertThatThrownBy(
            () -> simulator.writeCaptures(scratch.resolve("none"), SimulationProgress.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a book needs a spread of 1 tick or more, not 0");
    assertThat(scratch.resolve("none")).doesNotExist();
  }

  private static boolean isOf(JsonNode message, String stream) {
    return message.path("stream").asText().equals("ethusdt@" + stream);
  }

  private static List<JsonNode> of(String stream) {
    return MESSAGES.stream().filter(m -> isOf(m, stream)).map(m -> m.get("data")).toList();
  }
}
