package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.trainer.fixture.TurnedPath;
import io.tickloom.trainer.fixture.Walk;
import io.tickloom.trainer.table.DuckDb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two runs over the same rows. In one every label of the test part is the other way round; nothing
 * that is fitted or chosen may know.
 */
final class TestPartTest {
  @TempDir static Path folder;
  private static Path plain;
  private static Path turned;

  @BeforeAll
  static void train() throws SQLException {
    Path tape = new Walk(30_000, 0.1, 3, 1).write(folder.resolve("tape"), 0);
    plain = run(tape, "plain");
    Path other = TurnedPath.write(tape, folder.resolve("other"), firstTestSecond());
    turned = run(other, "turned");
  }

  private static Path run(Path tape, String name) {
    Path out = folder.resolve(name + "-results");
    TrainerRun said =
        TrainerRun.of(
            "--features",
            tape,
            "--output",
            out,
            "--learner=stack",
            "--top=2,1",
            "--top-by=permutation",
            "--meta-label",
            "--trials=3",
            "--rounds=40",
            "--cost=0.00001",
            "--bootstrap=20",
            "--walk-forward=0");
    assertThat(said.code()).as(said.err()).isZero();
    return out;
  }

  private static long firstTestSecond() throws SQLException {
    try (Connection connection = DuckDb.open(1);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT min(time_micros) FROM read_parquet(%s) WHERE part = 'test'"
                    .formatted(DuckDb.literal(plain.resolve("predictions.parquet").toString())))) {
      result.next();
      return result.getLong(1) / 1_000_000;
    }
  }

  private static double auc(Path results, String part) throws IOException {
    return new ObjectMapper()
        .readTree(results.resolve("metrics.json").toFile())
        .path(part)
        .path("auc")
        .path("value")
        .asDouble();
  }

  @Test
  void theTestPartIsTheOtherWayRoundAndNoOtherPartIs() throws IOException {
    assertThat(auc(plain, "test")).isGreaterThan(0.6);
    assertThat(auc(turned, "test")).isEqualTo(1 - auc(plain, "test"));
    assertThat(auc(turned, "validation")).isEqualTo(auc(plain, "validation"));
  }

  @Test
  void theModelIsTheSame() throws IOException {
    SortedMap<String, String> expected = bundle(plain);
    assertThat(expected).containsKeys("manifest.json", "drift_reference.json");
    assertThat(expected.size()).isGreaterThan(4);
    assertThat(bundle(turned)).isEqualTo(expected);
  }

  @Test
  void everythingElseThatIsChosenIsTheSame() throws IOException {
    for (String file :
        new String[] {
          "optimal_thresholds.json",
          "normalization_params.json",
          "features_alone.csv",
          "feature_importance.csv"
        }) {
      assertThat(turned.resolve(file)).hasSameTextualContentAs(plain.resolve(file));
    }
  }

  @Test
  void listsTheTradesThatTheBacktestSums() throws IOException {
    JsonNode backtest =
        new ObjectMapper().readTree(plain.resolve("backtest_metrics.json").toFile());
    List<String> lines = Files.readAllLines(plain.resolve("trades.csv"));
    assertThat(lines).hasSize(backtest.path("trades").path("value").asInt() + 1);
    assertThat(lines).hasSizeGreaterThan(30);
    double net = 0;
    long free = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      long row = Long.parseLong(cells[1]);
      long entry = Long.parseLong(cells[2]);
      double change = Double.parseDouble(cells[6]) / Double.parseDouble(cells[5]);
      double gross = Integer.parseInt(cells[4]) * (change - 1);
      assertThat(entry).isGreaterThan(row + 1_000_000).isGreaterThanOrEqualTo(free);
      assertThat(Double.parseDouble(cells[7])).isCloseTo(gross, within(1e-12));
      net += gross - 0.00001 * (1 + change);
      free = Long.parseLong(cells[3]);
    }
    assertThat(net).isCloseTo(backtest.path("net_return").path("value").asDouble(), within(1e-9));
  }

  /** Entries as text; the fingerprint of the data, which does differ, is taken out. */
  private static SortedMap<String, String> bundle(Path results) throws IOException {
    SortedMap<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(Files.readAllBytes(results.resolve("model.zip"))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (entry.getName().equals("manifest.json")) {
          JsonNode manifest = new ObjectMapper().readTree(text);
          assertThat(((ObjectNode) manifest).remove("data_sha256")).isNotNull();
          text = manifest.toPrettyString();
        }
        entries.put(entry.getName(), text);
      }
    }
    return entries;
  }
}
