package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir private Path folder;

  @Test
  void secondRunIntoOneFolderIsRefused() {
    try (OutputLock first = OutputLock.take(folder)) {
      assertThatThrownBy(() -> OutputLock.take(first.folder()))
          .isInstanceOf(InputException.class)
          .hasMessage("another run writes to " + folder + "; name another folder");
    }
    try (OutputLock again = OutputLock.take(folder)) {
      assertThat(again.folder()).isEqualTo(folder);
    }
  }

  @Test
  void folderThatTheRunLeftEmptyGoesAndOneWithResultsStays() throws IOException {
    Path empty = folder.resolve("empty");
    OutputLock.take(empty).close();
    assertThat(empty).doesNotExist();

    Path full = folder.resolve("full");
    try (OutputLock lock = OutputLock.take(full)) {
      Files.writeString(lock.folder().resolve("rows"), "x");
    }
    assertThat(full).isDirectoryContaining(file -> file.endsWith("rows"));
    assertThat(full.resolve(".tickloom.lock")).doesNotExist();
  }
}
