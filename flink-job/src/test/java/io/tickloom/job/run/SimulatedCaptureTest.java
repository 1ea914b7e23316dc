package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.simulate.Captures;
import io.tickloom.job.simulate.MarketSimulator;
import io.tickloom.job.simulate.SimulationProgress;
import io.tickloom.job.tape.BookFigures;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    Captures.firstHours(scratch.resolve("capture"), Captures.QUIET, HOURS);
    captured = SimulatedRows.found(scratch.resolve("capture"));
    rows = SimulatedRows.of(captured, WITH_BOOK);
  }

  @Test
  void rowsHoldTheTradeFeaturesOfTheDump() throws IOException {
    new MarketSimulator(Captures.QUIET).write(scratch.resolve("dump"), SimulationProgress.SILENT);
    SortedMap<Long, SortedMap<String, Double>> dumped =
        SimulatedRows.of(SimulatedRows.found(scratch.resolve("dump")), Catalogue.standard());
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
}
