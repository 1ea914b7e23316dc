package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.EmulatorTrial;
import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A market with its book over websocket and REST gives the rows of a recording of it. */
@Timeout(180)
class LiveBookITCase {
  private static final Catalogue ALL = Catalogue.withBook();
  private static final int SPEED = 12;

  /** Trades and the book: what passes before both listen, REST gives and no recording has. */
  private static final int CLIENTS = 2;

  @TempDir Path folder;

  private static EmulatorTrial emulator(Venue venue, Path recording, String... plan)
      throws Exception {
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.venue = venue;
    setup.speed = SPEED;
    setup.clients = CLIENTS;
    setup.plan = List.of(plan);
    return setup.open(recording);
  }

  private LiveProcess live(EmulatorTrial emulator, String... more) throws Exception {
    Stream<String> args =
        Stream.of(
            "--checkpoint-seconds",
            "1",
            "--book",
            "--record",
            folder.resolve("recorded").toString());
    return LiveProcess.at(
        emulator.port(),
        "ETHUSDT",
        folder.resolve("live"),
        Stream.concat(args, Stream.of(more)).toArray(String[]::new));
  }

  private static void awaitRow(LiveProcess live, String time) throws Exception {
    live.await(line -> line.startsWith("  " + time) || line.endsWith(" " + time));
  }

  private void run(Venue venue, Path recording, String last, String... plan) throws Exception {
    String market = venue == Venue.SPOT ? "spot" : "um";
    try (EmulatorTrial emulator = emulator(venue, recording, plan);
        LiveProcess live = live(emulator, "--market", market)) {
      awaitRow(live, last);
      assertThat(live.stop()).as(String.join("\n", live.lines())).isZero();
    }
  }

  private record Both(TableBits rows, TableBits path) {
    static Both ofLive(Path output) throws Exception {
      return new Both(
          TableBits.ofParquet(TableSchema.rows(ALL), output.resolve("rows")),
          TableBits.ofParquet(TableSchema.path(ALL), output.resolve("path")));
    }

    static Both ofRecording(Path data) throws IOException {
      TapeFinder.Found found = TapeFinder.find(List.of(data.toString()), "");
      Both both =
          new Both(new TableBits(TableSchema.rows(ALL)), new TableBits(TableSchema.path(ALL)));
      new Replay(
              new Grid(5),
              ALL,
              3_600,
              made -> {
                both.rows.add(made.rows());
                both.path.add(made.path());
              })
          .run(found.tapes().get(0), found.books().get(0));
      return both;
    }
  }

  private static Path spot() {
    return RealData.folder("binance-spot-ethusdt").resolve("ethusdt_20240808.gz");
  }

  private static List<String> named(Tier... tiers) {
    return ALL.features().stream()
        .filter(feature -> List.of(tiers).contains(feature.tier()))
        .map(feature -> feature.info().name())
        .toList();
  }

  /** Rows with a book are those of what the run recorded, to the bit, and most rows have one. */
  private void assertRowsAreThoseOfTheRecording(int unknown) throws Exception {
    Both live = Both.ofLive(folder.resolve("live"));
    Both recorded = Both.ofRecording(folder.resolve("recorded"));
    TableBits known = live.rows().where("book_clean_seconds", clean -> clean > 0);
    assertThat(recorded.rows().alsoIn(known).differences(known)).isEmpty();
    assertThat(known.size()).isGreaterThan(live.rows().size() - unknown);
    TableBits path = live.path().where("mid_price", mid -> !Double.isNaN(mid));
    assertThat(recorded.path().alsoIn(path).differences(path)).isEmpty();
  }

  /** Columns of trades are those of the market that was played, whatever became of the book. */
  private Both assertTradesAreThoseOf(Path played) throws Exception {
    Both live = Both.ofLive(folder.resolve("live"));
    Both market = Both.ofRecording(played);
    TableBits rows = market.rows().before(live.rows().lastMicros());
    List<String> ofTrades = named(Tier.TRADES);
    assertThat(rows.differences(live.rows(), ofTrades::contains)).isEmpty();
    assertThat(rows.size()).isGreaterThan(20);
    return new Both(rows, market.path());
  }

  @Test
  void aWholeMarketGivesTheRowsOfItsRecording() throws Exception {
    run(Venue.SPOT, spot(), "23:56:30");
    assertRowsAreThoseOfTheRecording(1);
    Both market = assertTradesAreThoseOf(spot());
    // Its first snapshot may be another one than the market's own; a minute later it is forgotten.
    List<String> ofQuotes = named(Tier.QUOTES);
    TableBits live = TableBits.ofParquet(TableSchema.rows(ALL), folder.resolve("live/rows"));
    TableBits later = live.where("book_clean_seconds", clean -> clean > 61 && clean < 115);
    assertThat(later.size()).isGreaterThan(8);
    assertThat(market.rows().alsoIn(later).differences(later, ofQuotes::contains)).isEmpty();
  }

  @Test
  void afterFaultsOfTheBookRowsAreThoseOfARecordingWithTheSameFaults() throws Exception {
    run(
        Venue.SPOT,
        spot(),
        "23:57:30",
        "at 20s double 30 on @depth",
        "at 40s reorder 6 on @depth",
        "at 60s drop 1 on @depth",
        "at 80s drop 40 on @depth",
        "at 100s rest 429 1s",
        "at 101s drop 3 on @depth",
        "at 130s rest 503 500ms",
        "at 131s drop 1 on @depth",
        "at 150s garbage 2");
    assertRowsAreThoseOfTheRecording(15);
    Both market = assertTradesAreThoseOf(spot());
    TableBits rows = TableBits.ofParquet(TableSchema.rows(ALL), folder.resolve("live/rows"));
    TableBits known = rows.where("book_clean_seconds", clean -> clean > 0);
    assertThat(market.rows().alsoIn(known).differences(known, "mid_price"::equals)).isEmpty();
    // Unbroken it would be known since the start; the drops begin it anew.
    assertThat(rows.where("book_clean_seconds", clean -> clean > 70).size()).isZero();
  }

  @Test
  void killedAndStartedAgainItGoesOnWithABookThatIsUnknownUntilASnapshotHealsIt() throws Exception {
    try (EmulatorTrial emulator = emulator(Venue.SPOT, spot(), "at 30s disconnect")) {
      try (LiveProcess first = live(emulator)) {
        awaitRow(first, "23:55:30");
        first.kill();
      }
      try (LiveProcess second = live(emulator)) {
        awaitRow(second, "23:58:30");
        assertThat(second.stop()).as(String.join("\n", second.lines())).isZero();
      }
    }
    Both market = assertTradesAreThoseOf(spot());
    TableBits rows = TableBits.ofParquet(TableSchema.rows(ALL), folder.resolve("live/rows"));
    TableBits known = rows.where("book_clean_seconds", clean -> clean > 0);
    assertThat(market.rows().alsoIn(known).differences(known, "mid_price"::equals)).isEmpty();
    assertThat(known.size()).isGreaterThan(20).isLessThan(rows.size());
    assertThat(rows.where("book_clean_seconds", clean -> clean > 200).size()).isZero();
  }

  @Test
  void futuresHaveTheirBookFromARouteOfItsOwn() throws Exception {
    run(
        Venue.FUTURES,
        RealData.folder("binance-usdm-ethusdt").resolve("ethusdt_20240718.gz"),
        "23:58:30");
    assertRowsAreThoseOfTheRecording(1);
  }
}
