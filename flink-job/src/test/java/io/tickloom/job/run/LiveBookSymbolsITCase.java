package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.EmulatorTrial;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two symbols with their books over the same connections: each has the rows of its recording. */
@Timeout(240)
class LiveBookSymbolsITCase {
  private static final Catalogue ALL = Catalogue.withBook();
  private static final int SPEED = 10;

  /** Nine seconds of the market: what comes ten too late, a recording's reader does not take. */
  private static final String PATIENCE = "900ms";

  @TempDir Path folder;

  private LiveProcess live(EmulatorTrial emulator) throws Exception {
    return LiveProcess.at(
        emulator.port(),
        "ETHUSDT,BTCUSDT",
        folder.resolve("live"),
        "--book",
        "--book-wait",
        PATIENCE,
        "--record",
        folder.resolve("recorded").toString());
  }

  @Test
  void eachHasTheRowsOfItsRecordingThroughLostConnectionsAndLostUpdates() throws Exception {
    List<String> eth =
        PlayedTrades.lines(RealData.folder("binance-spot-ethusdt").resolve("ethusdt_20240808.gz"));
    List<String> btc = PlayedTrades.renamed(eth, "ETHUSDT", "BTCUSDT");
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.write(data.resolve("ethusdt_20240808.txt"), eth);
    Files.write(data.resolve("btcusdt_20240808.txt"), btc);
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = SPEED;
    setup.startAt = Duration.ZERO;
    setup.clients = 2;
    setup.plan =
        List.of(
            "at 30s drop 1 on ethusdt@depth",
            "at 60s disconnect",
            "at 110s drop 5 on btcusdt@depth",
            "at 140s drop 20 on ethusdt@trade");
    List<String> said;
    try (EmulatorTrial emulator = setup.open(data);
        LiveProcess live = live(emulator)) {
      for (String symbol : List.of("ETHUSDT", "BTCUSDT")) {
        live.await(
            line ->
                line.startsWith("  23:57:40   " + symbol)
                    || (line.startsWith("  caught up  " + symbol) && line.endsWith(" 23:57:40")));
      }
      assertThat(live.stop()).as(String.join("\n", live.lines())).isZero();
      said = live.lines();
    }
    assertThat(said)
        .anyMatch(line -> line.contains("ETHUSDT: book: sequence broken"))
        .anyMatch(line -> line.contains("BTCUSDT: book: sequence broken"))
        .anyMatch(line -> line.matches("  live .* [^0]\\d* losses of connection.*"));
    assertRows("ETHUSDT", eth);
    assertRows("BTCUSDT", btc);
  }

  private void assertRows(String symbol, List<String> played) throws Exception {
    TableBits live =
        of(symbol, TableBits.ofParquet(TableSchema.rows(ALL), folder.resolve("live/rows")));
    TableBits recorded = rows(PlayedTrades.in(folder.resolve("recorded"), symbol, played));
    TableBits market = rows(played);
    TableBits known = live.where("book_clean_seconds", clean -> clean > 0);
    assertThat(known.size()).isGreaterThan(live.size() / 2);
    assertThat(recorded.alsoIn(known).differences(known)).isEmpty();
    List<String> ofTrades = names(Tier.TRADES);
    assertThat(market.before(live.lastMicros()).differences(live, ofTrades::contains)).isEmpty();
    // A book that began anew is not one that was never lost, but at the same prices.
    assertThat(market.alsoIn(known).differences(known, "mid_price"::equals)).isEmpty();
    // Were nothing lost it would be known for 205 s in the end; the cut begins it anew.
    assertThat(known.where("book_clean_seconds", clean -> clean > 150).size()).isZero();
  }

  private static TableBits of(String symbol, TableBits all) {
    boolean isEth = symbol.equals("ETHUSDT");
    return all.where("last_price", price -> isEth == price < 10_000);
  }

  private TableBits rows(List<String> lines) throws IOException {
    Path file = Files.createTempFile(folder, "recording", ".txt");
    Files.write(file, lines);
    TapeFinder.Found found = TapeFinder.find(List.of(file.toString()), "");
    TableBits rows = new TableBits(TableSchema.rows(ALL));
    new Replay(new Grid(5), ALL, 3_600, made -> rows.add(made.rows()))
        .run(found.tapes().get(0), found.books().get(0));
    return rows;
  }

  private static List<String> names(Tier tier) {
    List<String> names = new ArrayList<>();
    ALL.features().stream()
        .filter(feature -> feature.tier() == tier)
        .forEach(feature -> names.add(feature.info().name()));
    return names;
  }
}
