package io.tickloom.job.run;

import io.tickloom.job.feed.FeedCounts;
import io.tickloom.job.source.live.LiveStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One live run in this process, from its banner to its last lines. */
final class LiveRun {
  private static final long STOP_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int MOST_STOPS = 15;

  private final LivePlan plan;
  private final LiveFolder folder;
  private final StopSign stop;
  private final int checkpointSeconds;
  private final int metricsPort;
  private CompletableFuture<String> stopping;
  private long stopAt;
  private int stops;

  LiveRun(LivePlan plan, LiveFolder folder, StopSign stop, int checkpointSeconds, int metricsPort) {
    this.metricsPort = metricsPort;
    this.plan = plan;
    this.folder = folder;
    this.stop = stop;
    this.checkpointSeconds = checkpointSeconds;
  }

  int call() throws Exception {
    if (Place.here() != Place.ALONE) {
      return onCluster(new ClusterRun("tickloom live", plan.output()));
    }
    Optional<Path> from = folder.latest();
    List<Path> unfinished = folder.unfinished();
    banner(from.isPresent());
    LiveStatus.notesTo(LiveConsole::note);
    Path scratch = Files.createTempDirectory("tickloom");
    try {
      Configuration settings = JobSettings.live(from, checkpointSeconds);
      settings.addAll(JobSettings.liveEmbedded(folder, scratch));
      settings.addAll(JobSettings.metrics(metricsPort));
      JobExecutionResult result = run(settings);
      clean(unfinished);
      report(result);
    } finally {
      OutputFolder.delete(scratch);
    }
    if (LiveStatus.counts().connections.sum() == 0) {
      System.err.println("error: no connection came about; nothing was heard, nothing written");
      return 1;
    }
    return 0;
  }

  private int onCluster(ClusterRun cluster) throws Exception {
    cluster.requireAlone();
    Optional<String> from =
        cluster.named().or(() -> folder.latest().map(path -> path.toUri().toString()));
    banner(from.isPresent());
    cluster.configure(
        JobSettings.live(Optional.empty(), checkpointSeconds),
        folder.checkpoints().toUri().toString(),
        from,
        1);
    LiveGraph.build(cluster.env(), plan);
    if (cluster.execute()) {
      System.out.println("  output     " + plan.output());
    }
    return 0;
  }

  /** A run that ended in order has used all that its checkpoint could want of earlier files. */
  private static void clean(List<Path> unfinished) throws IOException {
    long left = 0;
    for (Path file : unfinished) {
      left += Files.deleteIfExists(file) ? 1 : 0;
    }
    if (left > 0) {
      LiveConsole.note(
          left + " unfinished files of a run that was killed are removed; later files have it all");
    }
  }

  private JobExecutionResult run(Configuration settings) throws Exception {
    try (EmbeddedCluster cluster = new EmbeddedCluster(settings, 1)) {
      StreamExecutionEnvironment env = new StreamExecutionEnvironment(settings);
      LiveGraph.build(env, plan);
      JobID job = cluster.submit(env);
      return cluster.await(job, () -> tick(cluster, job));
    }
  }

  /** Asks the job to end once it is time; again where it could not, for example while it starts. */
  private void tick(EmbeddedCluster cluster, JobID job) {
    if (!stop.isUp() || System.nanoTime() - stopAt < 0) {
      return;
    }
    if (stopping == null) {
      System.out.println("  stop       writing what is held");
    }
    if (stopping == null || failed(stopping)) {
      if (stops++ == MOST_STOPS) {
        throw new IllegalStateException("the run could not be ended in order");
      }
      stopAt = System.nanoTime() + STOP_AGAIN_NANOS;
      stopping = cluster.stop(job, folder.savepoints());
    }
  }

  private static boolean failed(CompletableFuture<String> future) {
    if (!future.isDone()) {
      return false;
    }
    try {
      future.get();
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void banner(boolean again) {
    System.out.printf(
        "Tickloom live: %s%s %s%s of %s, a row each %d s, %s; times are UTC%n",
        plan.simulated() ? "SIMULATED market, " : "",
        plan.feed().venue().text(),
        plan.feed().kind().type(),
        plan.feed().book().isFollowed() ? " and book" : "",
        String.join(" ", plan.feed().symbols()),
        plan.grid().seconds(),
        plan.scores() ? "scored by " + plan.model() : "features only");
    System.out.println(
        again
            ? "  start      goes on from the last checkpoint in " + plan.output()
            : String.format(
                "  start      with the past %,d s over REST", plan.feed().lookbackSeconds()));
  }

  private void report(JobExecutionResult result) {
    FeedCounts counts = LiveStatus.counts();
    System.out.printf(
        "  live       %,d trades in order, %,d brought by REST, %,d holes with %,d trades, %,d duplicates, %,d"
            + " losses of connection, %,d late -> %,d rows, %,d s of path   %.1f s%n",
        counts.trades.sum(),
        counts.fetched.sum(),
        counts.holes.sum(),
        counts.missing.sum(),
        counts.duplicates.sum(),
        counts.losses.sum(),
        counts.late.sum(),
        count(result, "rows"),
        count(result, "path"),
        stop.seconds());
    if (plan.feed().book().isFollowed()) {
      System.out.printf(
          "  book       %,d changes, %,d snapshots used, %,d breaks%n",
          counts.diffs.sum(), counts.snapshots.sum(), counts.breaks.sum());
    }
    Latencies latencies = LiveConsole.latencies();
    if (latencies.count() > 0) {
      System.out.printf(
          "  latency    tick to row p50 %.1f ms, p99 %.1f ms over %,d rows; %,d without a"
              + " trade to close them%n",
          latencies.quantileMillis(0.5),
          latencies.quantileMillis(0.99),
          latencies.count(),
          latencies.byClock());
    }
    LiveConsole.summary();
    DriftLine.text().ifPresent(System.out::println);
    System.out.println("  output     " + plan.output());
  }

  private static long count(JobExecutionResult result, String name) {
    Long value = result.getAccumulatorResult(name);
    return value == null ? 0 : value;
  }
}
