package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be begun is said in one line, with status 2. */
class LiveCommandTest {
  private static final long NOW = 1_760_000_000_000_000L;

  @TempDir Path folder;

  private MainRun live(FakeExchange exchange, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "live",
                "--ws",
                exchange.ws().toString(),
                "--rest",
                exchange.http().toString(),
                "--output",
                folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return MainRun.of(args.toArray(String[]::new));
  }

  private static FakeExchange exchange() {
    return new FakeExchange(NOW)
        .with("ETHUSDT", List.of(new Trade(1, 100_000_000L, 100_000_000L, NOW - 1, false)));
  }

  private static void assertRefused(MainRun run, String error) {
    assertThat(run.err()).containsExactly("error: " + error);
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void aSymbolThatIsNotThere() {
    try (FakeExchange exchange = exchange()) {
      assertRefused(
          live(exchange, "--symbol", "ETHUSDX"),
          "symbol ETHUSDX is not on "
              + exchange.http().getAuthority()
              + "; names are like ETHUSDT");
    }
  }

  @Test
  void aFutureThatIsNotThere() {
    try (FakeExchange exchange = exchange()) {
      assertRefused(
          live(exchange, "--symbol", "ETHUSDT,NOPEUSDT", "--market", "um"),
          "symbol NOPEUSDT is not on "
              + exchange.http().getAuthority()
              + "; names are like ETHUSDT");
    }
  }

  @Test
  void aTrustStoreThatIsNone() throws Exception {
    try (FakeExchange exchange = exchange()) {
      Path none = Files.writeString(folder.resolve("store.p12"), "no store");
      assertThat(live(exchange, "--symbol", "ETHUSDT", "--truststore", none.toString()).err())
          .singleElement()
          .asString()
          .startsWith("error: --truststore " + none + " can't be read: ");
    }
  }

  @Test
  void aPlaceThatIsNotServed() {
    try (FakeExchange exchange = exchange()) {
      exchange.rest().answerAlways("exchangeInfo", 451);
      assertRefused(
          live(exchange, "--symbol", "ETHUSDT"),
          exchange.http().getAuthority()
              + " does not serve the place that this machine is in (451); name other endpoints,"
              + " for example of the market-data-only hosts");
    }
  }

  @Test
  void aModelOfAnotherGridOfOtherVersionsOrOfAnotherSymbol() throws Exception {
    try (FakeExchange exchange = exchange()) {
      Path model = LiveModels.write(folder, 1, 0, "ETHUSDT-trades-2024-08-08.csv");
      String[] args = {"--symbol", "ETHUSDT", "--model", model.toString()};
      assertRefused(
          live(exchange, args),
          model + ": the model was trained on a grid of 1 s, the rows have one of 5 s");
      LiveModels.write(folder, 5, 1, "ETHUSDT-trades-2024-08-08.csv");
      assertThat(live(exchange, args).err().get(0))
          .startsWith(
              "error: " + model + ": the rows don't fit the model: trade_flow_imbalance_30s")
          .contains("the model knows");
      LiveModels.write(folder, 5, 0, "BTCUSDT-trades-2024-08-08.csv");
      assertRefused(
          live(exchange, args),
          model
              + ": the model learnt from BTCUSDT, not from ETHUSDT; --foreign-model accepts that");
      LiveModels.write(
          folder, 5, 0, "any.parquet", new TreeMap<>(Map.of("symbols", "BTCUSDT,SOLUSDT")));
      assertRefused(
          live(exchange, args),
          model
              + ": the model learnt from BTCUSDT, SOLUSDT, not from ETHUSDT; --foreign-model"
              + " accepts that");
      Files.writeString(model, "no zip");
      assertThat(live(exchange, args).err().get(0))
          .startsWith("error: model " + model + " can't be read: ");
    }
  }

  @Test
  void optionsThatMakeNoSense() {
    try (FakeExchange exchange = exchange()) {
      assertThat(live(exchange, "--symbol", "ETHUSDT", "--for", "soon").err().get(0))
          .contains("'soon' is no duration such as 500ms, 90s, 15m, 36h or 2d");
      assertThat(live(exchange, "--symbol", "ETHUSDT", "--allowed-lateness", "2h").err().get(0))
          .contains("allowed lateness 7200000 ms must lie in 0 to 60,000 ms");
      assertThat(live(exchange, "--symbol", "ETHUSDT", "--features", "moon").err().get(0))
          .startsWith("error: --features: no feature or family is named \"moon\"");
    }
  }

  @Test
  void aFolderOfOtherRows() throws Exception {
    try (FakeExchange exchange = exchange()) {
      Path rows = folder.resolve("out/rows");
      Files.createDirectories(rows);
      Files.writeString(rows.resolve("rows.parquet"), "");
      assertThat(live(exchange, "--symbol", "ETHUSDT").err().get(0))
          .contains("holds an older run's files; --overwrite replaces them");
    }
  }
}
