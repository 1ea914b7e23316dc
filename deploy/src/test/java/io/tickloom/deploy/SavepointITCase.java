package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped with a savepoint goes on from it, in another shape if asked to. */
@EnabledIfSystemProperty(named = "tickloom.kills", matches = "[0-9]+")
class SavepointITCase {
  private static final Pattern JOB = Pattern.compile("JobID ([0-9a-f]{32})");
  private static final Pattern SAVEPOINT = Pattern.compile("Savepoint completed. Path: (\\S+)");

  @TempDir Path folder;

  @Test
  void stoppedRunGoesOnAtAnotherParallelismAndWithOneMoreFeature() throws Exception {
    try (LocalCluster cluster = new LocalCluster(folder.resolve("cluster"))) {
      BoundedTrial trial = new BoundedTrial(cluster, folder).prepare(8);
      Path same = folder.resolve("same");
      String first = stopped(cluster, trial, same);
      trial.finish(resumed(cluster, trial, same, first, "--parallelism", "3"), "resume.log");
      Tables.requireSame(trial.expected(), same);

      Path fewer = folder.resolve("fewer");
      String before = stopped(cluster, trial, fewer, "--features", "flow");
      trial.finish(
          resumed(cluster, trial, fewer, before, "--features", "flow,momentum_10s"), "resume.log");
      Tables.requireSameColumns(trial.expected(), fewer, "momentum_10s");
    }
  }

  private static String stopped(LocalCluster cluster, BoundedTrial trial, Path out, String... more)
      throws Exception {
    Process client = trial.begin("run.log", out, more);
    trial.awaitCheckpoints(client, out, 1);
    String savepoints = out.resolve(".features/savepoints").toString();
    String job = found(JOB, cluster.log("run.log"));
    trial.finish(cluster.flink("stop.log", "stop", "--savepointPath", savepoints, job), "stop.log");
    BoundedTrial.kill(client);
    return found(SAVEPOINT, cluster.log("stop.log"));
  }

  private static Process resumed(
      LocalCluster cluster, BoundedTrial trial, Path out, String savepoint, String... more)
      throws Exception {
    return cluster.runFrom("resume.log", savepoint, trial.options(out, more));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
