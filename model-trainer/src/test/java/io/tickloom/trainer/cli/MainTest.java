package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.DriftBins;
import io.tickloom.trainer.bundle.DriftReference;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Scorer;
import io.tickloom.trainer.fixture.Walk;
import io.tickloom.trainer.table.DuckDb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  @TempDir static Path shared;
  private static Path tape;
  private static Path results;
  private static TrainerRun said;

  @BeforeAll
  static void trainOnAPlantedSignal() throws IOException {
    tape = new Walk(150_000, 0.05, 5, 1).write(shared.resolve("planted"), 0.62);
    results = shared.resolve("results");
    Files.writeString(
        tape.resolve("data_quality.json"),
        """
        {"format":1,"trades":9,"lines_set_aside":12345,"remarks":["a remark"],"symbols":[
          {"symbol":"ETHUSDT","trades":9,"ids_missing":1234,"gaps":2,"gap_seconds":61.0,
           "longest_gap_seconds":60.0,"overlapping_lines_passed_over":0,"files":[{"file":"x"}]}]}
        """);
    said =
        TrainerRun.of(
            "--features", tape, "--output", results, "--bootstrap", "400", "--walk-forward", "3");
  }

  @Test
  void findsASignalThatIsThere() throws IOException, SQLException {
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    double truth = aucOfTheState();
    JsonNode auc = metrics(results).path("test").path("auc");
    assertThat(truth).isGreaterThan(0.57);
    assertThat(auc.path("value").asDouble()).isBetween(truth - 0.015, truth + 0.015);
    assertThat(auc.path("low").asDouble()).isGreaterThan(0.5);
    assertThat(metrics(results).path("verdict").asText()).startsWith("better than chance");
  }

  @Test
  void walksForwardAndFindsItThereToo() throws IOException {
    JsonNode walk = metrics(results).path("walk_forward");
    assertThat(walk.path("blocks")).hasSize(3);
    assertThat(walk.path("auc").path("low").asDouble()).isGreaterThan(0.5);
    assertThat(walk.path("rows").path("value").asInt()).isBetween(14_000, 15_000);
    assertThat(said.out()).contains("pooled over 3 refits");
  }

  @Test
  void theReportCarriesVerdictAndPictures() throws IOException {
    String html = Files.readString(results.resolve("report.html"));
    assertThat(html).contains("SIMULATED MARKET", "class=\"verdict\">Better than chance");
    assertThat(html.split("<figure class=\"chart\">", -1)).hasSize(10);
    assertThat(html.split("<noscript><img", -1)).hasSize(10);
    assertThat(html)
        .contains("<h2 id=\"data-quality\">", "<h2 id=\"label-balance\">")
        .contains("<td>1,234</td>", "12,345 lines were set aside as bad", "a remark");
  }

  @Test
  void findsNoneThatIsNot() throws IOException {
    Path noise = new Walk(80_000, 0, 5, 3).write(shared.resolve("noise"), 0);
    Path out = shared.resolve("noise-results");
    TrainerRun saidOfNoise =
        TrainerRun.of("--features", noise, "--output", out, "--rounds", "60", "--walk-forward", 0);
    assertThat(saidOfNoise.err()).isEmpty();
    JsonNode auc = metrics(out).path("test").path("auc");
    assertThat(auc.path("low").asDouble()).isLessThan(0.5);
    assertThat(auc.path("high").asDouble()).isGreaterThan(0.5);
    assertThat(metrics(out).path("verdict").asText()).startsWith("no better than chance");
    assertThat(metrics(out).path("market").asText()).isEqualTo("recorded");
    assertThat(saidOfNoise.out()).doesNotContain("SIMULATED");
  }

  @Test
  void callsASimulatedMarketSimulated() throws IOException {
    assertThat(said.out()).contains("SIMULATED").contains("best attainable AUC 0.620");
    assertThat(metrics(results).path("market").asText()).isEqualTo("simulated");
    assertThat(json(results.resolve("config.json")).path("market").asText()).isEqualTo("simulated");
    assertThat(metrics(results).path("best_attainable").path("auc").path("value").asDouble())
        .isEqualTo(0.62);
  }

  @Test
  void testAucAndTestF1ComeFirst() throws IOException {
    JsonNode metrics = metrics(results);
    assertThat(metrics.fieldNames().next()).isEqualTo("test");
    Iterator<String> names = metrics.path("test").fieldNames();
    assertThat(List.of(names.next(), names.next())).containsExactly("auc", "f1");
  }

  @Test
  void leavesItsFilesAndPlotsThatCanBeSeen() throws IOException {
    for (String plot :
        List.of(
            "roc_curve",
            "precision_recall_curve",
            "confusion_matrix",
            "reliability_curve",
            "feature_importance",
            "cumulative_pnl")) {
      BufferedImage image = ImageIO.read(results.resolve(plot + ".png").toFile());
      assertThat(image.getWidth()).isEqualTo(1000);
    }
    assertThat(Files.readAllLines(results.resolve("feature_importance.csv")).get(1))
        .startsWith("1,state,");
    assertThat(Bundle.read(results.resolve("model.zip")).manifest().simulated()).isTrue();
  }

  @Test
  void predictsEveryRowOfEveryPartAndKeepsTies() throws SQLException, IOException {
    String file = DuckDb.literal(results.resolve("predictions.parquet").toString());
    assertThat(
            query(
                "SELECT part, count(*), count(label), count(*) FILTER (outcome IN ('tie', 'void')),"
                    + " min(probability) > 0, max(probability) < 1 FROM "
                    + file
                    + " GROUP BY part ORDER BY part"))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat((Long) row.get(1) - (Long) row.get(2)).isEqualTo(row.get(3));
              assertThat(row.get(4)).isEqualTo(true);
              assertThat(row.get(5)).isEqualTo(true);
            });
    JsonNode split = json(results.resolve("config.json")).path("split");
    assertThat(query("SELECT count(*) FROM " + file + " WHERE part = 'test'").get(0).get(0))
        .isEqualTo(split.path("test_rows").asLong());
  }

  @Test
  void theBundleScoresRowsAsTheyWereJudged() throws IOException, SQLException {
    Bundle bundle = Bundle.read(results.resolve("model.zip"));
    List<Feature> columns = new ArrayList<>();
    for (String name : List.of("noise_3", "state", "noise_0", "noise_1", "noise_2", "noise_4")) {
      columns.add(new Feature(name, 1, 60));
    }
    Scorer scorer = new Scorer(bundle, columns, Walk.GRID);
    List<List<Object>> rows =
        query(
            "SELECT noise_3, state, noise_0, noise_1, noise_2, noise_4, probability FROM read_parquet(%s) JOIN read_parquet(%s) USING (symbol, time_micros) LIMIT 2000"
                .formatted(
                    DuckDb.literal(tape.resolve("rows").toString() + "/*.parquet"),
                    DuckDb.literal(results.resolve("predictions.parquet").toString())));
    assertThat(rows).hasSize(2000);
    for (List<Object> row : rows) {
      double[] features = new double[6];
      for (int f = 0; f < 6; f++) {
        features[f] = (Double) row.get(f);
      }
      assertThat(scorer.score(features)).isEqualTo(row.get(6));
    }
  }

  @Test
  void theBundleTellsHowItsFeaturesLay() throws IOException {
    Bundle bundle = Bundle.read(results.resolve("model.zip"));
    DriftReference drift = bundle.drift().orElseThrow();
    assertThat(drift.features().stream().map(f -> new Feature(f.name(), f.version(), 0)).toList())
        .isEqualTo(
            bundle.manifest().features().stream()
                .map(f -> new Feature(f.name(), f.version(), 0))
                .toList());
    assertThat(drift.features().stream().map(DriftBins::rows).distinct()).hasSize(1);
  }

  @Test
  void theSameRowsAndSeedGiveTheSameBundle() throws IOException {
    Path again = shared.resolve("again");
    TrainerRun.of("--features", tape, "--output", again, "--bootstrap", "10", "--walk-forward", 0);
    Path third = shared.resolve("third");
    TrainerRun.of("--features", tape, "--output", third, "--bootstrap", "10", "--walk-forward", 0);
    assertThat(again.resolve("model.zip")).hasSameBinaryContentAs(third.resolve("model.zip"));
  }

  private static JsonNode metrics(Path folder) throws IOException {
    return json(folder.resolve("metrics.json"));
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  /** The AUC of the hidden state itself on the same test rows, by DuckDB's own counting. */
  private static double aucOfTheState() throws SQLException {
    return (Double)
        query(
                """
                WITH t AS (SELECT state, label FROM read_parquet(%s) p JOIN read_parquet(%s) r
                             USING (symbol, time_micros) WHERE part = 'test' AND label IS NOT NULL),
                     k AS (SELECT label, rank() OVER (ORDER BY state) AS r FROM t)
                SELECT (sum(r) FILTER (label = 1) - count(*) FILTER (label = 1)
                         * (count(*) FILTER (label = 1) + 1) / 2.0)
                       / (count(*) FILTER (label = 1) * count(*) FILTER (label = 0)::DOUBLE) FROM k
                """
                    .formatted(
                        DuckDb.literal(results.resolve("predictions.parquet").toString()),
                        DuckDb.literal(tape.resolve("rows").toString() + "/*.parquet")))
            .get(0)
            .get(0);
  }

  private static List<List<Object>> query(String sql) throws SQLException {
    try (Connection connection = DuckDb.open(1);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
          row.add(result.getObject(c));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
