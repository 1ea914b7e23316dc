package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file's last line has none behind it; where another file goes on, that one tells. */
class FileEndsTest {
  private static final int LINES = 4000;
  private static final long START = DumpText.SECOND * 1000;

  @TempDir private Path folder;

  /** A trade every 50 ms, ids from 1001. */
  private static List<String> lines() {
    return IntStream.range(0, LINES).mapToObj(i -> line(1001 + i, START + i * 50L)).toList();
  }

  private static String line(long id, long millis) {
    return id + ",2683.8" + id % 10 + ",0.5,1341.9," + millis + ",True,True";
  }

  @ParameterizedTest
  @CsvSource({"1001, 40000", "500000, 864000000", "12000, 700000"})
  void aLastLineWithIdAndTimeTooHighIsToldByTheNextFile(long ids, long millis) throws IOException {
    List<String> lines = lines();
    int half = LINES / 2;
    List<String> first = new ArrayList<>(lines.subList(0, half));
    first.set(half - 1, line(1000 + half + ids, START + (half - 1) * 50L + millis));
    Tape tape = twoFiles("a", first, lines.subList(half, LINES));
    PaneLog spoilt = PaneLog.of(tape);

    first.remove(half - 1);
    PaneLog without = PaneLog.of(twoFiles("b", first, lines.subList(half, LINES)));
    assertThat(spoilt.faults).containsExactly(Fault.AHEAD);
    assertThat(spoilt.badLines.get(0)).contains(".csv:" + half + ": ").contains("the next file");
    assertThat(spoilt.panes).isEqualTo(without.panes);
  }

  @ParameterizedTest
  @CsvSource({"500000, 864000000", "12000, 700000", "2500, 125000"})
  void aLastLineWithIdAndTimeTooHighIsToldByAFileThatOverlaps(long ids, long millis)
      throws IOException {
    List<String> lines = lines();
    List<String> first = new ArrayList<>(lines.subList(0, 2000));
    Tape whole = twoFiles("whole", first, lines.subList(1900, LINES));
    PaneLog without = PaneLog.of(whole);

    first.add(line(3000 + ids, START + 2000 * 50L + millis));
    PaneLog spoilt = PaneLog.of(twoFiles("spoilt", first, lines.subList(1900, LINES)));
    assertThat(spoilt.faults).containsExactly(Fault.AHEAD);
    assertThat(spoilt.badLines.get(0)).contains(".csv:2001: ").contains("the next file");
    assertThat(spoilt.panes).isEqualTo(without.panes);
    assertThat(spoilt.tally.gaps()).isEmpty();
  }

  private Tape twoFiles(String name, List<String> first, List<String> second) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    Files.write(place.resolve("AB-trades-1.csv"), first);
    Files.write(place.resolve("AB-trades-2.csv"), second);
    return TapeFinder.find(List.of(place.toString()), "").tapes().get(0);
  }

  @Test
  void theEndOfAFileThatAnotherGoesOnFromIsNoGapInIt() throws IOException {
    List<String> lines = lines();
    List<String> first = new ArrayList<>(lines.subList(0, 2000));
    first.subList(1900, 1950).clear();
    Tape tape = twoFiles("a", first, lines.subList(1920, LINES));
    PaneLog log = PaneLog.of(tape);

    // The second file holds 1,921 to 2,000: what the first has of these behind its gap is set
    // aside.
    assertThat(log.faults).hasSize(50).containsOnly(Fault.AHEAD);
    assertThat(log.tally.gaps()).extracting(Gap::missing).containsExactly(20L);
  }
}
