package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A bounded run on a cluster, with the rows that it must write made beside it. */
record BoundedTrial(LocalCluster cluster, Path folder) {
  private static final int MINUTES = 5;

  /**
   * Simulates {@code days} of trades and makes their rows without a cluster; starts the cluster.
   */
  BoundedTrial prepare(int days) throws Exception {
    cluster.alone("simulate.log", "simulate", "--days", "" + days, "--output", data().toString());
    cluster.alone("alone.log", "--data", data().toString(), "--output", expected().toString());
    cluster.up();
    return this;
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Rows of an undisturbed run. */
  Path expected() {
    return folder.resolve("alone");
  }

  /** Begins a run into {@code out}; returns when it is submitted. */
  Process begin(String log, Path out, String... more) throws Exception {
    Process client = cluster.run(log, options(out, more));
    while (!Files.exists(out.resolve(".features/run.json"))) {
      if (client.waitFor(20, TimeUnit.MILLISECONDS)) {
        assertThat(client.exitValue()).as(cluster.log(log)).isZero();
        break;
      }
    }
    return client;
  }

  /** Waits until so many checkpoints are complete. */
  void awaitCheckpoints(Process client, Path out, int count) throws Exception {
    while (checkpoints(out).size() < count) {
      assertThat(client.waitFor(20, TimeUnit.MILLISECONDS)).as("ended too soon").isFalse();
    }
  }

  static List<Path> checkpoints(Path out) throws Exception {
    return new Folder(out.resolve(".features")).files("_metadata");
  }

  /** Begins anew or goes on, to the end. */
  void complete(String log, Path out, String... more) throws Exception {
    finish(cluster.run(log, options(out, more)), log);
  }

  void finish(Process client, String log) throws Exception {
    assertThat(client.waitFor(MINUTES, TimeUnit.MINUTES)).as(cluster.log(log)).isTrue();
    assertThat(client.exitValue()).as(cluster.log(log)).isZero();
  }

  /** Ends a client at once, and the Java process that its script runs. */
  static void kill(Process client) throws Exception {
    client.descendants().forEach(ProcessHandle::destroyForcibly);
    client.destroyForcibly().waitFor();
  }

  /** Options of a run into {@code out}. */
  String[] options(Path out, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--data",
                data().toString(),
                "--output",
                out.toString(),
                "--checkpoint-seconds",
                "1"));
    if (!List.of(more).contains("--parallelism")) {
      all.addAll(List.of("--parallelism", "2"));
    }
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
