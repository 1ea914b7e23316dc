package io.tickloom.job.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointSumsTest {
  @TempDir Path folder;

  private CheckpointSums sums;
  private Path checkpoint;

  @BeforeEach
  void write() throws Exception {
    sums = new CheckpointSums(folder.toString());
    checkpoint = checkpoint("job", 7, 2_000);
  }

  private Path checkpoint(String job, int number, long millis) throws IOException {
    Path chk = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
    Files.write(chk.resolve("state"), new byte[] {1, 2, 3, 4});
    Path metadata = Files.write(chk.resolve("_metadata"), new byte[] {5, 6});
    Files.setLastModifiedTime(metadata, FileTime.fromMillis(millis));
    return chk;
  }

  @Test
  void checkpointAsItWasWrittenAgrees() throws Exception {
    sums.write(7);
    assertThat(folder.resolve("job/chk-7.crc32c")).exists();
    assertThat(CheckpointSums.agrees(checkpoint)).isTrue();
  }

  @Test
  void bitThatFlippedInAnyFileDoesNot() throws Exception {
    sums.write(7);
    Files.write(checkpoint.resolve("state"), new byte[] {1, 2, 3 ^ 16, 4});
    assertThat(CheckpointSums.agrees(checkpoint)).isFalse();
    Files.write(checkpoint.resolve("state"), new byte[] {1, 2, 3, 4});
    assertThat(CheckpointSums.agrees(checkpoint)).isTrue();
    Files.write(checkpoint.resolve("_metadata"), new byte[] {5, 6 ^ 1});
    assertThat(CheckpointSums.agrees(checkpoint)).isFalse();
  }

  @Test
  void checkpointWithoutASumIsTakenAsItIs() {
    assertThat(CheckpointSums.agrees(checkpoint)).isTrue();
  }

  @Test
  void sumOfACheckpointThatIsGoneGoesToo() throws Exception {
    sums.write(7);
    checkpoint("job", 8, 3_000);
    Files.delete(checkpoint.resolve("state"));
    Files.delete(checkpoint.resolve("_metadata"));
    Files.delete(checkpoint);
    sums.write(8);
    assertThat(folder.resolve("job/chk-7.crc32c")).doesNotExist();
    assertThat(folder.resolve("job/chk-8.crc32c")).exists();
  }

  /** A run that went on from an older checkpoint counts on from there. */
  @Test
  void ofTwoJobsWithThatNumberTheLaterIsMeant() throws Exception {
    checkpoint("later", 7, 2_001);
    sums.write(7);
    assertThat(folder.resolve("later/chk-7.crc32c")).exists();
    assertThat(folder.resolve("job/chk-7.crc32c")).doesNotExist();
  }

  @Test
  void savepointHasNone() throws Exception {
    sums.write(8);
    assertThat(folder.resolve("job")).isDirectoryNotContaining("glob:**.crc32c");
  }
}
