package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.EmulatorTrial;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several symbols on one connection give, each of them, the rows of their own dump. */
@Timeout(180)
class LiveSymbolsITCase {
  private static final int SPEED = 30;
  private static final long ID_AHEAD = 7_000_000;
  private static final long MILLIS_LATER = 137;

  @TempDir Path folder;

  /** A real dump, and the same trades a little later under another name and other ids. */
  @BeforeEach
  void writeDumps() throws Exception {
    Path real = RealData.folder("binance-spot-ethusdt").resolve("ETHUSDT-trades-2024-08-08.csv");
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.copy(real, data.resolve(real.getFileName()));
    List<String> others = Files.readAllLines(real).stream().map(LiveSymbolsITCase::other).toList();
    Files.write(data.resolve("BTCUSDT-trades-2024-08-08.csv"), others);
  }

  private static String other(String line) {
    String[] cells = line.split(",");
    cells[0] = Long.toString(Long.parseLong(cells[0]) + ID_AHEAD);
    cells[4] = Long.toString(Long.parseLong(cells[4]) + MILLIS_LATER);
    return String.join(",", cells);
  }

  private EmulatorTrial emulator(String... plan) throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = SPEED;
    setup.startAt = Duration.ofSeconds(60);
    setup.plan = List.of(plan);
    return setup.open(folder.resolve("data"));
  }

  private LiveProcess live(EmulatorTrial emulator) throws Exception {
    return LiveProcess.at(
        emulator.port(), "ETHUSDT,btcusdt", folder.resolve("live"), "--checkpoint-seconds", "1");
  }

  /** Rows of {@code symbol} up to a time of that evening. */
  private static void awaitRow(LiveProcess live, String symbol, String time) throws Exception {
    live.await(
        line ->
            (line.contains("  " + symbol + "  ") && isAtOrAfter(line.strip(), time))
                || (line.startsWith("  caught up  " + symbol)
                    && isAtOrAfter(line.replaceFirst(".* to \\S+ ", ""), time)));
  }

  /** Times of the next day begin with 00. */
  private static boolean isAtOrAfter(String text, String time) {
    return text.startsWith("00:") || (text.startsWith("23:") && text.compareTo(time) >= 0);
  }

  @Test
  void eachSymbolHasTheRowsOfItsDumpAlsoAfterFaultsAndAKill() throws Exception {
    List<Tape> tapes = TapeFinder.find(List.of(folder.resolve("data").toString()), "").tapes();
    try (EmulatorTrial emulator =
        emulator(
            "at 70s drop 30 on btcusdt",
            "at 80s drop 30 on ethusdt",
            "at 90s disconnect",
            "at 100s reorder 20",
            "at 110s rest 429 1s",
            "at 111s drop 10",
            "at 150s double 20",
            "at 160s garbage 3")) {
      try (LiveProcess first = live(emulator)) {
        awaitRow(first, "ETHUSDT", "23:57:00");
        awaitRow(first, "BTCUSDT", "23:57:00");
        first.kill();
      }
      try (LiveProcess second = live(emulator)) {
        awaitRow(second, "ETHUSDT", "23:59:55");
        awaitRow(second, "BTCUSDT", "23:59:55");
        assertThat(second.stop()).as(String.join("\n", second.lines())).isZero();
        assertThat(second.lines())
            .anyMatch(line -> line.contains("ETHUSDT: going on behind trade"))
            .anyMatch(line -> line.contains("BTCUSDT: going on behind trade"));
      }
    }
    assertThat(tapes).extracting(Tape::symbol).containsExactlyInAnyOrder("ETHUSDT", "BTCUSDT");
    assertParity(tapes);
  }

  private void assertParity(List<Tape> tapes) throws Exception {
    Tables expected = Tables.ofReplay(tapes, 5, 3_600);
    Tables found = Tables.ofJob(folder.resolve("live"));
    long end = micros("2024-08-08T23:59:55Z");
    assertThat(expected.rows().before(end).size()).isGreaterThan(100);
    assertThat(expected.rows().before(end).differences(found.rows().before(end))).isEmpty();
    assertThat(expected.path().before(end).differences(found.path().before(end))).isEmpty();
  }

  private static long micros(String time) {
    return Instant.parse(time).getEpochSecond() * 1_000_000L;
  }
}
