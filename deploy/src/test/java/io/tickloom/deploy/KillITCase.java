package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of a cluster killed at drawn moments: what is committed in the end equals what an
 * undisturbed run writes. {@code -Dtickloom.kills=30} draws so many of them.
 */
@EnabledIfSystemProperty(named = "tickloom.kills", matches = "[0-9]+")
class KillITCase {
  private static final int KILLS = Integer.getInteger("tickloom.kills", 1);
  private static final int DAYS = KILLS > 1 ? 3 : 2;
  private static final long SEED = Long.getLong("tickloom.kills.seed", 1);
  private static final List<Victim> VICTIMS = List.of(Victim.values());

  @TempDir Path folder;

  private LocalCluster cluster;
  private BoundedTrial trial;

  @Test
  void boundedRunWritesTheSameRowsWhateverWasKilledAndWhen() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    try (LocalCluster started = new LocalCluster(folder.resolve("cluster"))) {
      cluster = started;
      trial = new BoundedTrial(cluster, folder).prepare(DAYS);
      long millis = undisturbed();
      for (int i = 0; i < KILLS; i++) {
        Victim victim = KILLS == 1 ? Victim.EVERYTHING : VICTIMS.get(i % VICTIMS.size());
        long moment = (long) (random.nextDouble(0.05, 0.85) * millis);
        Path out = folder.resolve("out-" + i);
        String end = survive(out, victim, moment, random.nextInt(2));
        Tables.requireSame(trial.expected(), out);
        System.out.printf("  kill %-4d  %s after %d ms: %s%n", i + 1, victim, moment, end);
        new Folder(out).delete();
      }
    }
  }

  private long undisturbed() throws Exception {
    Path out = folder.resolve("undisturbed");
    Process client = trial.begin("undisturbed.log", out);
    long start = System.nanoTime();
    trial.finish(client, "undisturbed.log");
    Tables.requireSame(trial.expected(), out);
    return (System.nanoTime() - start) / 1_000_000;
  }

  private String survive(Path out, Victim victim, long moment, int which) throws Exception {
    Process client = trial.begin("run.log", out);
    boolean over = client.waitFor(moment, TimeUnit.MILLISECONDS);
    victim.die(cluster, which);
    if (victim.takesTheJob() && !over) {
      BoundedTrial.kill(client);
    }
    cluster.up();
    if (over) {
      return "the run was over";
    }
    if (!victim.takesTheJob()) {
      trial.finish(client, "run.log");
      return "went on by itself";
    }
    if (!Files.exists(out.resolve(".features"))) {
      return "the run was over but for its last lines";
    }
    if (BoundedTrial.checkpoints(out).isEmpty()) {
      Process again = trial.begin("resume.log", out, "--resume");
      assertThat(again.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(again.exitValue()).isEqualTo(2);
      assertThat(cluster.log("resume.log")).contains("no whole checkpoint");
      trial.complete("anew.log", out, "--overwrite");
      return "no checkpoint yet, said so, begun anew";
    }
    trial.complete("resume.log", out, "--resume");
    return "resumed";
  }
}
