package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.checkpoint.CheckpointSums;
import io.tickloom.job.checkpoint.SummedSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that Flink itself wrote, their sums, and a bit that flips in one. */
class SummedSourceITCase {
  private static final int LAST = 5;

  @TempDir Path folder;

  /** Ends the job when so many checkpoints are complete, as a job ends that failed. */
  private static final class FailAfterTheLast
      implements MapFunction<Long, Long>, CheckpointListener {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map(Long number) {
      return number;
    }

    @Override
    public void notifyCheckpointComplete(long number) {
      if (number >= LAST) {
        throw new IllegalStateException("that was the last");
      }
    }
  }

  @Test
  void checkpointWhoseBitFlippedIsPassedOverForTheOneBefore() throws Exception {
    QuietLogs.install();
    Path checkpoints = folder.resolve("checkpoints");
    Configuration settings = JobSettings.embedded(folder.resolve("scratch"));
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
    settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, LAST);
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    try (EmbeddedCluster cluster = new EmbeddedCluster(settings, 1)) {
      StreamExecutionEnvironment env = new StreamExecutionEnvironment(settings);
      env.setParallelism(1);
      env.fromSource(
              new SummedSource<>(
                  new NumberSequenceSource(0, Long.MAX_VALUE),
                  Types.LONG,
                  new CheckpointSums(checkpoints.toString())),
              WatermarkStrategy.noWatermarks(),
              "numbers")
          .map(new FailAfterTheLast())
          .sinkTo(new DiscardingSink<>());
      assertThatThrownBy(() -> cluster.run(env, () -> {}))
          .hasStackTraceContaining("that was the last");
    }
    Path job;
    try (Stream<Path> jobs = Files.list(checkpoints)) {
      job = jobs.findFirst().orElseThrow();
    }
    assertThat(List.of("chk-1.crc32c", "chk-2.crc32c", "chk-3.crc32c"))
        .allMatch(sum -> Files.exists(job.resolve(sum)));
    for (int number = LAST; number > 3; number--) {
      Files.deleteIfExists(job.resolve("chk-" + number).resolve("_metadata"));
    }
    assertThat(found().checkpoint().getName()).isEqualTo("chk-3");
    Path newest = job.resolve("chk-3/_metadata");
    byte[] bytes = Files.readAllBytes(newest);
    bytes[bytes.length - 2] ^= 1;
    Files.write(newest, bytes);
    assertThat(CheckpointSums.agrees(newest.getParent())).isFalse();
    assertThat(found().checkpoint().getName()).isEqualTo("chk-2");
    assertThat(found().broken()).hasSize(1);
  }

  private WholeCheckpoints.Found found() {
    return new WholeCheckpoints(org.apache.flink.core.fs.Path.fromLocalFile(folder.toFile()))
        .newest()
        .orElseThrow();
  }
}
