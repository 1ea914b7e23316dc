package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.RowComparison;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.simulate.Captures;
import io.tickloom.job.simulate.MarketSimulator;
import io.tickloom.job.simulate.SimulationProgress;
import io.tickloom.job.tape.BookFigures;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated captures are read as recordings are, and hold the market of the simulated dump. */
class SimulatedCaptureTest {
  private static final Catalogue WITH_BOOK = Catalogue.withBook();
  private static final int HOURS = 3;

  @TempDir private static Path scratch;
  private static TapeFinder.Found captured;
  private static SortedMap<Long, SortedMap<String, Double>> rows;

  @BeforeAll
  static void simulate() throws IOException {
    captured = found(Captures.firstHours(scratch.resolve("capture"), Captures.QUIET, HOURS));
    rows = rows(captured, WITH_BOOK);
  }

  @Test
  void rowsHoldTheTradeFeaturesOfTheDump() throws IOException {
    new MarketSimulator(Captures.QUIET).write(scratch.resolve("dump"), SimulationProgress.SILENT);
    SortedMap<Long, SortedMap<String, Double>> dumped =
        rows(found(scratch.resolve("dump")), Catalogue.standard());
    dumped.values().forEach(row -> row.remove("valid"));
    SortedMap<Long, SortedMap<String, Double>> ofTrades = new TreeMap<>();
    rows.forEach(
        (time, row) -> {
          SortedMap<String, Double> part = new TreeMap<>(row);
          part.keySet().retainAll(dumped.get(time).keySet());
          ofTrades.put(time, part);
        });

    // The last row of a capture that was cut short may lack trades of its last seconds.
    long end = ofTrades.lastKey();
    assertThat(ofTrades.size()).isBetween(HOURS * 720 - 10, HOURS * 720);
    assertThat(ofTrades.headMap(end).equals(dumped.headMap(end))).isTrue();
  }

  @Test
  void bookIsKnownFromItsSnapshotToItsEndWithoutAFault() throws IOException {
    try (BookReader reader = new BookReader(captured.books().get(0), pane -> {})) {
      while (reader.advance()) {
        // on to the end
      }
      BookFigures figures = reader.figures();
      assertThat(figures.faults()).isEmpty();
      assertThat(figures.breaks()).isZero();
      assertThat(figures.snapshots()).isEqualTo(HOURS);
      assertThat(figures.messages() - figures.updates()).isBetween(1L, 3L);
      assertThat(figures.updates()).isBetween(80_000L, HOURS * 36_000L);
    }
  }

  @Test
  void everyFeatureOfTheBookHasAValueOnceItHasItsHistory() {
    List<String> ofBook =
        WITH_BOOK.features().stream()
            .filter(feature -> feature.tier() != Tier.TRADES)
            .map(feature -> feature.info().name())
            .toList();
    SortedMap<Long, SortedMap<String, Double>> settled =
        rows.tailMap(rows.firstKey() + 3_600_000_000L);
    assertThat(ofBook).hasSizeGreaterThan(70);
    for (String name : ofBook) {
      long undefined = settled.values().stream().filter(row -> row.get(name).isNaN()).count();
      // A ratio to what was traded has no value in a window without a trade.
      assertThat(undefined).as(name).isLessThan(settled.size() / 10);
    }
  }

  private static TapeFinder.Found found(Path folder) {
    return TapeFinder.find(List.of(folder.toString()), "X");
  }

  private static SortedMap<Long, SortedMap<String, Double>> rows(
      TapeFinder.Found found, Catalogue catalogue) throws IOException {
    TreeMap<Long, SortedMap<String, Double>> rows = new TreeMap<>();
    Replay replay =
        new Replay(
            new Grid(5), catalogue, 21_600, made -> rows.putAll(table(made.rows(), catalogue)));
    if (found.books().isEmpty()) {
      replay.run(found.tapes().get(0));
    } else {
      replay.run(found.tapes().get(0), found.books().get(0));
    }
    return rows;
  }

  private static SortedMap<Long, SortedMap<String, Double>> table(
      ColumnBlock block, Catalogue catalogue) {
    TableSchema schema = TableSchema.rows(catalogue);
    Map<String, double[]> columns = new HashMap<>();
    for (int c = 0; c < schema.valueColumns(); c++) {
      columns.put(schema.columns().get(c + 2).name(), block.values()[c]);
    }
    return RowComparison.table(block.timeMicros(), columns);
  }
}
