package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.emulate.EmulatorTrial;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model of the order book, live: its predictions and what came of them are those of files. */
@Timeout(240)
class LiveBookScoreITCase {
  private static final int SPEED = 12;
  private static final Pattern OUTCOME =
      Pattern.compile("    of (\\S+)  ETHUSDT  P\\(up\\) \\S+ -> (up|down|tie|void).*");

  @TempDir Path folder;

  @Test
  void predictionsAreThoseOfTheRecordingOfTheRunAndAreJudgedByItsMid() throws Exception {
    Path real = RealData.folder("binance-spot-ethusdt").resolve("ethusdt_20240808.gz");
    Path model = BookModels.train(folder, real);
    EmulatorTrial.Setup setup = new EmulatorTrial.Setup();
    setup.speed = SPEED;
    setup.startAt = Duration.ZERO;
    setup.clients = 2;
    setup.plan = List.of("at 100s drop 3 on @depth");
    List<String> lines;
    try (EmulatorTrial emulator = setup.open(real);
        LiveProcess live = live(emulator, model)) {
      live.await(line -> line.startsWith("  23:58:50") || line.endsWith(" 23:58:50"));
      assertThat(live.stop()).as(String.join("\n", live.lines())).isZero();
      lines = live.lines();
    }
    MainRun features =
        MainRun.of(
            "--data",
            folder.resolve("recorded").toString(),
            "--output",
            folder.resolve("features").toString(),
            "--features",
            String.join(",", BookModels.FEATURES));
    assertThat(features.status()).as(String.join("\n", features.err())).isZero();

    List<Double> probabilities = assertScores(model);
    assertThat(probabilities).hasSizeGreaterThan(20).anyMatch(p -> p > 0.6).anyMatch(p -> p < 0.4);
    assertThat(lines.stream().filter(line -> line.contains("  P(up) 0.")).count())
        .isGreaterThan(20);
    assertThat(lines)
        .anyMatch(line -> line.contains("not valid: the book is not known for long enough"))
        .anyMatch(line -> line.contains("-> void, a gap or no book"))
        .anyMatch(line -> line.startsWith("  judged     ETHUSDT, last "));
    assertOutcomes(lines);
  }

  private LiveProcess live(EmulatorTrial emulator, Path model) throws Exception {
    return LiveProcess.at(
        emulator.port(),
        "ETHUSDT",
        folder.resolve("live"),
        "--record",
        folder.resolve("recorded").toString(),
        "--features",
        String.join(",", BookModels.FEATURES),
        "--model",
        model.toString());
  }

  /** Scores the rows that a job makes of the recording; each of a valid row was said live. */
  private List<Double> assertScores(Path model) throws Exception {
    List<Feature> columns =
        Catalogue.of(BookModels.FEATURES).features().stream()
            .map(f -> new Feature(f.info().name(), f.info().version(), f.memorySeconds()))
            .toList();
    Scorer scorer = new Scorer(Bundle.read(model), columns, 5);
    List<Double> said = new ArrayList<>();
    String sql =
        "SELECT p.probability, r.valid, %s FROM '%s' p LEFT JOIN '%s' r USING (symbol, time_micros)"
            .formatted(
                String.join(", ", BookModels.FEATURES),
                folder.resolve("live/predictions/*.parquet"),
                folder.resolve("features/rows/*.parquet"));
    String valid =
        "SELECT count(*) FROM '%s' WHERE valid".formatted(folder.resolve("live/rows/*.parquet"));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          assertThat(found.getBoolean(2)).isTrue();
          double[] row = new double[columns.size()];
          for (int f = 0; f < row.length; f++) {
            row[f] = found.getDouble(3 + f);
          }
          assertThat(found.getDouble(1)).isEqualTo(scorer.score(row));
          said.add(found.getDouble(1));
        }
      }
      try (ResultSet found = statement.executeQuery(valid)) {
        found.next();
        assertThat(said).hasSize(found.getInt(1));
      }
    }
    try (Stream<Path> files = Files.list(folder.resolve("live/predictions_jsonl"))) {
      long lines = 0;
      for (Path file : files.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
        lines += Files.readAllLines(file).size();
      }
      assertThat(lines).isEqualTo(said.size());
    }
    return said;
  }

  /** Each line that tells what came holds against the mids that the job made of the recording. */
  private void assertOutcomes(List<String> lines) throws Exception {
    String sql =
        "SELECT b.mid_price - a.mid_price, (SELECT count(*) FROM '%1$s' WHERE time_micros BETWEEN ? AND ? AND NOT isnan(mid_price)) FROM '%1$s' a, '%1$s' b WHERE a.time_micros = ? AND b.time_micros = ?"
            .formatted(folder.resolve("features/path/*.parquet"));
    int judged = 0;
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement = duckdb.prepareStatement(sql)) {
      for (String line : lines) {
        Matcher outcome = OUTCOME.matcher(line);
        if (outcome.matches()) {
          long from =
              Instant.parse("2024-08-08T" + outcome.group(1) + "Z").getEpochSecond() * 1_000_000;
          long to = from + BookModels.HORIZON_SECONDS * 1_000_000L;
          statement.setLong(1, from);
          statement.setLong(2, to);
          statement.setLong(3, from);
          statement.setLong(4, to);
          try (ResultSet found = statement.executeQuery()) {
            assertThat(found.next()).as(line).isTrue();
            assertThat(outcome.group(2)).as(line).isEqualTo(word(found));
            judged++;
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(20);
  }

  private static String word(ResultSet found) throws Exception {
    double change = found.getDouble(1);
    if (found.getInt(2) <= BookModels.HORIZON_SECONDS) {
      return "void";
    }
    return change > 0 ? "up" : change < 0 ? "down" : "tie";
  }
}
