package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.simulate.Captures;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A job that reads a book and fails at drawn moments writes each row once, and the same. */
@Timeout(120) // a job that hangs has failed too
class BookFailureITCase {
  private static final int FAILURES = 4;

  /** The border of two blocks, at six o'clock, is crossed. */
  private static final int FROM = 4;

  private static final int HOURS = 4;
  private static final TableSchema ROWS = TableSchema.rows(Catalogue.withBook());
  private static final TableSchema PATH = TableSchema.path(Catalogue.withBook());

  @TempDir private static Path scratch;
  private static TrialCluster cluster;
  private static TapeFinder.Found found;
  private static final TableBits UNDISTURBED_ROWS = new TableBits(ROWS);
  private static final TableBits UNDISTURBED_PATH = new TableBits(PATH);

  @TempDir private Path output;

  @BeforeAll
  static void start() throws IOException {
    cluster = new TrialCluster(scratch.resolve("cluster"));
    Captures.hours(scratch.resolve("capture"), Captures.QUIET, FROM, HOURS);
    found = SimulatedRows.found(scratch.resolve("capture"));
    new Replay(
            new Grid(60),
            Catalogue.withBook(),
            3600,
            made -> {
              UNDISTURBED_ROWS.add(made.rows());
              UNDISTURBED_PATH.add(made.path());
            })
        .run(found.tapes().get(0), found.books().get(0));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** Three in the tests; {@code make test-faults} asks for more. */
  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("tickloom.failure.runs", 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachRowWithABookIsWrittenOnceAndTheSame(long seed) throws Exception {
    Disturbance.plan(seed, FAILURES);
    Trial trial = Trial.PLAIN.withDeltaT(60);
    FeaturesPlan plan =
        FailureITCase.disturbedFiles(
            TrialCluster.plan(trial, found.tapes(), found.books(), output, false));
    cluster.run(
        FailureITCase.restarting(trial),
        plan,
        new DisturbedSource<>(FeaturesGraph.source(plan)),
        new DisturbedRows(FeaturesGraph.rows(plan)));

    assertThat(Disturbance.ahead()).as("failures that did not strike").isZero();
    TableBits rows = TableBits.ofParquet(ROWS, output.resolve("rows"));
    assertThat(rows.differences(UNDISTURBED_ROWS)).isEmpty();
    assertThat(TableBits.ofParquet(PATH, output.resolve("path")).differences(UNDISTURBED_PATH))
        .isEmpty();
    assertThat(rows.size()).isGreaterThan(HOURS * 60 - 5);
  }
}
