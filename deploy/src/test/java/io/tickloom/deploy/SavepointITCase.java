package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped with a savepoint says so, and goes on from it, reshaped if asked to. */
@EnabledIfSystemProperty(named = "tickloom.kills", matches = "[0-9]+")
class SavepointITCase {
  private static final Pattern JOB = Pattern.compile("JobID ([0-9a-f]{32})");
  private static final Pattern SAVEPOINT = Pattern.compile("Savepoint completed. Path: (\\S+)");

  /** Some twenty seconds of work on two quiet cores: a stop must find the run at it. */
  private static final int DAYS = 24;

  @TempDir static Path folder;

  private static LocalCluster cluster;
  private static BoundedTrial trial;

  @BeforeAll
  static void start() throws Exception {
    cluster = new LocalCluster(folder.resolve("cluster"));
    trial = new BoundedTrial(cluster, folder).prepare(DAYS);
  }

  @AfterAll
  static void end() throws Exception {
    cluster.close();
  }

  @Test
  void stoppedRunGoesOnAtAnotherParallelism() throws Exception {
    Path out = folder.resolve("same");
    String savepoint = stopped(out, out.resolve(".features/savepoints"));
    Process again = cluster.runFrom("resume.log", savepoint, options(out, "--parallelism", "3"));
    trial.finish(again, "resume.log");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void stoppedRunGoesOnWithOneMoreFeature() throws Exception {
    Path out = folder.resolve("fewer");
    String savepoint = stopped(out, out.resolve(".features/savepoints"), "--features", "flow");
    Process again =
        cluster.runFrom("resume.log", savepoint, options(out, "--features", "flow,momentum_10s"));
    trial.finish(again, "resume.log");
    Tables.requireSameColumns(trial.expected(), out, "momentum_10s");
  }

  @Test
  void stoppedRunIsFoundByItsSavepointWhereverThatLies() throws Exception {
    Path out = folder.resolve("elsewhere");
    String savepoint = stopped(out, folder.resolve("savepoints"));
    trial.complete("resume.log", out, "--resume");
    assertThat(cluster.log("resume.log")).contains("goes on from " + savepoint);
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void olderCheckpointThanTheNewestMakesNoRowTwice() throws Exception {
    Path out = folder.resolve("older");
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 3);
    Victim.EVERYTHING.die(cluster, 0);
    BoundedTrial.kill(client);
    cluster.up();
    String older =
        BoundedTrial.checkpoints(out).stream()
            .sorted(
                Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
            .skip(2)
            .findFirst()
            .map(file -> file.getParent().toUri().toString())
            .orElseThrow();
    trial.finish(cluster.runFrom("resume.log", older, options(out)), "resume.log");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void runThatIsToBeDrainedRefusesAndGoesOn() throws Exception {
    Path out = folder.resolve("drained");
    Process client = begun(out);
    Process stop = stop(out.resolve(".features/savepoints"), "--drain");
    assertThat(stop.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(stop.exitValue()).as(cluster.log("stop.log")).isNotZero();
    trial.finish(client, "run.log");
    Tables.requireSame(trial.expected(), out);
  }

  private Process begun(Path out, String... more) throws Exception {
    Process client = trial.begin("run.log", out, more);
    trial.awaitCheckpoints(client, out, 1);
    return client;
  }

  private Process stop(Path savepoints, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of("stop", "--savepointPath", "" + savepoints));
    words.addAll(List.of(more));
    words.add(found(JOB, cluster.log("run.log")));
    return cluster.flink("stop.log", words.toArray(String[]::new));
  }

  /** Begins and stops a run; its client, which waited for it, says where it stopped. */
  private String stopped(Path out, Path savepoints, String... more) throws Exception {
    Process client = begun(out, more);
    trial.finish(stop(savepoints), "stop.log");
    String savepoint = found(SAVEPOINT, cluster.log("stop.log"));
    assertThat(client.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(client.exitValue()).as(cluster.log("run.log")).isEqualTo(1);
    assertThat(cluster.log("run.log"))
        .contains("stopped    before the end of the files; savepoint " + savepoint);
    return savepoint;
  }

  private String[] options(Path out, String... more) {
    return trial.options(out, more);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
