package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real tape over websocket and REST gives the bits that the same trades give as a dump. */
class LiveParityITCase {
  private static final int KNOWN = 2_000;

  @TempDir Path folder;

  private LiveProcess live(LiveMarket market, String... more) throws Exception {
    List<String> args =
        Stream.concat(
                Stream.of(
                    "--symbol",
                    LiveMarket.SYMBOL,
                    "--ws",
                    market.exchange.ws().toString(),
                    "--rest",
                    market.exchange.http().toString(),
                    "--output",
                    folder.toString(),
                    "--checkpoint-seconds",
                    "1"),
                Stream.of(more))
            .toList();
    return LiveProcess.start(args.toArray(String[]::new));
  }

  private static LiveMarket.Fault none() {
    return (exchange, index) -> false;
  }

  /** Drops, doubles, swaps, cuts in parts, garbage, closed and cut connections, refused calls. */
  private static LiveMarket.Fault faults(LiveMarket market) {
    return (exchange, index) -> {
      String message = exchange.message(LiveMarket.SYMBOL, market.trades.get(index));
      switch (index % 331) {
        case 17 -> exchange.send(message);
        case 40, 41, 42, 43 -> {
          return true;
        }
        case 90 -> {
          return true; // sent behind the next one
        }
        case 91 -> {
          exchange.send(message);
          exchange.send(exchange.message(LiveMarket.SYMBOL, market.trades.get(index - 1)));
          return true;
        }
        case 120 -> {
          exchange.sendInParts(message);
          return true;
        }
        case 150 -> exchange.send("{\"stream\":\"" + index);
        default -> {}
      }
      if (index % 1_993 == 0) {
        exchange.rest().refuse(0, 503, 500);
      }
      if (index % 5_003 == 0) {
        exchange.rest().refuse(1, 429);
      }
      if (index % 2_903 == 0) {
        exchange.abortAll();
      }
      if (index % 4_001 == 0) {
        exchange.closeAll();
      }
      if (index % 3_333 == 0) {
        exchange.send(
            "{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":"
                + market.trades.get(index).timeMicros()
                + "}}");
      }
      return false;
    };
  }

  private void finish(LiveMarket market, LiveProcess live) throws Exception {
    market.exchange.clock(market.end() + 300_000);
    String last = LiveLines.time(market.end());
    String day = "2024-08-09";
    live.await(line -> line.startsWith("  " + last) || line.endsWith("to " + day + " " + last));
    assertThat(live.stop()).as(String.join("\n", live.lines())).isZero();
  }

  private void assertParity(LiveMarket market) throws Exception {
    Tables expected = Tables.ofReplay(market.tapes, 5, 3_600);
    Tables found = Tables.ofJob(folder);
    assertThat(expected.rows().differences(found.rows())).isEmpty();
    // The dump ends with its last trade, the market goes on to the next grid time.
    assertThat(expected.path().differences(found.path()))
        .allMatch(line -> line.endsWith("is missing here"))
        .hasSizeLessThan(5);
  }

  @Test
  void aMarketFullOfFaultsGivesTheRowsOfItsDump() throws Exception {
    try (LiveMarket market = new LiveMarket(KNOWN);
        LiveProcess live = live(market)) {
      live.await(line -> line.contains("connected to"));
      market.play(market.trades.size(), faults(market));
      finish(market, live);
      assertParity(market);
    }
  }

  @Test
  void killedAndStartedAgainItGivesTheRowsOfTheDump() throws Exception {
    try (LiveMarket market = new LiveMarket(KNOWN)) {
      try (LiveProcess first = live(market)) {
        first.await(line -> line.contains("connected to"));
        market.play(6_000, none());
        first.await(line -> line.startsWith("  caught up") || line.startsWith("  23:"));
        first.kill();
      }
      market.pass(8_000);
      try (LiveProcess second = live(market)) {
        second.await(line -> line.contains("trades were missed"));
        second.await(line -> line.contains("connected to"));
        market.play(10_000, faults(market));
        assertThat(second.stop()).isZero();
      }
      market.pass(11_000);
      try (LiveProcess third = live(market)) {
        third.await(line -> line.contains("connected to"));
        market.play(market.trades.size(), faults(market));
        finish(market, third);
      }
      assertParity(market);
      assertThat(files("rows")).hasSizeLessThan(4);
      assertNothingUnfinished();
    }
  }

  private void assertNothingUnfinished() throws Exception {
    for (String table : List.of("rows", "path")) {
      try (Stream<Path> all = Files.list(folder.resolve(table))) {
        assertThat(all).allMatch(file -> file.toString().endsWith(".parquet"));
        assertThat(files(table)).isNotEmpty();
      }
    }
  }

  private List<Path> files(String table) throws Exception {
    try (Stream<Path> all = Files.list(folder.resolve(table))) {
      return all.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }
}
