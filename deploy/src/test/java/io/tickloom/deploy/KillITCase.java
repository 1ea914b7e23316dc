package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of a cluster killed at drawn moments: what is committed in the end equals what an
 * undisturbed run writes. {@code -Dtickloom.kills=30} draws more of them.
 */
class KillITCase {
  private static final int KILLS = Integer.getInteger("tickloom.kills", 1);
  private static final int DAYS = KILLS > 1 ? 3 : 2;
  private static final List<Victim> VICTIMS = List.of(Victim.values());
  private static final long SEED = Long.getLong("tickloom.kills.seed", 1);

  @TempDir Path folder;

  @Test
  void boundedRunWritesTheSameRowsWhateverWasKilledAndWhen() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> said = new ArrayList<>();
    try (LocalCluster cluster = new LocalCluster(folder.resolve("cluster"))) {
      Path data = folder.resolve("data");
      cluster.alone("simulate.log", "simulate", "--days", "" + DAYS, "--output", data.toString());
      cluster.alone(
          "alone.log", "--data", data.toString(), "--output", folder.resolve("alone").toString());
      cluster.up();
      long millis = undisturbed(cluster, data);
      for (int i = 0; i < KILLS; i++) {
        Victim victim = KILLS == 1 ? Victim.EVERYTHING : VICTIMS.get(i % VICTIMS.size());
        long moment = (long) (random.nextDouble(0.05, 0.85) * millis);
        Path out = folder.resolve("out-" + i);
        String end = trial(cluster, data, out, victim, moment, random.nextInt(2));
        Tables.requireSame(folder.resolve("alone"), out);
        said.add(String.format("%s after %d ms: %s", victim, moment, end));
        System.out.printf("  kill %-4d  %s%n", i + 1, said.get(i));
        new Folder(out).delete();
      }
    }
    assertThat(said).hasSize(KILLS);
  }

  private String[] options(Path data, Path out, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--data",
                data.toString(),
                "--output",
                out.toString(),
                "--checkpoint-seconds",
                "1",
                "--parallelism",
                "2"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private long undisturbed(LocalCluster cluster, Path data) throws Exception {
    Path out = folder.resolve("undisturbed");
    Process client = cluster.run("undisturbed.log", options(data, out));
    awaitBegin(cluster, client, out, "undisturbed.log");
    long start = System.nanoTime();
    assertThat(client.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(client.exitValue()).as(cluster.log("undisturbed.log")).isZero();
    Tables.requireSame(folder.resolve("alone"), out);
    return (System.nanoTime() - start) / 1_000_000;
  }

  private String trial(
      LocalCluster cluster, Path data, Path out, Victim victim, long moment, int which)
      throws Exception {
    Process client = cluster.run("run.log", options(data, out));
    awaitBegin(cluster, client, out, "run.log");
    boolean over = client.waitFor(moment, TimeUnit.MILLISECONDS);
    victim.die(cluster, which);
    if (victim.takesTheJob() && !over) {
      client.descendants().forEach(ProcessHandle::destroyForcibly);
      client.destroyForcibly().waitFor();
    }
    cluster.up();
    if (over) {
      return "the run was over";
    }
    if (!victim.takesTheJob()) {
      finish(cluster, client, "run.log");
      return "went on by itself";
    }
    if (!Files.exists(out.resolve(".features"))) {
      return "the run was over but for its last lines";
    }
    Process again = cluster.run("resume.log", options(data, out, "--resume"));
    if (again.waitFor(5, TimeUnit.MINUTES)
        && again.exitValue() == 2
        && cluster.log("resume.log").contains("no whole checkpoint")) {
      finish(cluster, cluster.run("anew.log", options(data, out, "--overwrite")), "anew.log");
      return "no checkpoint yet, said so, begun anew";
    }
    finish(cluster, again, "resume.log");
    return "resumed";
  }

  private static void awaitBegin(LocalCluster cluster, Process client, Path out, String log)
      throws Exception {
    while (!Files.exists(out.resolve(".features/run.json"))) {
      if (client.waitFor(20, TimeUnit.MILLISECONDS)) {
        assertThat(client.exitValue()).as(cluster.log(log)).isZero();
        return;
      }
    }
  }

  private static void finish(LocalCluster cluster, Process client, String log) throws Exception {
    assertThat(client.waitFor(5, TimeUnit.MINUTES)).as(cluster.log(log)).isTrue();
    assertThat(client.exitValue()).as(cluster.log(log)).isZero();
  }
}
