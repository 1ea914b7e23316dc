package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineBufferTest {
  private static final int CHUNK = 512 * 1024;

  @TempDir private Path folder;
  private DumpFile dump;

  @Test
  void linesOverChunkBordersComeWhole() throws IOException {
    List<String> lines = randomLines();

    assertThat(read(String.join("\n", lines) + "\n", 0)).isEqualTo(lines);
    assertThat(read(String.join("\n", lines), 0)).isEqualTo(lines);
    assertThat(read(String.join("\r\n", lines) + "\r\n", 0)).isEqualTo(lines);
  }

  @Test
  void lineMayEndOnEachSideOfAChunkBorder() throws IOException {
    for (int length = CHUNK - 3; length <= CHUNK; length++) {
      List<String> lines = List.of("x".repeat(length - 8), "seven..", "y");

      assertThat(read(String.join("\n", lines), 0)).isEqualTo(lines);
    }
  }

  @Test
  void firstLineIsTheOneThatBeginsAtTheOffsetOrBehindIt() throws IOException {
    assertThat(read("ab\ncd\nef", 0)).containsExactly("ab", "cd", "ef");
    assertThat(read("ab\ncd\nef", 1)).containsExactly("cd", "ef");
    assertThat(read("ab\ncd\nef", 3)).containsExactly("cd", "ef");
    assertThat(read("ab\ncd\nef", 4)).containsExactly("ef");
    assertThat(read("ab\ncd\nef", 7)).isEmpty();
  }

  @Test
  void linesAreToldWithNumberAndTextWhereverTheyBegin() throws IOException {
    List<String> lines = randomLines();
    try (LineBuffer buffer = open(String.join("\n", lines), CHUNK + 12_345);
        LineLookup lookup = new LineLookup(dump)) {
      long start = buffer.offset();
      while (buffer.fill()) {
        LineLookup.Line line = lookup.at(buffer.offset());
        assertThat(buffer.line()).isEqualTo(line.text());
        assertThat(line.text()).isEqualTo(lines.get((int) line.number() - 1));
        buffer.skipLine();
      }
      assertThat(lookup.at(start).text()).startsWith(lookup.at(start).number() - 1 + "z");
    }
  }

  @Test
  void fileWithoutLinesIsRefused() {
    assertThatThrownBy(() -> read("x".repeat(3 * CHUNK), 0))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("lines: no line ends within ");
  }

  private static List<String> randomLines() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> lines = new ArrayList<>();
    for (int size = 0; size < 3 * CHUNK; ) {
      lines.add(lines.size() + "z".repeat(random.nextInt(2000)));
      size += lines.get(lines.size() - 1).length();
    }
    return lines;
  }

  private List<String> read(String text, long from) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineBuffer buffer = open(text, from)) {
      while (buffer.fill()) {
        lines.add(buffer.line());
        buffer.skipLine();
      }
    }
    return lines;
  }

  private LineBuffer open(String text, long from) throws IOException {
    Path file = Files.writeString(folder.resolve("lines"), text);
    DumpFile.Stamp none = new DumpFile.Stamp(0, 0);
    LineLayout layout = LineLayout.of(LineLayout.Kind.TRADES);
    int size = text.length();
    dump =
        new DumpFile(
            file.toString(), "lines", "", Packing.PLAIN, layout, 0, size, size, none, none);
    return new LineBuffer(dump, from);
  }
}
