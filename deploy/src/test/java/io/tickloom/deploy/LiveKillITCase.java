package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A live run on a cluster, killed again and again, has the rows of the files in the end. */
@EnabledIfSystemProperty(named = "tickloom.kills", matches = "[0-9]+")
class LiveKillITCase {
  private static final int KILLS = Math.min(Integer.getInteger("tickloom.kills", 1), 12);
  private static final Pattern JOB = Pattern.compile("([0-9a-f]{32}) : tickloom live .*RUNNING");
  private static final List<Victim> VICTIMS = List.of(Victim.values());

  @TempDir Path folder;

  private LocalCluster cluster;
  private Process exchange;
  private String address;

  @Test
  void liveRunHasTheRowsOfTheFilesWhateverWasKilledAndWhen() throws Exception {
    SplittableRandom random = new SplittableRandom(Long.getLong("tickloom.kills.seed", 1));
    Path live = folder.resolve("live");
    try (LocalCluster started = new LocalCluster(folder.resolve("cluster"))) {
      cluster = started;
      new BoundedTrial(cluster, folder).prepare(1);
      openExchange();
      submit(live);
      awaitCheckpoint(live);
      for (int i = 0; i < KILLS; i++) {
        Victim victim = VICTIMS.get(i % VICTIMS.size());
        pass(random.nextInt(4_000, 16_000));
        victim.die(cluster, random.nextInt(2));
        cluster.up();
        if (victim.takesTheJob()) {
          submit(live);
        }
        System.out.printf("  live kill %-4d  %s%n", i + 1, victim);
      }
      pass(20_000);
      stop(live);
      Tables.requireSameWhereItWasLive(folder.resolve("alone"), live);
      System.out.printf("  live       %,d rows%n", Tables.count(live, "rows"));
    } finally {
      exchange.destroy();
    }
  }

  private void openExchange() throws Exception {
    int port = LocalCluster.freePort();
    address = "127.0.0.1:" + port;
    exchange =
        cluster.beside(
            "emulate.log",
            "emulate",
            "--data",
            folder.resolve("data").toString(),
            "--start-at",
            "150m",
            "--speed",
            "10",
            "--port",
            "" + port);
    while (!cluster.log("emulate.log").contains("start ")) {
      assertThat(exchange.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private void submit(Path live) throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of(
                "live",
                "--symbol",
                "ETHUSDT",
                "--output",
                live.toString(),
                "--ws",
                "ws://" + address,
                "--rest",
                "http://" + address,
                "--checkpoint-seconds",
                "2",
                "--roll",
                "10m"));
    Process client = cluster.runDetached("live.log", args.toArray(String[]::new));
    assertThat(client.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(client.exitValue()).as(cluster.log("live.log")).isZero();
  }

  private void awaitCheckpoint(Path live) throws Exception {
    while (new Folder(live.resolve(".live")).files("_metadata").isEmpty()) {
      assertThat(exchange.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  /** Lets the exchange go on. */
  private void pass(int millis) throws Exception {
    assertThat(exchange.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
  }

  private void stop(Path live) throws Exception {
    String job = null;
    while (job == null) {
      Process list = cluster.flink("list.log", "list");
      assertThat(list.waitFor(1, TimeUnit.MINUTES)).isTrue();
      Matcher running = JOB.matcher(cluster.log("list.log"));
      job = running.find() ? running.group(1) : null;
    }
    Path savepoints = Files.createDirectories(live.resolve(".live/savepoints"));
    Process stop =
        cluster.flink("stop.log", "stop", "--drain", "--savepointPath", savepoints.toString(), job);
    assertThat(stop.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(stop.exitValue()).as(cluster.log("stop.log")).isZero();
  }
}
