package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings with depth give rows with a book, the same from the job and from plain Java. */
class BookRowsITCase {
  private static final TableSchema SCHEMA = TableSchema.rows(Catalogue.withBook());

  private static final TableSchema PATH = TableSchema.path(Catalogue.withBook());

  @TempDir private static Path scratch;
  private static TrialCluster cluster;
  @TempDir private Path output;

  @BeforeAll
  static void start() {
    cluster = new TrialCluster(scratch.resolve("cluster"));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** Both folders cross a midnight, and so the border of two blocks. */
  @ParameterizedTest
  @CsvSource({"binance-spot-ethusdt, 1", "binance-usdm-ethusdt, 5", "binance-spot-multi, 1"})
  void rowsOfTheJobAreTheReplays(String folder, int deltaT) throws Exception {
    TapeFinder.Found found = found(folder);
    run(Trial.PLAIN.withDeltaT(deltaT), found, true);

    TableBits rows = TableBits.ofParquet(SCHEMA, output.resolve("rows"));
    TableBits path = TableBits.ofParquet(PATH, output.resolve("path"));
    assertThat(path.differences(replayedPath(found, deltaT))).isEmpty();
    assertThat(rows.differences(replayed(found, deltaT, 21_600))).isEmpty();
    assertThat(rows.differences(replayed(found, deltaT, 60))).isEmpty();
    assertThat(rows.size()).isGreaterThan(80);
    assertThat(one("SELECT count(*) FROM %s WHERE queue_imbalance BETWEEN -1 AND 1"))
        .isGreaterThan(rows.size() * 9L / 10);
  }

  @Test
  void columnsOfTradesAreThoseOfARunWithoutTheBook() throws Exception {
    TapeFinder.Found found = found("binance-spot-ethusdt");
    run(Trial.PLAIN, found, true);
    Path without = output.resolve("without");
    cluster.run(
        Trial.PLAIN.settings(),
        TrialCluster.plan(Trial.PLAIN, found.tapes(), without),
        FeaturesGraph.source(TrialCluster.plan(Trial.PLAIN, found.tapes(), without)),
        FeaturesGraph.rows(TrialCluster.plan(Trial.PLAIN, found.tapes(), without)));

    String columns =
        "symbol, time_micros, last_price, clean_seconds, "
            + String.join(", ", Catalogue.standard().names());
    long different =
        one(
            "SELECT count(*) FROM (SELECT "
                + columns
                + " FROM %s EXCEPT SELECT "
                + columns
                + " FROM '"
                + without.resolve("rows/*.parquet")
                + "')");
    assertThat(different).isZero();
    assertThat(one("SELECT count(*) FROM %s")).isEqualTo(131);
  }

  private static TapeFinder.Found found(String folder) {
    return TapeFinder.find(List.of(RealData.folder(folder).toString()), "UNNAMED");
  }

  private void run(Trial trial, TapeFinder.Found found, boolean skip) throws Exception {
    FeaturesPlan plan = TrialCluster.plan(trial, found.tapes(), found.books(), output, skip);
    cluster.run(trial.settings(), plan, FeaturesGraph.source(plan), FeaturesGraph.rows(plan));
  }

  private static TableBits replayed(TapeFinder.Found found, int deltaT, int stretch)
      throws IOException {
    TableBits rows = new TableBits(SCHEMA);
    Replay replay =
        new Replay(new Grid(deltaT), Catalogue.withBook(), stretch, made -> rows.add(made.rows()));
    for (int i = 0; i < found.tapes().size(); i++) {
      replay.run(found.tapes().get(i), found.books().get(i));
    }
    return rows;
  }

  private static TableBits replayedPath(TapeFinder.Found found, int deltaT) throws IOException {
    TableBits path = new TableBits(PATH);
    Replay replay =
        new Replay(new Grid(deltaT), Catalogue.withBook(), 60, made -> path.add(made.path()));
    for (int i = 0; i < found.tapes().size(); i++) {
      replay.run(found.tapes().get(i), found.books().get(i));
    }
    return path;
  }

  private long one(String query) throws Exception {
    String rows = "'" + output.resolve("rows/*.parquet") + "'";
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(query.replace("%s", rows))) {
      found.next();
      return found.getLong(1);
    }
  }
}
