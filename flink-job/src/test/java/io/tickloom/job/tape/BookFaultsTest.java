package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tickloom.job.book.BookFault;
import io.tickloom.job.book.BookPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a book is counted with its place, and the book unknown until it heals. */
class BookFaultsTest {
  private static final long START = 1_700_000_000L;

  @TempDir private Path scratch;
  private final List<String> lines = new ArrayList<>();
  private final List<Long> known = new ArrayList<>();

  @Test
  void brokenSequenceMakesTheSecondsUnknownUntilASnapshot() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    diff(2, 102, "10.0", "2");
    diff(4, 104, "10.0", "3");
    diff(5, 105, "10.0", "4");
    snapshot(105);
    diff(6, 106, "10.0", "5");
    diff(7, 107, "10.0", "6");

    BookFigures figures = read();
    assertThat(figures.places())
        .extracting(p -> p.fault(), p -> p.line(), p -> p.text())
        .containsExactly(tuple(BookFault.BROKEN, 5L, "update 104 to 104 behind 102"));
    assertThat(figures.breaks()).isEqualTo(1);
    assertThat(figures.snapshots()).isEqualTo(2);
    // the last diff before the break stands in second 2, whose end nobody knows
    assertThat(known).containsExactly(1L, 6L, 7L);
  }

  @Test
  void negativeSizesMixedSymbolsAndGarbledLinesAreCountedWithTheirPlaces() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    lines.add(lines.get(2).replace("101", "102").replace("\"1\"", "\"-1\""));
    lines.add(lines.get(2).replace("\"s\":\"ABC\"", "\"s\":\"XYZ\""));
    lines.add("1 {\"stream\":\"abc@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":17");

    BookFigures figures = read();
    assertThat(figures.places())
        .extracting(p -> p.fault(), p -> p.line())
        .containsExactly(
            tuple(BookFault.LEVEL, 4L), tuple(BookFault.SYMBOL, 5L), tuple(BookFault.GARBLED, 6L));
    assertThat(figures.places().get(0).text()).isEqualTo("quantity -1.0 is below 0");
    assertThat(figures.places().get(1).text()).isEqualTo("symbol XYZ came in the stream of ABC");
    assertThat(known).containsExactly(1L);
  }

  @Test
  void aMessageWithoutASideIsGarbledAndBreaksTheBook() throws IOException {
    for (String side : List.of("\"b\"", "\"a\"", "\"b\":null,\"c\"", "\"a\":null,\"c\"")) {
      lines.clear();
      known.clear();
      begin();
      diff(1, 101, "10.0", "1");
      diff(2, 102, "10.0", "2");
      diff(3, 103, "10.0", "3");
      diff(4, 104, "10.0", "3");
      String name = side.substring(0, 3);
      lines.set(3, lines.get(3).replace(name, side.equals(name) ? "\"c\"" : side));

      assertThat(read().places())
          .as(side)
          .extracting(p -> p.fault(), p -> p.line(), p -> p.text())
          .containsExactly(
              tuple(BookFault.GARBLED, 4L, "no list of " + (name.contains("b") ? "bids" : "asks")),
              tuple(BookFault.BROKEN, 5L, "update 103 to 103 behind 101"));
      assertThat(known).isEmpty();
    }
  }

  @Test
  void crossedBookIsUnknown() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    diff(2, 102, "11.5", "1");
    diff(3, 103, "10.0", "1");

    BookFigures figures = read();
    assertThat(figures.faults()).containsOnlyKeys(BookFault.CROSSED);
    assertThat(known).containsExactly(1L);
  }

  @Test
  void diffThatComesTooLateIsLeftOut() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    diff(20, 103, "10.0", "1");
    diff(2, 102, "10.0", "1");

    BookFigures figures = read();
    assertThat(figures.faults()).containsOnlyKeys(BookFault.LATE, BookFault.BROKEN);
    assertThat(figures.faults().values()).containsOnly(1L);
  }

  @Test
  void longSilenceBreaksTheBookAndTheNextDiffHealsIt() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    diff(700, 102, "10.0", "1");
    diff(701, 103, "10.0", "1");

    assertThat(read().faults()).containsOnlyKeys(BookFault.SILENT);
    assertThat(known).containsExactly(700L, 701L);
  }

  @Test
  void oneTimeFarAheadSpoilsNothing() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    diff(50_000, 102, "10.0", "2");
    diff(3, 103, "10.0", "1");
    diff(4, 104, "10.0", "1");

    BookFigures figures = read();
    assertThat(figures.places())
        .extracting(p -> p.fault(), p -> p.line())
        .containsExactly(tuple(BookFault.CLOCK, 4L));
    assertThat(known).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aLeapThatTheNextMessagesMakeTooIsASilence() throws IOException {
    begin();
    diff(1, 101, "10.0", "1");
    for (int i = 0; i < 30; i++) {
      diff(50_000 + i, 102 + i, "10.0", "1");
    }
    assertThat(read().faults()).containsOnlyKeys(BookFault.SILENT);
    assertThat(known).hasSize(30).startsWith(50_000L);
  }

  /** A trade, so that the recording has a tape, and a book of one level a side. */
  private void begin() {
    lines.add(
        "1 {\"stream\":\"abc@trade\",\"data\":{\"e\":\"trade\",\"E\":1700000000000,\"s\":\"ABC\","
            + "\"t\":1,\"p\":\"10\",\"q\":\"1\",\"T\":1700000000000,\"m\":true}}");
    snapshot(100);
  }

  private void snapshot(long id) {
    lines.add(
        "1 {\"lastUpdateId\":" + id + ",\"bids\":[[\"10.0\",\"1\"]],\"asks\":[[\"11\",\"1\"]]}");
  }

  private void diff(long second, long id, String bid, String quantity) {
    lines.add(
        "1 {\"stream\":\"abc@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":"
            + (START + second)
            + "000,\"s\":\"ABC\",\"U\":"
            + id
            + ",\"u\":"
            + id
            + ",\"b\":[[\""
            + bid
            + "\",\""
            + quantity
            + "\"]],\"a\":[]}}");
  }

  private BookFigures read() throws IOException {
    Path file = scratch.resolve("recording.txt");
    Files.write(file, lines);
    BookTape tape = TapeFinder.find(List.of(file.toString()), "X").books().get(0);
    try (BookReader reader = new BookReader(tape, this::note)) {
      while (reader.advance()) {
        // on to the end
      }
      return reader.figures();
    }
  }

  private void note(BookPane pane) {
    known.add(pane.second - START);
  }
}
