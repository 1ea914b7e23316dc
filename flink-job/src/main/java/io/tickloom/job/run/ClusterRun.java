package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.DetachedJobExecutionResult;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobMessageParameters;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointStatistics;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatisticsHeaders;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job on a cluster that others keep: what is set beside the job's own settings. */
final class ClusterRun {
  /** So many complete checkpoints stay, in case that the newest is broken. */
  private static final int RETAINED = 3;

  private final StreamExecutionEnvironment env =
      StreamExecutionEnvironment.getExecutionEnvironment();
  private final Configuration given = new Configuration((Configuration) env.getConfiguration());
  private final String name;

  /** A job called after the folder that it writes to. */
  ClusterRun(String kind, Path output) {
    name = kind + " " + output;
  }

  StreamExecutionEnvironment env() {
    return env;
  }

  /** The checkpoint that {@code flink run -s} names. */
  Optional<String> named() {
    return given.getOptional(StateRecoveryOptions.SAVEPOINT_PATH);
  }

  /** Checkpoints go to {@code checkpoints}; the cluster's parallelism holds where none is given. */
  void configure(Configuration job, String checkpoints, Optional<String> from, int parallelism) {
    Configuration settings = new Configuration(job);
    settings.set(PipelineOptions.NAME, name);
    settings.set(
        CoreOptions.DEFAULT_PARALLELISM,
        parallelism > 0 ? parallelism : given.get(CoreOptions.DEFAULT_PARALLELISM));
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
    settings.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED);
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    from.ifPresent(path -> settings.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
    env.configure(settings);
  }

  /**
   * Refuses a folder that a job on this cluster is writing to.
   *
   * @throws InputException where there is one
   */
  void requireAlone() throws Exception {
    Optional<JobStatusMessage> other =
        jobs().filter(job -> !job.getJobState().isGloballyTerminalState()).findFirst();
    if (other.isPresent()) {
      throw new InputException(
          "job " + other.get().getJobId() + " writes to this folder; cancel it first");
    }
  }

  /**
   * Whether Flink calls the last job finished that wrote to the folder: it ended or was stopped.
   */
  boolean isFinished() throws Exception {
    return finished().isPresent();
  }

  private Optional<JobStatusMessage> finished() throws Exception {
    return jobs()
        .max(Comparator.comparingLong(JobStatusMessage::getStartTime))
        .filter(job -> job.getJobState() == JobStatus.FINISHED);
  }

  /** The savepoint with which the last job was stopped that wrote to the folder. */
  Optional<String> stoppedAt() throws Exception {
    Optional<JobStatusMessage> last = finished();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    JobMessageParameters job = new JobMessageParameters();
    job.jobPathParameter.resolve(last.get().getJobId());
    try (RestClusterClient<String> cluster = new RestClusterClient<>(given, "cluster")) {
      return Optional.ofNullable(
              cluster
                  .sendRequest(
                      CheckpointingStatisticsHeaders.getInstance(),
                      job,
                      EmptyRequestBody.getInstance())
                  .get()
                  .getLatestCheckpoints()
                  .getSavepointStatistics())
          .map(CheckpointStatistics.CompletedCheckpointStatistics::getExternalPath);
    }
  }

  /** What this cluster knows of jobs of this name; nothing where this is a part of it. */
  private Stream<JobStatusMessage> jobs() throws Exception {
    if (Place.here() == Place.INSIDE) {
      return Stream.empty();
    }
    try (RestClusterClient<String> cluster = new RestClusterClient<>(given, "cluster")) {
      return List.copyOf(cluster.listJobs().get()).stream()
          .filter(job -> job.getJobName().equals(name));
    }
  }

  /**
   * Runs the job.
   *
   * @return whether it is over; else it runs on without this client
   */
  boolean execute() throws Exception {
    return !(env.execute() instanceof DetachedJobExecutionResult);
  }
}
