package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketNoteTest {
  @TempDir private Path folder;

  @Test
  void noteBesideAnyDumpIsFound() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path simulated = Files.createDirectory(folder.resolve("simulated"));
    new DumpText().trade(1, 0).write(real, "1");
    new DumpText().trade(2, 9).write(simulated, "2");
    Files.writeString(simulated.resolve("market.json"), "{\"simulated\":true}");

    assertThat(MarketNote.beside(tapes(real))).isEmpty();
    assertThat(MarketNote.beside(tapes(simulated, real))).hasValue("{\"simulated\":true}");
  }

  @Test
  void noteIsNotTakenForADump() throws IOException {
    new DumpText().trade(1, 0).write(folder, "1");
    Files.writeString(folder.resolve("market.json"), "{}");

    TapeFinder.Found found = TapeFinder.find(List.of(folder.toString()), "");
    assertThat(found.passedOver()).isEmpty();
    assertThat(found.tapes().get(0).files()).hasSize(1);
  }

  private static List<Tape> tapes(Path... folders) {
    return TapeFinder.find(List.of(folders).stream().map(Path::toString).toList(), "").tapes();
  }
}
