package io.tickloom.job.run;

import static io.tickloom.job.run.FeaturesOptions.Mode.BATCH;
import static io.tickloom.job.run.FeaturesOptions.Mode.STREAMING;
import static io.tickloom.job.run.FeaturesOptions.State.HEAP;
import static io.tickloom.job.run.FeaturesOptions.State.ROCKSDB;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.tape.Tape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** However the job is run, its Parquet holds the bits that plain Java makes in one thread. */
class JobEqualsReplayITCase {
  private static final int HOUR = 3600;
  private static final long MEGABYTE = 1 << 20;

  @TempDir private static Path scratch;
  private static final Map<Integer, Tables> REPLAYED = new HashMap<>();
  private static TrialCluster cluster;
  private static List<Tape> tapes;

  @TempDir private Path output;

  @BeforeAll
  static void start() throws IOException {
    cluster = new TrialCluster(scratch.resolve("cluster"));
    Path data = java.nio.file.Files.createDirectory(scratch.resolve("data"));
    tapes = HardTape.write(data);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  static Stream<Trial> trials() {
    return Stream.of(
        new Trial(1, HEAP, STREAMING, MEGABYTE, 5),
        new Trial(1, ROCKSDB, STREAMING, 16_384, 60),
        new Trial(1, HEAP, BATCH, 65_536, 60),
        new Trial(1, ROCKSDB, BATCH, MEGABYTE, 5),
        new Trial(2, HEAP, STREAMING, 65_536, 60),
        new Trial(2, ROCKSDB, STREAMING, MEGABYTE, 1),
        new Trial(2, ROCKSDB, STREAMING, 65_536, 5),
        new Trial(2, ROCKSDB, STREAMING, 4_096, 60),
        new Trial(2, HEAP, STREAMING, 16_384, 5),
        new Trial(2, ROCKSDB, BATCH, 16_384, 60));
  }

  @ParameterizedTest
  @MethodSource("trials")
  void rowsAndPathDoNotDependOnHowTheJobIsRun(Trial trial) throws Exception {
    cluster.run(trial, tapes, output);

    Tables job = Tables.ofJob(output);
    assertThat(job.differences(replayed(trial.deltaT()))).isEmpty();
    assertThat(job.rows().size()).isGreaterThan(1000);
    assertThat(job.path().size()).isGreaterThan(60_000);
  }

  /** A stretch of one row is what a live job computes. */
  @ParameterizedTest
  @CsvSource({"60, 60", "5, 60", "5, 3600", "5, 86400"})
  void rowsAndPathDoNotDependOnTheReplaysStretch(int deltaT, int stretchSeconds)
      throws IOException {
    Tables other = Tables.ofReplay(tapes, deltaT, stretchSeconds);

    assertThat(other.differences(replayed(deltaT))).isEmpty();
  }

  /** A grid that no block of six hours fits is made in blocks of a day. */
  @Test
  void gridsThatDoNotDivideSixHoursAreMadeToo() throws Exception {
    cluster.run(Trial.PLAIN.withDeltaT(2 * HOUR * 4).withCutBytes(16_384), tapes, output);

    Tables job = Tables.ofJob(output);
    assertThat(job.differences(Tables.ofReplay(tapes, 8 * HOUR, 24 * HOUR))).isEmpty();
    assertThat(job.rows().size()).isPositive();
  }

  private static Tables replayed(int deltaT) throws IOException {
    if (!REPLAYED.containsKey(deltaT)) {
      REPLAYED.put(deltaT, Tables.ofReplay(tapes, deltaT, 6 * HOUR));
    }
    return REPLAYED.get(deltaT);
  }
}
