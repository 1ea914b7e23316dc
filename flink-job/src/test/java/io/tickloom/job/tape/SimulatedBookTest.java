package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tickloom.job.simulate.Captures;
import io.tickloom.job.simulate.SimulatorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the simulated book within bands around the figures of a real one, both measured from
 * recordings by the same code: the 11 minutes of spot ETHUSDT, and an hour of a simulated Tuesday
 * that trades about as often.
 */
class SimulatedBookTest {
  @TempDir private static Path scratch;
  private static BookStatistics simulated;

  /**
   * A figure, or several.
   *
   * @param real as the docs show it
   * @param low the least that the simulated one may be, as a part of the real one
   * @param high the most
   */
  private record Figure(
      String name,
      String real,
      String form,
      double low,
      double high,
      Function<BookStatistics, double[]> of) {

    String show(BookStatistics book) {
      return Arrays.stream(of.apply(book))
          .mapToObj(value -> String.format(Locale.ROOT, form, value))
          .collect(Collectors.joining(" / "));
    }
  }

  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              "trades a second", "22.3", "%.1f", 0.75, 1.25, one(BookStatistics::tradesPerSecond)),
          new Figure(
              "quotes a second", "90", "%.0f", 0.6, 1.4, one(BookStatistics::quotesPerSecond)),
          new Figure(
              "diffs a second", "9.9", "%.1f", 0.95, 1.05, one(BookStatistics::diffsPerSecond)),
          new Figure("levels a diff", "42", "%.0f", 0.7, 1.3, one(BookStatistics::levelsPerDiff)),
          new Figure(
              "update ids a second",
              "631",
              "%.0f",
              0.5,
              1.1,
              one(BookStatistics::changesPerSecond)),
          new Figure(
              "diffs that leave a spread of one tick, %",
              "99.4", "%.1f", 0.99, 1.006, one(b -> 100 * b.shareOfOneTick())),
          new Figure(
              "diffs that change a best price, %",
              "12.7", "%.1f", 0.7, 2, one(b -> 100 * b.shareOfPriceChanges())),
          new Figure(
              "diffs that change a best price or its size, %",
              "81.6", "%.1f", 0.9, 1.25, one(b -> 100 * b.shareOfChanges())),
          new Figure(
              "size at the best price at 10 / 50 / 90 %, ETH",
              "1.9 / 9.6 / 27.6",
              "%.1f",
              0.6,
              1.3,
              b -> new double[] {b.bestSize(0.1), b.bestSize(0.5), b.bestSize(0.9)}),
          new Figure(
              "its median in median trades",
              "1228",
              "%.0f",
              0.7,
              1.4,
              one(b -> b.bestSize(0.5) / b.medianTrade())),
          new Figure(
              "depth of a side within 5 / 10 / 25 / 50 bp, median, ETH",
              "257 / 578 / 1786 / 2542",
              "%.0f",
              0.7,
              1.3,
              BookStatistics::medianDepths),
          new Figure(
              "queue imbalance, standard deviation",
              "0.68",
              "%.2f",
              0.85,
              1.15,
              one(BookStatistics::imbalanceDeviation)),
          new Figure(
              "its autocorrelation after 0.1 s",
              "0.90",
              "%.2f",
              0.85,
              1.1,
              one(b -> b.imbalanceAfter(1))),
          new Figure(
              "its autocorrelation after 1 s",
              "0.34",
              "%.2f",
              0.75,
              1.25,
              one(b -> b.imbalanceAfter(10))));

  private static Function<BookStatistics, double[]> one(Function<BookStatistics, Double> figure) {
    return book -> new double[] {figure.apply(book)};
  }

  @BeforeAll
  static void simulateAnHour() throws Exception {
    Path folder = scratch.resolve("capture");
    Captures.hours(folder, SimulatorOptions.ethusdt(LocalDate.of(2026, 8, 4), 1, 3), 11, 1);
    simulated = BookStatistics.of(folder);
  }

  @Test
  void bookLooksAndMovesAsARealOne() {
    for (Figure figure : FIGURES) {
      double[] made = figure.of().apply(simulated);
      String[] real = figure.real().split(" / ");
      for (int i = 0; i < made.length; i++) {
        assertThat(made[i] / Double.parseDouble(real[i]))
            .as("%s, %s to a real %s", figure.name(), made[i], real[i])
            .isBetween(figure.low(), figure.high());
      }
    }
  }

  @Test
  void realFiguresAreThoseOfTheRecording() throws Exception {
    Path folder = Path.of("../../shared/data/binance-spot-ethusdt");
    if (!Files.isDirectory(folder) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(folder.toAbsolutePath() + " is absent");
    }
    assumeTrue(Files.isDirectory(folder), folder + " is absent");
    BookStatistics recorded = BookStatistics.of(folder);
    for (Figure figure : FIGURES) {
      assertThat(figure.show(recorded)).as(figure.name()).isEqualTo(figure.real());
    }
  }

  @Test
  void tableInTheDocsShowsTheseFigures() throws Exception {
    List<String> table =
        FIGURES.stream()
            .map(f -> "| " + f.name() + " | " + f.real() + " | " + f.show(simulated) + " |")
            .toList();
    assertThat(Files.readAllLines(Path.of("SIMULATOR.md"))).containsSubsequence(table);
  }
}
