package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;

/** One line that is wrong is set aside, the good ones about it are kept, wherever cuts fall. */
class OddLinesTest {
  /** Enough that a reader in the middle does not see the whole file. */
  private static final int LINES = 16_000;

  private static final long START = DumpText.SECOND * 1000;

  @TempDir private Path folder;

  /** A trade every 50 ms, two in a second of twenty alike, ids from 1001. */
  private static List<String> lines() {
    return new ArrayList<>(
        IntStream.range(0, LINES).mapToObj(i -> line(1001 + i, START + i * 50L)).toList());
  }

  private static String line(long id, long millis) {
    return id + ",2683.8" + id % 10 + ",0.5,1341.9," + millis + ",True,True";
  }

  @ParameterizedTest
  @CsvSource({
    "999999999,0,ahead", // an id too high
    "999999999,600000,ahead", // both
    "0,600000,clock", // a time ten minutes too high
    "0,31536000000,clock", // a year
    "0,2000,clock", // two seconds
    "0,-2000,clock",
    "-500,0,behind",
    "-1,0,duplicate",
  })
  void oneWrongLineIsSetAsideAndNoOther(long id, long millis, String kind) throws IOException {
    for (int at : new int[] {0, 1, 150, 3000, 8001, LINES - 300, LINES - 2}) {
      List<String> lines = lines();
      lines.set(at, line(1001 + at + id, START + at * 50L + millis));
      if (id == -1 && at == 0) {
        continue; // the first line may have any id
      }
      Tape tape = tape(lines, "a");
      PaneLog spoilt = PaneLog.of(tape);
      boolean fits = (at == 0 && millis == -2000) || (at == 0 && id == -500);
      assertThat(spoilt.badLines).as("line %s", at).hasSize(fits ? 0 : 1);
      if (!fits) {
        assertThat(spoilt.badLines.get(0)).contains(".csv:" + (at + 1) + ": ");
        lines.remove(at);
        assertThat(spoilt.panes).as("line %s", at).isEqualTo(PaneLog.of(tape(lines, "b")).panes);
      }
      assertThat(spoilt.faults).allMatch(f -> f.word().equals(kind) || at == 0 || at > LINES - 3);
    }
  }

  @Test
  void verdictsDoNotDependOnCuts() throws IOException {
    List<String> lines = lines();
    for (int i = 97; i < LINES; i += 211) {
      lines.set(i, line(1001 + i + (i % 3) * 5000L, START + i * 50L + (i % 5 - 2) * 7000L));
    }
    lines.addAll(5000, lines.subList(4950, 5000));
    lines.set(9000, "no trade");
    Tape tape = tape(lines, "a");
    PaneLog whole = PaneLog.of(tape);

    assertThat(whole.badLines.size()).isBetween(70, 200);
    long end = tape.end().offset();
    for (long at = 1; at < end; at += end / 23) {
      TapePosition cut = new TapePosition(0, at);
      PaneLog parts = new PaneLog().read(tape, tape.start(), cut).read(tape, cut, tape.end());
      assertThat(parts.badLines).as("cut at %s", at).isEqualTo(whole.badLines);
      assertThat(parts.panes).as("cut at %s", at).isEqualTo(whole.panes);
    }
  }

  @Test
  void cutsBeginNoEarlierThanTheirPanesWhateverTimeALineHas() throws IOException {
    List<String> lines = lines();
    List<String> spoilt = new ArrayList<>(lines);
    for (int i = 10; i < LINES; i += 300) {
      spoilt.set(i, line(1001 + i, START + 900_000_000L));
    }
    for (TapeCuts.Cut cut : TapeCuts.of(List.of(tape(spoilt, "a")), 50_000)) {
      assertThat(cut.notBeforeMicros()).isLessThan((START + LINES * 50L) * 1000);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void aTimeFarAheadAtTheEndIsNotTakenForSilence(int last) throws IOException {
    List<String> lines = lines();
    for (int i = LINES - last; i < LINES; i++) {
      lines.set(i, line(1001 + i, START + 4 * 86_400_000L + i));
    }
    PaneLog spoilt = PaneLog.of(tape(lines, "a"));

    assertThat(spoilt.faults).hasSize(last).containsOnly(Fault.SILENCE);
    assertThat(spoilt.badLines.get(0)).contains("no id is missing", "--longest-silence");
    List<String> good = lines.subList(0, LINES - last);
    assertThat(spoilt.panes).isEqualTo(PaneLog.of(tape(good, "b")).panes);
  }

  @Test
  void aLastTimeTooHighIsToldByTheNextFile() throws IOException {
    List<String> lines = lines();
    List<String> first = new ArrayList<>(lines.subList(0, 9000));
    first.set(8999, line(1001 + 8999, START + 8999 * 50L + 60_000));
    write(first, "AB-trades-1.csv");
    write(lines.subList(9000, LINES), "AB-trades-2.csv");
    Tape tape = TapeFinder.find(List.of(folder.toString()), "").tapes().get(0);
    PaneLog spoilt = PaneLog.of(tape);

    assertThat(spoilt.badLines).singleElement().asString().contains("-1.csv:9000: ", "next file");
    lines.remove(8999);
    assertThat(spoilt.panes).isEqualTo(PaneLog.of(tape(lines, "b")).panes);
    TapePosition cut = new TapePosition(1, 0);
    PaneLog parts = new PaneLog().read(tape, tape.start(), cut).read(tape, cut, tape.end());
    assertThat(parts.panes).isEqualTo(spoilt.panes);
  }

  @Test
  void silenceInTheMiddleEndsTheRunUnlessItIsAllowed() throws IOException {
    List<String> lines = lines();
    for (int i = 8000; i < LINES; i++) {
      lines.set(i, line(1001 + i, START + i * 50L + 3 * 86_400_000L));
    }
    Tape tape = tape(lines, "a");

    assertThatThrownBy(() -> PaneLog.of(tape))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".csv:8001: time ")
        .hasMessageContaining("--longest-silence allows 86400 s");
  }

  @Test
  void manyLinesInTheWrongPlaceEndTheRun() throws IOException {
    List<String> lines = lines();
    List<String> moved = new ArrayList<>(lines.subList(8000, LINES));
    moved.addAll(lines.subList(0, 8000));
    Tape tape = tape(moved, "a");

    assertThatThrownBy(() -> PaneLog.of(tape))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than 100 lines are out of order");
  }

  @Test
  void jumpsOfTheTradesInsideAggregateTradesAreGaps() throws IOException {
    Path file = folder.resolve("AB-aggTrades-1.csv");
    Files.write(
        file,
        List.of(
            "1,100,1,10,12,1723161600000,True,True",
            "2,100,1,13,13,1723161600100,True,True",
            "3,100,1,17,18,1723161600200,True,True",
            "4,100,1,19,19,1723161605000,True,True",
            "5,100,1,25,25,1723161609000,True,True"));
    assertThat(gaps(TapeFinder.find(List.of(file.toString()), "").tapes().get(0)))
        .containsExactly("2 3 3", "4 5 5");
  }

  private static List<String> gaps(Tape tape) throws IOException {
    try (TapeReader reader =
        new TapeReader(tape, tape.start(), tape.end(), BadLines.fail(), (pane, next) -> {})) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
      return reader.takeTally().gaps().stream()
          .map(gap -> gap.after().id() + " " + gap.before().id() + " " + gap.missing())
          .toList();
    }
  }

  @Test
  void ofFuturesSuchJumpsAreNone() throws IOException {
    List<String> lines =
        List.of(
            "1,100,1,10,12,1723161600000,True",
            "2,100,1,17,18,1723161600200,True",
            "3,100,1,25,25,1723161609000,True");

    assertThat(gaps(tape(lines, "AB-aggTrades-2"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aJumpOfTheTradesInsideAggregateTradesOverABorderOfFilesIsAGap(boolean lookedUp)
      throws IOException {
    write(
        List.of("1,100,1,10,12,1723161600000,True,True", "2,100,1,13,13,1723161600100,True,True"),
        "AB-aggTrades-1.csv");
    // In the same second; the next border lies in a second of its own and misses nothing.
    write(
        List.of("3,100,1,17,18,1723161600200,True,True", "4,100,1,19,19,1723161605000,True,True"),
        "AB-aggTrades-2.csv");
    write(List.of("5,100,1,20,20,1723161609000,True,True"), "AB-aggTrades-3.csv");
    Tape found = TapeFinder.find(List.of(folder.toString()), "").tapes().get(0);
    Tape tape = lookedUp ? found : withoutEnds(found);
    PaneLog whole = PaneLog.of(tape);
    assertThat(whole.tally.gaps())
        .extracting(gap -> gap.after().id() + " " + gap.before().id() + " " + gap.missing())
        .containsExactly("2 3 3");

    PaneLog cut = new PaneLog();
    for (int file = 0; file < 3; file++) {
      long end = tape.files().get(file).end();
      cut.read(tape, new TapePosition(file, 0), new TapePosition(file, end));
    }
    assertThat(cut.panes).isEqualTo(whole.panes);
    assertThat(cut.tally.gaps()).isEqualTo(whole.tally.gaps());
  }

  /** As packed files are: only who reads one learns which trade is its last. */
  private static Tape withoutEnds(Tape tape) {
    ArrayList<DumpFile> files = new ArrayList<>();
    tape.files().forEach(file -> files.add(file.withLast(DumpFile.Stamp.UNKNOWN)));
    return new Tape(tape.symbol(), files, tape.overlapIds(), tape.rules());
  }

  private Tape tape(List<String> lines, String name) throws IOException {
    Path file = write(lines, name + ".csv");
    return TapeFinder.find(List.of(file.toString()), "AB").tapes().get(0);
  }

  private Path write(List<String> lines, String name) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }
}
