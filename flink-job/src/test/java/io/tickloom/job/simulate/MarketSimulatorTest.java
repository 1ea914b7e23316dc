package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketSimulatorTest {
  private static final LocalDate START = LocalDate.of(2026, 8, 1);
  private static final SimulatorOptions TWO_QUIET_DAYS =
      new SimulatorOptions("ETHUSDT", START, 2, 7, 1.5, 1, 2683.80, 1, 1_520_538_925);
  private static final String FIRST_DAY = "ETHUSDT-trades-2026-08-01.csv";
  private static final String SECOND_DAY = "ETHUSDT-trades-2026-08-02.csv";

  @TempDir Path folder;

  @Test
  void writesADumpADayInTheExchangesForm() throws IOException {
    SimulatedMarket made = simulate(TWO_QUIET_DAYS, "out");
    long id = 1_520_538_925;
    long time = 0;
    for (String name : List.of(FIRST_DAY, SECOND_DAY)) {
      LocalDate day = LocalDate.parse(name.substring(15, 25));
      try (BufferedReader lines = Files.newBufferedReader(folder.resolve("out").resolve(name))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          assertThat(line)
              .matches("\\d+,\\d+\\.\\d{8},\\d+\\.\\d{8},\\d+\\.\\d{8},\\d{16},(True|False),True");
          String[] fields = line.split(",", -1);
          assertThat(Long.parseLong(fields[0])).isEqualTo(id++);
          assertThat(new BigDecimal(fields[1]).multiply(new BigDecimal(fields[2])))
              .isEqualByComparingTo(fields[3]);
          assertThat(Long.parseLong(fields[4])).isGreaterThanOrEqualTo(time);
          time = Long.parseLong(fields[4]);
          assertThat(time / 86_400_000_000L).isEqualTo(day.toEpochDay());
        }
      }
    }
    assertThat(id - 1_520_538_925).isEqualTo(made.trades()).isGreaterThan(50_000);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws IOException {
    simulate(TWO_QUIET_DAYS, "a");
    simulate(TWO_QUIET_DAYS, "b");
    SimulatorOptions other =
        new SimulatorOptions("ETHUSDT", START, 2, 8, 1.5, 1, 2683.80, 1, 1_520_538_925);
    simulate(other, "c");
    assertThat(bytes("a", SECOND_DAY)).isEqualTo(bytes("b", SECOND_DAY));
    assertThat(bytes("a", "market.json")).isEqualTo(bytes("b", "market.json"));
    assertThat(bytes("a", SECOND_DAY)).isNotEqualTo(bytes("c", SECOND_DAY));
  }

  @Test
  void theFirstDaysOfALongerMarketAreThoseOfAShorterOne() throws IOException {
    simulate(TWO_QUIET_DAYS, "long");
    simulate(
        new SimulatorOptions("ETHUSDT", START, 1, 7, 1.5, 1, 2683.80, 1, 1_520_538_925), "short");
    assertThat(bytes("short", FIRST_DAY)).isEqualTo(bytes("long", FIRST_DAY));
  }

  @Test
  void saysBesideTheDumpsWhatItMade() throws IOException {
    SimulatedMarket made = simulate(TWO_QUIET_DAYS, "out");
    JsonNode market = new ObjectMapper().readTree(bytes("out", "market.json"));
    assertThat(market.get("simulated").asBoolean()).isTrue();
    assertThat(market.get("seed").asLong()).isEqualTo(7);
    assertThat(market.get("days").asInt()).isEqualTo(2);
    assertThat(market.get("signal").asDouble()).isEqualTo(1.5);
    assertThat(market.get("spread_ticks").asInt()).isEqualTo(1);
    JsonNode best = market.get("best_auc");
    assertThat(best.get("value").asDouble()).isBetween(0.53, 0.67);
    assertThat(best.get("horizon_seconds").asInt()).isEqualTo(60);
    assertThat(best.get("grid_seconds").asInt()).isEqualTo(5);
    // Every grid time of two days but the first one or few (no trade yet) and the last minute.
    assertThat(best.get("rows").asLong() + best.get("ties").asLong()).isBetween(34_500L, 34_548L);
    long bytes =
        Files.size(folder.resolve("out").resolve(FIRST_DAY))
            + Files.size(folder.resolve("out").resolve(SECOND_DAY));
    assertThat(market.get("bytes").asLong()).isEqualTo(bytes).isEqualTo(made.bytes());
  }

  @Test
  void withoutASpreadPricesAreFinerThanATick() throws IOException {
    simulate(TWO_QUIET_DAYS.withSpreadTicks(0), "out");
    assertThat(new String(bytes("out", FIRST_DAY), StandardCharsets.US_ASCII).lines().limit(100))
        .anyMatch(line -> !line.split(",", -1)[1].endsWith("000000"));
  }

  @Test
  void reportsProgressUpToTheEnd() throws IOException {
    List<Long> bytes = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    SimulatedMarket made =
        new MarketSimulator(TWO_QUIET_DAYS)
            .write(
                folder.resolve("out"),
                (bytesWritten, timeMicros) -> {
                  bytes.add(bytesWritten);
                  times.add(timeMicros);
                });
    assertThat(bytes).isSorted().hasSizeGreaterThan(5).last().isEqualTo(made.bytes());
    assertThat(times).isSorted();
  }

  @Test
  void replacesAnEarlierSimulationButNeverOtherFiles() throws IOException {
    simulate(TWO_QUIET_DAYS, "out");
    simulate(new SimulatorOptions("BTCUSDT", START, 1, 7, 0, 1, 60_000, 1, 1), "out");
    assertThat(folder.resolve("out")).isDirectoryNotContaining(p -> p.endsWith(FIRST_DAY));

    Path real = Files.createDirectory(folder.resolve("real"));
    Files.writeString(real.resolve(FIRST_DAY), "real trades");
    assertThatThrownBy(() -> simulate(TWO_QUIET_DAYS, "real"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds files that no simulation wrote");
    assertThat(real.resolve(FIRST_DAY)).hasContent("real trades");
  }

  private SimulatedMarket simulate(SimulatorOptions options, String name) throws IOException {
    return new MarketSimulator(options).write(folder.resolve(name), SimulationProgress.SILENT);
  }

  private byte[] bytes(String name, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(name).resolve(file));
  }
}
