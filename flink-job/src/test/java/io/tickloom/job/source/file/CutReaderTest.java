package io.tickloom.job.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.job.tape.TapeRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panes, bad lines and watermarks of a reader that is stopped and resumed anywhere. */
class CutReaderTest {
  private static final int BAD_LINE_EVERY = 997;

  @TempDir private static Path folder;
  private static List<Tape> tapes;
  private static ReaderTrial undisturbed;

  /** Some 6 MB over three blocks of two hours, in two files: a dozen calls of the reader. */
  @BeforeAll
  static void write() throws Exception {
    TapeShape shape = TapeShape.ether(9000).withIdGapChance(0.0003);
    var trades = Tapes.random(31, shape);
    for (Path file :
        TapeDump.write(folder, "ETHUSDT", trades, DumpForm.MILLIS, trades.size() * 2 / 5)) {
      spoil(file);
    }
    tapes = TapeFinder.find(List.of(folder.toString()), "").tapes();
    undisturbed = ReaderTrial.whole(tapes, cuts(Long.MAX_VALUE / 2));
  }

  /** The second line too, so that a bad line lies between a file's start and its first panes. */
  private static void spoil(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int i = 1; i < lines.size(); i += BAD_LINE_EVERY) {
      lines.set(i, "spoilt " + i);
    }
    Files.write(file, lines);
  }

  @Test
  void tapeIsLongEnoughToBeStopped() {
    assertThat(undisturbed.panes()).hasSizeBetween(3, 5);
    assertThat(undisturbed.badLines()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(undisturbed.quality())
        .contains("\"unreadable\" : " + undisturbed.badLines().size() + ",")
        .contains("\"lines_set_aside\" : " + undisturbed.badLines().size() + ",");
  }

  @Test
  void readerSaysThatItIsTheEndWhereItIsAndNowhereElse() throws Exception {
    assertThat(undisturbed.saidTheEnd()).isTrue();
    assertThat(ReaderTrial.begun(tapes, cuts(Long.MAX_VALUE / 2), 5).saidTheEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE / 2, 1_500_000, 250_000})
  void readerThatIsStoppedAnywhereGoesOnWithTheSamePanes(long cutBytes) throws Exception {
    List<CutSplit> cuts = cuts(cutBytes);
    int stops = 0;
    ReaderTrial trial = ReaderTrial.stopped(tapes, cuts, stops);
    while (trial.wentOn()) {
      assertThat(trial.panes()).as("stopped after %s calls", stops).isEqualTo(undisturbed.panes());
      assertThat(trial.badLines()).as("after %s calls", stops).isEqualTo(undisturbed.badLines());
      assertThat(trial.quality()).as("after %s calls", stops).isEqualTo(undisturbed.quality());
      stops = stops * 5 / 4 + 1;
      trial = ReaderTrial.stopped(tapes, cuts, stops);
    }
    assertThat(stops).isGreaterThan(5);
  }

  /** Lines change places within ten seconds; some come again too late. */
  @Test
  void readerThatSortsGoesOnWithTheSamePanesToo(@TempDir Path lateFolder) throws Exception {
    for (DumpFile file : tapes.get(0).files()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(file.path())));
      for (int i = 0; i + 30 < lines.size(); i += 40) {
        Collections.shuffle(lines.subList(i, i + 30), new Random(i));
      }
      for (int i = 5000; i < lines.size(); i += 5000) {
        lines.set(i, lines.get(i - 4000));
      }
      Files.write(lateFolder.resolve(file.name()), lines);
    }
    TapeRules rules = new TapeRules(Duration.ofSeconds(10), Duration.ofDays(1));
    List<Tape> late =
        TapeFinder.find(List.of(lateFolder.toString()), "", TapeFinder.Look.QUICK, rules).tapes();
    List<CutSplit> cut = TapeCuts.of(late, 1).stream().map(CutSplit::new).toList();
    ReaderTrial whole = ReaderTrial.whole(late, cut);
    assertThat(whole.quality()).containsPattern("\"late\" : [1-9]");
    int stops = 1;
    for (ReaderTrial trial = ReaderTrial.stopped(late, cut, stops); trial.wentOn(); ) {
      assertThat(trial.panes()).as("stopped after %s calls", stops).isEqualTo(whole.panes());
      assertThat(trial.badLines()).as("after %s calls", stops).isEqualTo(whole.badLines());
      assertThat(trial.quality()).as("after %s calls", stops).isEqualTo(whole.quality());
      stops = stops * 5 / 4 + 1;
      trial = ReaderTrial.stopped(late, cut, stops);
    }
    assertThat(stops).isGreaterThan(5);
  }

  private static List<CutSplit> cuts(long bytes) throws IOException {
    return TapeCuts.of(tapes, bytes).stream().map(CutSplit::new).toList();
  }
}
