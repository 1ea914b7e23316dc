package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.tape.InputException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files newer than the checkpoint that a run goes on from hold rows that it makes again. */
class RestartTest {
  @TempDir Path output;

  private Path state;
  private Path before;
  private Path after;

  @BeforeEach
  void write() throws Exception {
    state = output.resolve(".features");
    before = file("rows/before.parquet", 1_000);
    after = file("rows/after.parquet", 1_001);
  }

  private Path file(String name, long millis) throws Exception {
    Path file = output.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }

  private Path checkpoint(String name, long millis) throws Exception {
    Path file = file(name + "/_metadata", millis);
    try (OutputStream out = Files.newOutputStream(file)) {
      Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(1, List.of(), List.of()), out);
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    return file.getParent();
  }

  private static org.apache.flink.core.fs.Path flink(Path path) {
    return org.apache.flink.core.fs.Path.fromLocalFile(path.toFile());
  }

  @Test
  void filesOfACheckpointThatLiesElsewhereAreReplaced() throws Exception {
    Path newest = checkpoint(".features/checkpoints/job/chk-1", 1_000);
    assertThat(Restart.from(state, output)).contains(newest);
    assertThat(before).exists();
    assertThat(after).doesNotExist();
    assertThat(state.resolve("replaced/rows/after.parquet")).exists();
  }

  @Test
  void filesAfterTheCheckpointThatIsNamedAreReplacedThoughThereIsANewerOne() throws Exception {
    Path older = checkpoint(".features/checkpoints/job/chk-1", 1_000);
    checkpoint(".features/checkpoints/job/chk-2", 1_001);
    Restart.named(flink(older), state, output);
    assertThat(before).exists();
    assertThat(after).doesNotExist();
  }

  @Test
  void newestCheckpointLeavesItsFiles() throws Exception {
    checkpoint(".features/checkpoints/job/chk-2", 1_001);
    assertThat(Restart.from(state, output)).isPresent();
    assertThat(after).exists();
  }

  @Test
  void brokenOrMissingCheckpointThatIsNamedIsRefused() throws Exception {
    Path broken = checkpoint(".features/checkpoints/job/chk-1", 1_000);
    Files.write(broken.resolve("_metadata"), new byte[] {1, 2, 3});
    for (Path named : List.of(broken, output.resolve("none"))) {
      assertThatThrownBy(() -> Restart.named(flink(named), state, output))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is missing or broken");
    }
    assertThat(after).exists();
  }
}
