package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Scorer;
import io.tickloom.trainer.fixture.Walk;
import io.tickloom.trainer.table.DuckDb;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
  private static Said said;

  private record Said(int code, String out, String err) {}

  private static Said run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), false, texts);
    return new Said(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void trainOnAPlantedSignal() {
    tape = new Walk(150_000, 0.05, 5, 1).write(shared.resolve("planted"), 0.62);
    results = shared.resolve("results");
    said =
        run("--features", tape, "--output", results, "--bootstrap", "400", "--walk-forward", "3");
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
    assertThat(html.split("data:image/png;base64,", -1)).hasSize(8);
  }

  @Test
  void findsNoneThatIsNot() throws IOException {
    Path noise = new Walk(80_000, 0, 5, 3).write(shared.resolve("noise"), 0);
    Path out = shared.resolve("noise-results");
    Said saidOfNoise =
        run("--features", noise, "--output", out, "--rounds", "60", "--walk-forward", 0);
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
  void theSameRowsAndSeedGiveTheSameBundle() throws IOException {
    Path again = shared.resolve("again");
    run("--features", tape, "--output", again, "--bootstrap", "10", "--walk-forward", 0);
    Path third = shared.resolve("third");
    run("--features", tape, "--output", third, "--bootstrap", "10", "--walk-forward", 0);
    assertThat(again.resolve("model.zip")).hasSameBinaryContentAs(third.resolve("model.zip"));
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheNearestName() {
    Said refused = run("--features", tape, "--output", results, "--horizn", "60");
    assertThat(refused.code()).isEqualTo(Main.USER_ERROR);
    assertThat(refused.err())
        .isEqualTo(
            "tickloom-trainer: unknown option \"--horizn\"; did you mean --horizon? (--help lists all options)\n");
  }

  @Test
  void helpListsTheOptions() {
    assertThat(run("--help").out()).contains("--features", "--output", "--horizon", "--cost");
  }

  @Test
  void aUsersErrorIsOneLineAndLeavesNothing() {
    Path out = shared.resolve("nothing");
    List<List<Object>> wrong = new ArrayList<>();
    wrong.add(List.of("--features", shared.resolve("nowhere"), "--output", out));
    wrong.add(List.of("--features", tape, "--output", out, "--horizon", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--cost", "0.7"));
    wrong.add(List.of("--features", tape, "--output", out, "--latency", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--half-spread", "-0.1"));
    wrong.add(List.of("--features", tape, "--output", out, "--rounds", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--train-share", "1"));
    wrong.add(List.of("--features", tape, "--output", out, "--bootstrap", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--block", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--clean-seconds", "9999"));
    wrong.add(List.of("--features", tape, "--output", out, "--embargo", "80000"));
    wrong.add(List.of("--features", tape, "--output", out, "--threads", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--walk-forward", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--top", "-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--top", "5,x"));
    wrong.add(List.of("--features", tape, "--output", out, "--cluster", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--label", "sideways"));
    wrong.add(List.of("--features", tape, "--output", out, "--take-profit-bps", "5"));
    wrong.add(
        List.of(
            "--features", tape, "--output", out, "--label=triple-barrier", "--stop-loss-bps=-1"));
    wrong.add(List.of("--features", tape, "--output", out, "--cpcv", "6"));
    wrong.add(List.of("--features", tape, "--output", out, "--cpcv", "6,6"));
    wrong.add(List.of("--features", tape, "--output", out, "--recency-half-life", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--learn-rows", "10"));
    wrong.add(List.of("--features", tape, "--output", out, "--subsample", "0"));
    wrong.add(List.of("--features", tape, "--output", out, "--trials", "-1"));
    wrong.add(
        List.of("--features", tape, "--output", out, "--trials", "3", "--learner", "logistic"));
    for (List<Object> args : wrong) {
      Said refused = run(args.toArray());
      assertThat(refused.code()).as("%s", args).isEqualTo(Main.USER_ERROR);
      assertThat(refused.err().lines()).as("%s", args).hasSize(1);
      assertThat(out).doesNotExist();
    }
    assertThat(shared.toFile().list((d, name) -> name.startsWith("."))).isEmpty();
  }

  @Test
  void tooFewRowsSaysHowManyAreNeeded() {
    Path few = new Walk(3_000, 0, 1, 1).write(shared.resolve("few"), 0);
    Said refused = run("--features", few, "--output", shared.resolve("few-results"));
    assertThat(refused.code()).isEqualTo(Main.USER_ERROR);
    // Of 200 rows on a 5 s grid and 240 s of purge a fifth must hold: 1,240 s · 5 = 1.7 h.
    assertThat(refused.err())
        .contains("too few rows")
        .contains("each part needs 200 with a label, about 1.7 h");
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
