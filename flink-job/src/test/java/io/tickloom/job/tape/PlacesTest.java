package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files are found that a user means. */
class PlacesTest {
  @TempDir private Path folder;

  @Test
  void aLinkToAFolderIsThatFolder() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("a.csv"), "x");
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);

    assertThat(Places.list(link.toString()).files()).containsExactly(link.resolve("a.csv"));
    assertThat(Places.list(link + "/*.csv").files()).containsExactly(link.resolve("a.csv"));
    assertThat(Places.below(folder.toString()))
        .containsExactly(data.resolve("a.csv"), link.resolve("a.csv"));
  }
}
