package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.oracle.book.RawMarket;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every feature of trades holds for every feature of the book. */
class BookLawsTest {
  private static final long SECOND = 1_000_000L;

  /** So far up that a mirrored price is the same but for 1e-5 of it. */
  private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

  @TempDir private static Path scratch;
  private static List<String> lines;
  private static BookTrial trial;

  @BeforeAll
  static void read() throws IOException {
    lines = RawMarket.lines(BookOracleTest.recordings("binance-spot-ethusdt"));
    trial = BookTrial.of(scratch, lines, 5);
  }

  static Stream<Feature> features() {
    return BookTrial.CATALOGUE.features().stream().filter(f -> f.tier() != Tier.TRADES);
  }

  @Test
  void rowIsTheSameWhereTheRecordingEndsBehindIt() throws IOException {
    for (int part = 2; part < 6; part++) {
      List<String> begun = lines.subList(0, lines.size() * part / 6);
      BookTrial cut = BookTrial.of(scratch, begun, 5);
      long until = RawMarket.of(begun).lastDiffMicros();

      assertThat(cut.rows().headMap(until + 1)).isEqualTo(trial.rows().headMap(until + 1));
      assertThat(cut.rows().headMap(until)).isNotEmpty();
      assertThat(cut.rows().tailMap(until + 1).values())
          .allMatch(row -> row.get("book_clean_seconds") == 0);
    }
  }

  @Test
  void valueComesFromItsMemoryAlone() {
    int[] compared = {0};
    features()
        .filter(feature -> !feature.readsTrades() || feature.memorySeconds() > 0)
        .forEach(
            feature ->
                trial
                    .rows()
                    .forEach(
                        (time, row) -> {
                          if (row.get("book_clean_seconds") > feature.historySeconds()
                              && row.get("clean_seconds") > feature.historySeconds()) {
                            double[] out = new double[1];
                            feature.compute(memoryOf(feature, time / SECOND), out);
                            assertThat(out[0])
                                .as("%s at %s", feature, time)
                                .isEqualTo(row.get(feature.info().name()));
                            compared[0]++;
                          }
                        }));
    assertThat(compared[0]).isGreaterThan(5_000);
  }

  /** One row's stretch, with a trade long ago and the panes that the feature may see. */
  private static Stretch memoryOf(Feature feature, long second) {
    PackedPanes trades = new PackedPanes(1);
    Pane long_ = new Pane();
    long_.second = second - 5_000;
    long_.lastE8 = 1;
    trades.add(long_);
    long from = second - feature.memorySeconds() - 1;
    int first = 0;
    while (trial.panes().second(first) < from) {
      first++;
    }
    int end = first;
    while (end < trial.panes().count() && trial.panes().second(end) < second) {
      end++;
    }
    byte[] bytes = trial.panes().tail(first);
    BookPanes known = new BookPanes(1);
    known.addAll(Arrays.copyOf(bytes, (end - first) * BookPaneCodec.BYTES));
    return new Stretch(trades, known, new Grid(5), second - 5, second, feature.memorySeconds());
  }

  @Test
  void valueLiesInItsRangeAndIsUndefinedWithoutHistoryAndWhereItSaysSo() {
    features()
        .forEach(
            feature -> {
              FeatureInfo info = feature.info();
              int defined = 0;
              for (SortedMap<String, Double> row : trial.rows().values()) {
                double value = row.get(info.name());
                boolean history =
                    row.get("book_clean_seconds") > feature.historySeconds()
                        && (!feature.readsTrades()
                            || row.get("clean_seconds") > feature.historySeconds());
                assertThat(history || Double.isNaN(value)).as("%s", info.name()).isTrue();
                if (history && info.undefined().equals("never")) {
                  assertThat(value).as("%s", info.name()).isNotNaN();
                }
                defined += Double.isNaN(value) ? 0 : 1;
                assertThat(Double.isNaN(value) || holds(info.range(), value))
                    .as("%s of %s in %s", value, info.name(), info.range())
                    .isTrue();
              }
              assertThat(defined).as("defined values of %s", info.name()).isPositive();
            });
  }

  private static boolean holds(String range, double value) {
    return switch (range) {
      case "any" -> Double.isFinite(value);
      case "above 0" -> value > 0;
      case "0 and above" -> value >= 0;
      case "0 to 1" -> value >= 0 && value <= 1;
      case "-1 to 1" -> value >= -1 && value <= 1;
      default -> throw new IllegalArgumentException(range);
    };
  }

  /** Factors are powers of two, so all is exact. */
  @Test
  void scaledPriceAndSizeScaleAsTheUnitSays() throws IOException {
    BigDecimal four = BigDecimal.valueOf(4);
    BigDecimal two = BigDecimal.valueOf(2);
    BookTrial scaled = changed(price -> price.multiply(four), size -> size.multiply(two), false);
    features()
        .map(Feature::info)
        .forEach(
            info -> {
              double factor = info.unit().equals("quote") ? 8 : 1;
              trial
                  .rows()
                  .forEach(
                      (time, row) ->
                          assertThat(scaled.rows().get(time).get(info.name()))
                              .as("%s at %s", info.name(), time)
                              .isEqualTo(Double.valueOf(factor * row.get(info.name()))));
            });
  }

  /** What lies within basis points of mid is another depth at another price: not looked at here. */
  @Test
  void mirroredMarketGivesWhatTheFeatureDeclares() throws IOException {
    BigDecimal twice = FAR.add(new BigDecimal("2683.805")).multiply(BigDecimal.valueOf(2));
    BookTrial up = changed(FAR::add, size -> size, false);
    BookTrial down = changed(price -> twice.subtract(FAR.add(price)), size -> size, true);
    features()
        .map(Feature::info)
        .filter(info -> !info.formula().contains("bp of") && !info.formula().contains("basis"))
        .filter(info -> !info.name().contains("wall"))
        .forEach(
            info -> {
              String image = info.mirror().twin().isEmpty() ? info.name() : info.mirror().twin();
              double size = rootMeanSquare(up, info.name());
              up.rows()
                  .forEach(
                      (time, row) -> {
                        double expected = info.mirror().sign() * row.get(info.name());
                        double found = down.rows().get(time).get(image);
                        assertThat(Double.isNaN(found)).isEqualTo(Double.isNaN(expected));
                        assertThat(Double.isNaN(found) || Math.abs(found - expected) <= 1e-3 * size)
                            .as("%s at %s: %s, %s found", info.name(), time, expected, found)
                            .isTrue();
                      });
            });
  }

  private static double rootMeanSquare(BookTrial of, String name) {
    return Math.sqrt(
        of.rows().values().stream()
            .mapToDouble(row -> row.get(name))
            .filter(value -> !Double.isNaN(value))
            .map(value -> value * value)
            .average()
            .orElseThrow());
  }

  private static BookTrial changed(
      UnaryOperator<BigDecimal> price, UnaryOperator<BigDecimal> size, boolean mirrored)
      throws IOException {
    return BookTrial.of(scratch, new ChangedMarket(price, size, mirrored).lines(lines), 5);
  }
}
