package io.tickloom.job.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.rpc.pekko.PekkoRpcSystem;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Reference;

/** A Flink cluster in this process, for one job. */
final class EmbeddedCluster implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(200);

  private final MiniCluster cluster;
  private final CompletableFuture<Void> started;

  /** Begins to start, in the background; the graph can be built meanwhile. */
  EmbeddedCluster(Configuration conf, int slots) {
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(conf)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .build(),
            () -> Reference.owned(new PekkoRpcSystem()));
    started = CompletableFuture.runAsync(this::start);
  }

  private void start() {
    try {
      cluster.start();
    } catch (Exception e) {
      throw new IllegalStateException("the embedded cluster did not start", e);
    }
  }

  /** Runs the job of {@code env}; calls {@code tick} five times a second while it runs. */
  JobExecutionResult run(StreamExecutionEnvironment env, Runnable tick) throws Exception {
    return await(submit(env), tick);
  }

  /** Begins the job of {@code env}. */
  JobID submit(StreamExecutionEnvironment env) throws Exception {
    JobGraph graph = env.getStreamGraph().getJobGraph();
    started.join();
    return cluster.submitJob(graph).get().getJobID();
  }

  /**
   * Ends a job: its sources stop, what is held is written, and a savepoint in {@code folder} says
   * where the next run goes on.
   */
  CompletableFuture<String> stop(JobID id, Path folder) {
    return cluster.stopWithSavepoint(
        id, folder.toUri().toString(), true, SavepointFormatType.NATIVE);
  }

  /** Waits for the end of a job; calls {@code tick} five times a second meanwhile. */
  JobExecutionResult await(JobID id, Runnable tick) throws Exception {
    CompletableFuture<JobResult> result = cluster.requestJobResult(id);
    while (true) {
      try {
        JobResult done = result.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
        return done.toJobExecutionResult(getClass().getClassLoader());
      } catch (TimeoutException e) {
        tick.run();
      }
    }
  }

  @Override
  public void close() {
    started.handle((ok, failed) -> null).join();
    cluster.closeAsync().join();
  }
}
