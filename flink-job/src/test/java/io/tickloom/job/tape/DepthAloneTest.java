package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of recordings whose trades are missing, or are in another file too. */
class DepthAloneTest {
  private static final String DEPTH =
      "1700000002000000000 {\"stream\":\"abc@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":1700000001000,"
          + "\"s\":\"ABC\",\"U\":1,\"u\":2,\"b\":[],\"a\":[]}}\n";
  private static final String TRADE =
      "1700000002000000000 {\"stream\":\"abc@trade\",\"data\":{\"e\":\"trade\",\"E\":1700000000000,\"s\":\"ABC\","
          + "\"t\":7,\"p\":\"10\",\"q\":\"1\",\"T\":1700000000000,\"m\":true}}\n";
  private static final String DUMP = "7,10.0,1.0,10.0,1700000000000,true,true\n";

  @TempDir private Path folder;

  private TapeFinder.Found find() {
    return TapeFinder.find(List.of(folder.toString()), "ABC");
  }

  @Test
  void depthWithoutTradesIsRefusedAndWhy() throws IOException {
    Files.writeString(folder.resolve("depth.txt"), DEPTH);
    assertThatThrownBy(this::find)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a recording of depth without trades; rows go from the first");
  }

  @Test
  void besideADumpItsBookIsRead() throws IOException {
    Files.writeString(folder.resolve("depth.txt"), DEPTH);
    Files.writeString(folder.resolve("ABC-trades-2023-11-14.csv"), DUMP);
    TapeFinder.Found found = find();
    assertThat(found.books()).hasSize(1);
    assertThat(found.notes())
        .singleElement()
        .asString()
        .endsWith("depth without trades; a book is read from it where others hold trades");
  }

  @Test
  void aRecordingWhoseTradesADumpHoldsIsStillReadForItsBook() throws IOException {
    Files.writeString(folder.resolve("a.csv"), DUMP);
    Files.writeString(folder.resolve("b.txt"), TRADE + DEPTH);
    TapeFinder.Found found = find();
    assertThat(found.tapes()).hasSize(1);
    assertThat(found.books()).hasSize(1);
    assertThat(found.notes())
        .singleElement()
        .asString()
        .contains("other files hold all of its trades");
  }
}
