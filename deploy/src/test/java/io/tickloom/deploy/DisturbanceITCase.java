package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What is not a kill: silence, folders that can't be written or are gone, broken checkpoints. */
@EnabledIfSystemProperty(named = "tickloom.kills", matches = "[0-9]+")
class DisturbanceITCase {
  @TempDir Path folder;

  private LocalCluster cluster;
  private BoundedTrial trial;
  private Path out;

  @BeforeEach
  void start() throws Exception {
    cluster = new LocalCluster(folder.resolve("cluster"));
    trial = new BoundedTrial(cluster, folder).prepare(3);
    out = folder.resolve("out");
  }

  @AfterEach
  void end() throws Exception {
    cluster.close();
  }

  private static int shell(String... words) throws Exception {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
  }

  private void killEverything(Process client) throws Exception {
    Victim.EVERYTHING.die(cluster, 0);
    BoundedTrial.kill(client);
    cluster.up();
  }

  @Test
  void taskManagerThatIsSilentForAMinuteIsReplacedAndItsReturnHarmsNothing() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 1);
    for (String name : LocalCluster.TASKMANAGERS) {
      cluster.signal(name, "STOP");
    }
    assertThat(client.waitFor(60, TimeUnit.SECONDS)).isFalse();
    for (String name : LocalCluster.TASKMANAGERS) {
      cluster.signal(name, "CONT");
    }
    cluster.up();
    trial.finish(client, "run.log");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void runWaitsForAnOutputFolderThatCantBeWrittenForAWhile() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 1);
    Path rows = out.resolve("rows");
    while (!Files.exists(rows)) {
      assertThat(client.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    boolean root = shell("chattr", "+i", rows.toString()) == 0;
    if (!root) {
      Files.setPosixFilePermissions(rows, PosixFilePermissions.fromString("r-xr-xr-x"));
    }
    try {
      assertThat(client.waitFor(15, TimeUnit.SECONDS)).isFalse();
    } finally {
      if (root) {
        shell("chattr", "-i", rows.toString());
      } else {
        Files.setPosixFilePermissions(rows, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    trial.finish(client, "run.log");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void runWaitsForAFullDiskToHaveRoomAgain() throws Exception {
    Files.createDirectories(out);
    Assumptions.assumeTrue(
        shell("mount", "-t", "tmpfs", "-o", "size=24m", "tickloom", out.toString()) == 0,
        "only root may mount a small disk");
    try {
      Process client = trial.begin("run.log", out);
      assertThat(client.waitFor(25, TimeUnit.SECONDS)).as("the disk was large enough").isFalse();
      shell("mount", "-o", "remount,size=2g", out.toString());
      trial.finish(client, "run.log");
      assertThat(cluster.log("log/jobmanager.log")).contains("No space left on device");
      Tables.requireSame(trial.expected(), out);
    } finally {
      cluster.close();
      shell("umount", out.toString());
    }
  }

  @Test
  void runThatLosesItsCheckpointsWritesNewOnes() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 1);
    lose(out.resolve(".features/checkpoints"));
    trial.finish(client, "run.log");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void clusterAndCheckpointsLostIsSaidAndTheRunMadeAnew() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 1);
    killEverything(client);
    lose(out.resolve(".features/checkpoints"));
    Process again = trial.begin("resume.log", out, "--resume");
    assertThat(again.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(again.exitValue()).isEqualTo(2);
    assertThat(cluster.log("resume.log")).contains("no whole checkpoint").contains("is lost");
    trial.complete("anew.log", out, "--overwrite");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void newestCheckpointCutOffIsPassedOverForTheOneBefore() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 2);
    killEverything(client);
    cut(newest());
    trial.complete("resume.log", out, "--resume");
    assertThat(cluster.log("resume.log")).contains("is broken and passed over");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void newestCheckpointWithoutOneOfItsFilesIsPassedOverForTheOneBefore() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 2);
    killEverything(client);
    Path state =
        new Folder(newest().getParent())
            .files("").stream()
                .filter(file -> Files.isRegularFile(file) && !file.endsWith("_metadata"))
                .findFirst()
                .orElseThrow();
    cut(state);
    trial.complete("resume.log", out, "--resume");
    assertThat(cluster.log("resume.log")).contains("is broken and passed over");
    Tables.requireSame(trial.expected(), out);
  }

  @Test
  void newestCheckpointWithAFlippedBitIsPassedOverForTheOneBefore() throws Exception {
    Process client = trial.begin("run.log", out);
    trial.awaitCheckpoints(client, out, 2);
    Path sum = sum(newest());
    while (!Files.exists(sum)) {
      assertThat(client.waitFor(20, TimeUnit.MILLISECONDS)).as("ended too soon").isFalse();
      sum = sum(newest());
    }
    killEverything(client);
    while (!Files.exists(sum(newest()))) {
      lose(newest().getParent());
    }
    flipABit(newest().getParent());
    trial.complete("resume.log", out, "--resume");
    assertThat(cluster.log("resume.log")).contains("is broken and passed over");
    Tables.requireSame(trial.expected(), out);
  }

  /** Is written a moment after the checkpoint. */
  private static Path sum(Path metadata) {
    Path checkpoint = metadata.getParent();
    return checkpoint.resolveSibling(checkpoint.getFileName() + ".crc32c");
  }

  /** In the middle of the largest file. */
  private static void flipABit(Path checkpoint) throws Exception {
    Path largest =
        new Folder(checkpoint)
            .files("").stream()
                .filter(Files::isRegularFile)
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(largest, bytes);
  }

  private Path newest() throws Exception {
    return BoundedTrial.checkpoints(out).stream()
        .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
        .orElseThrow();
  }

  /** Keeps the first half. */
  private static void cut(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
  }

  /** Files may come while they go. */
  private static void lose(Path folder) throws Exception {
    List<String> remove = List.of("rm", "-rf", folder.toString());
    while (new ProcessBuilder(remove).start().waitFor() != 0) {}
    assertThat(Files.exists(folder.resolve("none"))).isFalse();
  }
}
