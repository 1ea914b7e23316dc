package io.tickloom.job.bench;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What both rivals written in Flink run on: two slots, RocksDB, exactly once, as the job does. */
final class RivalCluster {
  private RivalCluster() {}

  /** An environment in this process whose checkpoints go beside {@code output}. */
  static StreamExecutionEnvironment beside(Path output) {
    Logger.getLogger("").setLevel(Level.WARNING);
    Configuration settings = new Configuration();
    settings.setString("state.backend.type", "rocksdb");
    settings.setString("execution.checkpointing.interval", "10 s");
    settings.setString("execution.checkpointing.mode", "EXACTLY_ONCE");
    settings.setString(
        "execution.checkpointing.dir", output.resolveSibling("checkpoints").toUri().toString());
    settings.setString("taskmanager.memory.managed.size", "256 mb");
    settings.setString("pipeline.object-reuse", "true");
    settings.setString("parallelism.default", "2");
    settings.setString("taskmanager.numberOfTaskSlots", "2");
    return StreamExecutionEnvironment.createLocalEnvironment(settings);
  }
}
