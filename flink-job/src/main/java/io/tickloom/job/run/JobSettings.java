package io.tickloom.job.run;

import io.tickloom.job.engine.BlockKey;
import io.tickloom.job.metrics.MicrometerReporterFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;

/** Flink's settings: those of the job, and those of the embedded cluster. */
final class JobSettings {
  /** A checkpoint that a restart overtook holds splits back until it times out. */
  private static final Duration CHECKPOINT_TIMEOUT = Duration.ofMinutes(2);

  private static final int RESTARTS = 10;
  private static final Duration RESTART_DELAY = Duration.ofSeconds(2);

  private JobSettings() {}

  private static Configuration common(String name, int parallelism) {
    Configuration conf = new Configuration();
    conf.set(PipelineOptions.NAME, name);
    conf.set(PipelineOptions.GENERIC_TYPES, false);
    conf.set(PipelineOptions.OBJECT_REUSE, true);
    conf.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ZERO);
    conf.set(PipelineOptions.MAX_PARALLELISM, BlockKey.KEY_GROUPS);
    conf.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    conf.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    conf.setString("state.backend.rocksdb.timer-service.factory", "HEAP");
    // Panes are read once, or at a restart: to pack them costs more than the disk it saves.
    conf.setString("state.backend.rocksdb.compression.per.level", "NO_COMPRESSION");
    conf.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINT_TIMEOUT);
    conf.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    return conf;
  }

  /** What the job needs wherever it runs. */
  static Configuration job(FeaturesOptions options) {
    Configuration conf = common("tickloom features", options.parallelism());
    if (options.state == FeaturesOptions.State.HEAP) {
      conf.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    }
    if (options.mode == FeaturesOptions.Mode.BATCH) {
      conf.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    } else {
      Duration interval = Duration.ofSeconds(options.checkpointSeconds);
      conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, interval);
      // Without a pause Flink takes one at once. Where that meets a reader's end, the last one that
      // the end of the job asks for fails, and the job waits for the next: a whole interval.
      conf.set(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, interval);
    }
    return conf;
  }

  /** What a live job needs; it goes on from {@code from} where there is something. */
  static Configuration live(Optional<Path> from, int checkpointSeconds) {
    Configuration conf = common("tickloom live", 1);
    // A row does not wait for others to fill a buffer with.
    conf.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ZERO);
    conf.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(checkpointSeconds));
    conf.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
    conf.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    from.ifPresent(
        path -> {
          conf.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
          conf.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
          conf.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
    return conf;
  }

  /** What a live run in this process needs besides. */
  static Configuration liveEmbedded(LiveFolder folder, Path scratch) {
    Configuration conf = embedded(scratch);
    conf.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.checkpoints().toUri().toString());
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS);
    conf.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART_DELAY);
    return conf;
  }

  /** Metrics on the loopback's {@code port}; none where it is 0. */
  static Configuration metrics(int port) {
    Configuration conf = new Configuration();
    if (port != 0) {
      String reporter = "metrics.reporter.tickloom.";
      conf.setString(reporter + "factory.class", MicrometerReporterFactory.class.getName());
      conf.setString(reporter + "port", Integer.toString(port));
      conf.setString("state.backend.rocksdb.metrics.cur-size-all-mem-tables", "true");
      conf.setString("state.backend.rocksdb.metrics.total-sst-files-size", "true");
    }
    return conf;
  }

  /** What a cluster in this process needs besides; {@code scratch} is deleted after the run. */
  static Configuration embedded(Path scratch) {
    Configuration conf = new Configuration();
    conf.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        scratch.resolve("checkpoints").toUri().toString());
    conf.set(CoreOptions.TMP_DIRS, scratch.toString());
    conf.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    conf.set(RestOptions.ADDRESS, "127.0.0.1");
    conf.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
    conf.set(RestOptions.BIND_PORT, "0");
    conf.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
    conf.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    conf.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    return conf;
  }
}
