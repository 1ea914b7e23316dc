package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.simulate.Captures;
import io.tickloom.job.simulate.SignalIn;
import io.tickloom.job.simulate.SimulatedMarket;
import io.tickloom.job.simulate.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal in the book is found by features of the book, and by those of trades hardly at all. */
class BookSignalTest {
  private static final Catalogue CATALOGUE = Catalogue.withBook();
  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
  private static final long HORIZON_MICROS = 60_000_000;
  private static final long HOUR_MICROS = 3_600_000_000L;
  private static final List<String> OF_DEPTH =
      List.of(
          "queue_imbalance_time_weighted_60s", "queue_imbalance_mean_60s", "book_imbalance_5bp");

  @TempDir private Path folder;

  @Test
  void depthTellsWhatTradesDoNot() throws IOException {
    double best = simulate(3, 24);
    SortedMap<Long, SortedMap<String, Double>> rows = rows();
    Map<String, Double> trades = new HashMap<>();
    CATALOGUE.features().stream()
        .filter(feature -> feature.tier() == Tier.TRADES)
        .map(feature -> feature.info().name())
        .forEach(name -> trades.put(name, auc(rows, name)));
    String ofTrades = Collections.max(trades.entrySet(), Map.Entry.comparingByValue()).getKey();
    for (String name : OF_DEPTH) {
      assertThat(auc(rows, name)).as(name).isBetween(0.5 + 5 * standardError(24), best + 0.01);
      assertThat(studentOfHours(rows, name, ofTrades))
          .as("%s against %s, the best of trades in the very rows", name, ofTrades)
          .isGreaterThan(4);
    }
  }

  @Test
  void withoutASignalTheBookLeansAndItMeansNothing() throws IOException {
    simulate(0, 12);
    SortedMap<Long, SortedMap<String, Double>> rows = rows();
    for (String name : OF_DEPTH) {
      assertThat(auc(rows, name))
          .as(name)
          .isBetween(0.5 - 3 * standardError(12), 0.5 + 3 * standardError(12));
    }
  }

  /** Writes the first hours of a day; gives the best AUC that anyone could reach, of all of it. */
  private double simulate(double signal, int hours) throws IOException {
    SimulatorOptions options =
        new SimulatorOptions("ETHUSDT", MONDAY, 1, 5, signal, 1, 2683.80, 2, 1, SignalIn.BOOK);
    SimulatedMarket made = Captures.firstHours(folder.resolve("capture"), options, hours);
    String market = Files.readString(folder.resolve("capture/market.json"));
    assertThat(market).contains("\"signal_in\": \"book\"");
    return made.bestAuc();
  }

  private SortedMap<Long, SortedMap<String, Double>> rows() throws IOException {
    return SimulatedRows.of(SimulatedRows.found(folder.resolve("capture")), CATALOGUE);
  }

  /** Of an AUC of a half; twelve rows share a minute, so an hour has 60 independent labels. */
  private static double standardError(int hours) {
    return 1 / Math.sqrt(3.0 * 60 * hours);
  }

  /** How many standard errors the mean of the hours' differences of AUC lies above 0. */
  private static double studentOfHours(
      SortedMap<Long, SortedMap<String, Double>> rows, String one, String other) {
    List<Double> differences = new ArrayList<>();
    for (long hour = rows.firstKey(); hour < rows.lastKey(); hour += HOUR_MICROS) {
      SortedMap<Long, SortedMap<String, Double>> part = rows.subMap(hour, hour + HOUR_MICROS);
      differences.add(auc(part, one) - auc(part, other));
    }
    double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
    double squares = differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    int n = differences.size();
    return mean / Math.sqrt(squares / (n - 1) / n);
  }

  private record Scored(double score, boolean up) {}

  /** Of a column against the sign of the next minute's change of the last price; by ranks. */
  private static double auc(SortedMap<Long, SortedMap<String, Double>> rows, String name) {
    List<Scored> scored = new ArrayList<>();
    rows.forEach(
        (time, row) -> {
          SortedMap<String, Double> later = rows.get(time + HORIZON_MICROS);
          if (later != null && !row.get(name).isNaN()) {
            double change = later.get("last_price") - row.get("last_price");
            if (change != 0) {
              scored.add(new Scored(row.get(name), change > 0));
            }
          }
        });
    scored.sort(Comparator.comparingDouble(Scored::score));
    double rankSum = 0;
    double ups = 0;
    for (int i = 0; i < scored.size(); ) {
      int end = i;
      int upsOfTie = 0;
      while (end < scored.size() && scored.get(end).score() == scored.get(i).score()) {
        upsOfTie += scored.get(end++).up() ? 1 : 0;
      }
      rankSum += upsOfTie * (i + 1 + end) / 2.0;
      ups += upsOfTie;
      i = end;
    }
    return (rankSum - ups * (ups + 1) / 2) / (ups * (scored.size() - ups));
  }
}
