package io.tickloom.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.table.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsFolderTest {
  @TempDir Path parent;

  @Test
  void leavesNothingBehindWhenARunFails() throws IOException {
    Path target = parent.resolve("out");
    try (ResultsFolder folder = ResultsFolder.open(target)) {
      Files.writeString(folder.file("config.json"), "{}");
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void bringsAllFilesAndKeepsWhatElseIsThere() throws IOException {
    Path target = Files.createDirectories(parent.resolve("out/rows")).getParent();
    Files.writeString(target.resolve("config.json"), "old");
    try (ResultsFolder folder = ResultsFolder.open(target)) {
      Files.writeString(folder.file("config.json"), "new");
      assertThat(target.resolve("config.json")).hasContent("old");
      folder.publish();
    }
    assertThat(target.resolve("config.json")).hasContent("new");
    assertThat(target.resolve("rows")).isDirectory();
    assertThat(parent.toFile().list()).containsExactly("out");
  }

  @Test
  void whatWasBrokenOffBetweenTwoFilesIsFinishedByTheNextRun() throws IOException {
    Path target = parent.resolve("out");
    Path obstacle = Files.createDirectories(target.resolve("metrics.json/in the way"));
    Files.writeString(target.resolve("report.html"), "old");
    try (ResultsFolder folder = ResultsFolder.open(target)) {
      for (String name : List.of("config.json", "metrics.json", "report.html")) {
        Files.writeString(folder.file(name), "new");
      }
      assertThatThrownBy(folder::publish).isInstanceOf(IOException.class);
    }
    assertThat(target.resolve("config.json")).hasContent("new");
    assertThat(target.resolve("report.html")).hasContent("old");
    Files.delete(obstacle);
    Files.delete(target.resolve("metrics.json"));
    try (ResultsFolder next = ResultsFolder.open(target)) {
      assertThat(next.file("config.json")).doesNotExist();
    }
    assertThat(target.resolve("metrics.json")).hasContent("new");
    assertThat(target.resolve("report.html")).hasContent("new");
    assertThat(parent.toFile().list()).containsExactly("out");
  }

  @Test
  void aNewFolderAppearsInOneStep() throws IOException {
    Path target = parent.resolve("out");
    try (ResultsFolder folder = ResultsFolder.open(target)) {
      Files.writeString(folder.file("config.json"), "{}");
      assertThat(target).doesNotExist();
      folder.publish();
    }
    assertThat(target.toFile().list()).containsExactly("config.json");
    assertThat(parent.toFile().list()).containsExactly("out");
  }

  @Test
  void theDraftOfAKilledRunIsSweptAndThatOfALivingOneIsNot() throws IOException {
    Path target = parent.resolve("out");
    Path dead = Files.createDirectory(parent.resolve(".out-draft-1"));
    Files.createFile(dead.resolve(".lock"));
    Files.writeString(dead.resolve("config.json"), "{}");
    Path others = Files.createDirectory(parent.resolve(".out-draft-of-somebody-else"));
    try (ResultsFolder living = ResultsFolder.open(target)) {
      Files.writeString(living.file("config.json"), "first");
      try (ResultsFolder second = ResultsFolder.open(target)) {
        second.publish();
      }
      living.publish();
    }
    assertThat(dead).doesNotExist();
    assertThat(others).exists();
    assertThat(target.toFile().list()).containsExactly("config.json");
  }

  @Test
  void refusesAFileInItsPlace() throws IOException {
    Path file = Files.writeString(parent.resolve("out"), "x");
    assertThatThrownBy(() -> ResultsFolder.open(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is a file; a folder for the results is expected");
    assertThatThrownBy(() -> ResultsFolder.open(file.resolve("deeper")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("can't be written to");
  }
}
