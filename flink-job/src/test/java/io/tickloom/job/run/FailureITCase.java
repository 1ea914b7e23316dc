package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.tape.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A job that fails and goes on from its checkpoints writes each row once, and the same. */
@Timeout(60) // a job that hangs has failed too
class FailureITCase {
  private static final int FAILURES = 4;
  private static final int CUT_BYTES = 3000;

  @TempDir private static Path scratch;
  private static TrialCluster cluster;
  private static List<Tape> tapes;
  private static Tables undisturbed;

  @TempDir private Path output;

  @BeforeAll
  static void start() throws IOException {
    cluster = new TrialCluster(scratch.resolve("cluster"));
    tapes = HardTape.write(Files.createDirectory(scratch.resolve("data")));
    undisturbed = Tables.ofReplay(tapes, 60, 3600);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  /** Five in the tests; {@code make test-faults} asks for more. */
  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("tickloom.failure.runs", 5));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachRowIsWrittenOnceAndTheSame(long seed) throws Exception {
    Disturbance.plan(seed, FAILURES);
    Trial trial = Trial.PLAIN.withDeltaT(60).withCutBytes(CUT_BYTES);
    FeaturesPlan plan = disturbedFiles(TrialCluster.plan(trial, tapes, output));
    cluster.run(
        restarting(trial),
        plan,
        new DisturbedSource<>(FeaturesGraph.source(plan)),
        new DisturbedRows(FeaturesGraph.rows(plan)));

    assertThat(Disturbance.ahead()).as("failures that did not strike").isZero();
    assertThat(Tables.ofJob(output).differences(undisturbed)).isEmpty();
    assertThat(visibleFiles("rows")).allMatch(name -> name.endsWith(".parquet"));
    assertThat(visibleFiles("path")).allMatch(name -> name.endsWith(".parquet"));
  }

  static FeaturesPlan disturbedFiles(FeaturesPlan plan) {
    return new FeaturesPlan(
        plan.tapes(),
        plan.books(),
        plan.cuts(),
        plan.grid(),
        plan.catalogue(),
        plan.blocks(),
        plan.output(),
        plan.place(),
        plan.withPath(),
        plan.skipBadLines(),
        new DisturbedMetadata(plan.rowsMetadata()),
        plan.pathMetadata());
  }

  static Configuration restarting(Trial trial) {
    Configuration settings = trial.settings();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(30));
    // Flink may lose a checkpoint to a restart; it must not stand in the way for ten minutes
    settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofSeconds(3));
    settings.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, FAILURES);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, FAILURES);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    return settings;
  }

  private List<String> visibleFiles(String table) throws IOException {
    try (Stream<Path> files = Files.walk(output.resolve(table))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .toList();
    }
  }
}
