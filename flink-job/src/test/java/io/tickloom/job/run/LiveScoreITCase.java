package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model over live rows says what the trainer's scorer says of the stored ones. */
class LiveScoreITCase {
  @TempDir Path folder;

  @Test
  void probabilitiesAreThoseOfTheStoredRowsBitForBit() throws Exception {
    Path model = LiveModels.write(folder, 5, 0, "ETHUSDT-trades-2024-08-08.csv");
    Path output = folder.resolve("live");
    try (LiveMarket market = new LiveMarket(4_000);
        LiveProcess live =
            LiveProcess.start(
                "--symbol",
                "ethusdt",
                "--ws",
                market.exchange.ws().toString(),
                "--rest",
                market.exchange.http().toString(),
                "--output",
                output.toString(),
                "--features",
                String.join(",", LiveModels.FEATURES) + ",seconds_since_last_trade",
                "--model",
                model.toString(),
                "--for",
                "20s")) {
      live.await(line -> line.contains("connected to"));
      market.play(9_000, (exchange, index) -> false);
      assertThat(live.status()).as(String.join("\n", live.lines())).isZero();
      assertThat(live.lines())
          .anyMatch(line -> line.contains("P(up) 0."))
          .anyMatch(line -> line.startsWith("    of ") && line.contains("AUC"))
          .anyMatch(line -> line.startsWith("  latency    tick to row p50"))
          .anyMatch(line -> line.startsWith("  drift      ETHUSDT, PSI to training: arrival_rate"));
    }
    assertScores(model, output);
  }

  private static void assertScores(Path model, Path output) throws Exception {
    List<Feature> columns =
        Catalogue.of(LiveModels.FEATURES).features().stream()
            .map(f -> new Feature(f.info().name(), f.info().version(), f.memorySeconds()))
            .toList();
    Scorer scorer = new Scorer(Bundle.read(model), columns, 5);
    String features = String.join(", r.", LiveModels.FEATURES);
    int valid = 0;
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT r.valid, p.probability, r.time_micros, r.%s FROM '%s' r LEFT JOIN '%s' p USING (symbol, time_micros)"
                    .formatted(
                        features,
                        output.resolve("rows/*.parquet"),
                        output.resolve("predictions/*.parquet")))) {
      while (found.next()) {
        double said = found.getDouble(2);
        if (!found.getBoolean(1)) {
          assertThat(found.wasNull() || found.getObject(2) == null).isTrue();
          continue;
        }
        valid++;
        double[] row = {found.getDouble(4), found.getDouble(5), found.getDouble(6)};
        assertThat(said).isEqualTo(scorer.score(row));
      }
    }
    assertThat(valid).isGreaterThan(20);
    try (Stream<Path> lines = Files.list(output.resolve("predictions_jsonl"))) {
      long count = 0;
      for (Path file : lines.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
        count += Files.readAllLines(file).size();
      }
      assertThat(count).isEqualTo(valid);
    }
  }
}
