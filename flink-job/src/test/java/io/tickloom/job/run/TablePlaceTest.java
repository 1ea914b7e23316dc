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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tables lie that are not in the output folder; a folder stands in for the store. */
class TablePlaceTest {
  @TempDir Path folder;

  private TablePlace store() {
    return new TablePlace(org.apache.flink.core.fs.Path.fromLocalFile(folder.toFile()), true);
  }

  private Path file(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"results/run", "file:///results/run", "s3://bucket", "s3://bucket/", "s3:"})
  void whatIsNoPlaceInAStoreIsRefused(String uri) {
    assertThatThrownBy(() -> TablePlace.store(uri))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be like s3://bucket/folder");
  }

  @Test
  void storeWhoseFileSystemIsNotThereIsNamed() {
    assertThatThrownBy(() -> TablePlace.store("s3://bucket/run"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--store s3://bucket/run can't be reached");
  }

  @Test
  void filesOfAnOlderRunAreKeptUntilOverwriteSaysSo() throws Exception {
    Path old = file("rows/a.parquet");
    Path state = file(".features/checkpoints/job/chk-1/_metadata");
    Path foreign = file("notes.txt");
    assertThatThrownBy(() -> store().prepare(false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--overwrite replaces them");
    assertThat(old).exists();
    store().prepare(true);
    assertThat(old).doesNotExist();
    assertThat(state).doesNotExist();
    assertThat(foreign).exists();
    store().prepare(false);
  }

  private Path checkpoint(int number) throws Exception {
    Path file = file(".features/checkpoints/job/chk-" + number + "/_metadata");
    try (OutputStream out = Files.newOutputStream(file)) {
      Checkpoints.storeCheckpointMetadata(
          new CheckpointMetadata(number, List.of(), List.of()), out);
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    return file;
  }

  @Test
  void ofCheckpointsOfOneSecondTheHigherNumberIsTheNewer() throws Exception {
    checkpoint(10);
    checkpoint(9);
    assertThat(store().newest()).map(path -> path.getName()).contains("chk-10");
  }

  @Test
  void brokenNewestCheckpointInAStoreIsSaidAndNotPassedOver() throws Exception {
    checkpoint(9);
    Path newest = checkpoint(10);
    Files.write(newest, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> store().newest())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("chk-10 is broken");
  }

  @Test
  void storeWithoutAWholeCheckpointHasNone() throws Exception {
    file(".features/checkpoints/job/chk-1/_metadata");
    assertThat(store().newest()).isEmpty();
  }
}
