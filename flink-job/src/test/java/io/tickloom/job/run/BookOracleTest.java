package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.book.BookFault;
import io.tickloom.job.oracle.RowComparison;
import io.tickloom.job.oracle.book.RawBookRows;
import io.tickloom.job.oracle.book.RawHistory;
import io.tickloom.job.oracle.book.RawMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every feature of the book is what its definition gives on the raw messages. */
class BookOracleTest {
  /** A difference that passes through 0 is off by what rounding does to its parts. */
  private static final double NOTHING = 1e-11;

  @TempDir private Path scratch;

  @ParameterizedTest
  @CsvSource({"binance-spot-ethusdt, 5", "binance-usdm-ethusdt, 15"})
  void rowsOfRealRecordingsAreTheOracles(String folder, int deltaT) throws IOException {
    List<String> lines = RawMarket.lines(recordings(folder));
    BookTrial trial = BookTrial.of(scratch, lines, deltaT);

    assertSame(trial, lines, deltaT);
    assertThat(trial.figures().breaks()).isZero();
    assertThat(trial.figures().faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "binance-spot-ethusdt, 5, 1",
    "binance-spot-ethusdt, 1, 2",
    "binance-usdm-ethusdt, 5, 3",
    "binance-usdm-ethusdt, 15, 4"
  })
  void rowsOfBrokenRecordingsAreTheOraclesToo(String folder, int deltaT, long seed)
      throws IOException {
    List<String> lines = BrokenRecording.of(RawMarket.lines(recordings(folder)), seed);
    BookTrial trial = BookTrial.of(scratch, lines, deltaT);

    assertSame(trial, lines, deltaT);
    assertThat(trial.figures().breaks()).isGreaterThan(10);
    assertThat(trial.figures().snapshots()).isGreaterThan(10);
    assertThat(trial.figures().faults().get(BookFault.BROKEN)).isGreaterThan(5);
    assertThat(trial.figures().faults().get(BookFault.CROSSED)).isPositive();
    assertThat(trial.figures().places()).allMatch(place -> place.line() > 5);
  }

  static List<Path> recordings(String folder) throws IOException {
    try (Stream<Path> files = Files.list(RealData.folder(folder))) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }

  private static void assertSame(BookTrial trial, List<String> lines, int deltaT)
      throws IOException {
    RawHistory history = RawHistory.of(RawMarket.of(lines), deltaT);
    TreeMap<Long, SortedMap<String, Double>> expected = new TreeMap<>();
    TreeMap<Long, SortedMap<String, Double>> actual = new TreeMap<>();
    trial
        .rows()
        .forEach(
            (time, row) -> {
              SortedMap<String, Double> cells =
                  RawBookRows.at(history, time, row.get("clean_seconds"), row.get("last_price"));
              cells.put("book_clean_seconds", history.cleanSeconds(time));
              cells.put("mid_price", history.mid(time));
              expected.put(time, cells);
              actual.put(time, ofBook(row, cells));
            });
    RowComparison comparison = RowComparison.of(expected, actual);
    assertThat(comparison.same()).as(comparison::toString).isTrue();
    assertThat(comparison.compared()).isGreaterThan(BookTrial.OF_BOOK.size() * 30L);
  }

  private static SortedMap<String, Double> ofBook(
      SortedMap<String, Double> row, SortedMap<String, Double> oracle) {
    SortedMap<String, Double> cells = new TreeMap<>(row);
    cells.keySet().removeIf(name -> !BookTrial.OF_BOOK.contains(name) && !oracle.containsKey(name));
    cells.replaceAll(
        (name, value) -> {
          Double expected = oracle.get(name);
          return expected != null && Math.abs(value - expected) < NOTHING ? expected : value;
        });
    return cells;
  }
}
