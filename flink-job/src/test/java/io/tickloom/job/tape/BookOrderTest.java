package io.tickloom.job.tape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.book.BookFault;
import io.tickloom.job.book.BookPane;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a book is told by its messages in their order, and by nothing else. */
class BookOrderTest {
  private static final long START = 1_700_000_000L;
  private static final int SECONDS = 120;

  @TempDir private Path scratch;
  private int folders;
  private BookFigures figures = new BookFigures();

  /** Told at 60 s; a buffer holds some 70 s of these messages. */
  @ParameterizedTest
  @CsvSource({"62, 60", "69, 60", "71, -1", "75, -1", "110, -1"})
  void aSnapshotIsTakenTenSecondsLateHoweverTheRecordingIsPackedAndSplit(int second, int knownFrom)
      throws IOException {
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (int s = 0; s < SECONDS; s++) {
      if (s == second) {
        at = lines.size();
        lines.add(snapshot(id(60, 0) - 1));
      }
      lines.add(trade(s));
      for (int tenth = 0; tenth < 10; tenth++) {
        lines.add(diff(s * 1000 + tenth * 100 + 50, id(s, tenth)));
      }
    }
    List<Long> known =
        knownFrom < 0 ? List.of() : LongStream.range(knownFrom, SECONDS - 1).boxed().toList();
    assertThat(knownOf(false, lines)).startsWith(known.toArray(new Long[0]));
    List<Long> plain = knownOf(false, lines);
    assertThat(plain.isEmpty()).isEqualTo(known.isEmpty());
    assertThat(knownOf(true, lines)).isEqualTo(plain);
    for (int cut : new int[] {at - 40, at - 1, at, at + 1, at + 60}) {
      List<String> first = lines.subList(0, cut);
      List<String> rest = lines.subList(cut, lines.size());
      assertThat(knownOf(false, first, rest)).as("split at " + cut).isEqualTo(plain);
      assertThat(knownOf(true, first, rest)).as("packed, split at " + cut).isEqualTo(plain);
    }
  }

  @Test
  void diffsThatStallBehindTradesAreTaken() throws IOException {
    List<String> lines = new ArrayList<>(List.of(trade(0), snapshot(9), diff(0, 10)));
    for (int s = 1; s <= 40; s++) {
      lines.add(trade(s));
    }
    for (int s = 1; s <= 40; s++) {
      lines.add(diff(s * 1000L, 10 + s));
    }
    assertThat(knownOf(false, lines))
        .startsWith(LongStream.range(0, 40).boxed().toArray(Long[]::new));
    assertThat(figures.faults()).isEmpty();
  }

  @Test
  void aStreamThatStandsBackByAMinuteIsNotWaitedFor() throws IOException {
    List<String> lines = new ArrayList<>(List.of(trade(0), snapshot(9), diff(0, 10)));
    for (int s = 1; s <= 80; s++) {
      lines.add(trade(s));
    }
    lines.add(diff(19_999, 11));
    lines.add(diff(20_000, 12));

    knownOf(false, lines);
    assertThat(figures.faults()).containsOnlyKeys(BookFault.LATE, BookFault.BROKEN);
    assertThat(figures.faults().values()).containsOnly(1L);
  }

  @SafeVarargs
  private List<Long> knownOf(boolean packed, List<String>... files) throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("recording-" + folders++));
    for (int i = 0; i < files.length; i++) {
      Path file = folder.resolve("abc_" + i + (packed ? ".gz" : ".txt"));
      try (OutputStream out = Files.newOutputStream(file);
          OutputStream maybePacked = packed ? new GZIPOutputStream(out) : out) {
        maybePacked.write((String.join("\n", files[i]) + "\n").getBytes(ISO_8859_1));
      }
    }
    BookTape tape = TapeFinder.find(List.of(folder.toString()), "X").books().get(0);
    List<Long> known = new ArrayList<>();
    try (BookReader reader = new BookReader(tape, (BookPane p) -> known.add(p.second - START))) {
      while (reader.advance()) {
        // on to the end
      }
      figures = reader.figures();
    }
    return known;
  }

  private static long id(int second, int tenth) {
    return 1000 + second * 10L + tenth;
  }

  private static String trade(int second) {
    return "1 {\"stream\":\"abc@trade\",\"data\":{\"e\":\"trade\",\"E\":"
        + (START + second)
        + "000,\"s\":\"ABC\",\"t\":"
        + (second + 1)
        + ",\"p\":\"10\",\"q\":\"1\",\"T\":"
        + (START + second)
        + "000,\"m\":true}}";
  }

  private static String snapshot(long id) {
    return "1 {\"lastUpdateId\":" + id + ",\"bids\":[[\"10\",\"1\"]],\"asks\":[[\"11\",\"1\"]]}";
  }

  /** With levels enough for 700 bytes. */
  private static String diff(long milli, long id) {
    String levels = "[\"1.00\",\"1.00000000\"],".repeat(28);
    return "1 {\"stream\":\"abc@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":"
        + (START * 1000 + milli)
        + ",\"s\":\"ABC\",\"U\":"
        + id
        + ",\"u\":"
        + id
        + ",\"b\":["
        + levels
        + "[\"10\",\"1\"]],\"a\":[]}}";
  }
}
