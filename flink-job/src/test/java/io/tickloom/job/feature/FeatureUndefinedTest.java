package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.HandTape;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.row.MadeTape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registered feature is NaN without its history and where it says so, and nowhere else. */
class FeatureUndefinedTest {
  /** A burst in six seconds, often silence of minutes, and once of longer than an hour. */
  private static final List<NaiveTrade> TAPE =
      joined(
          Tapes.random(9, slow(TapeShape.ether(30_000))),
          5_000,
          Tapes.random(10, slow(TapeShape.ether(2_000))));

  private static final SortedMap<Long, SortedMap<String, Double>> ROWS =
      MadeTape.whole(TAPE, 15).rows();

  /** One or two trades a second from 0 on, until every feature has its history. */
  private static final SortedMap<Long, SortedMap<String, Double>> BUSY =
      MadeTape.whole(busy(Catalogue.standard().historySeconds() + 1), 1).rows();

  /** Two trades, and two hours of nothing. */
  private static final SortedMap<Long, SortedMap<String, Double>> SILENT =
      MadeTape.whole(
              new HandTape().buy("0", "7", "1").sell("2", "8", "3").buy("7195", "9", "1").trades(),
              5)
          .rows();

  /** What is not 0 after 7,188 s of silence, on a Tuesday at 23:59:50. */
  private static final Map<String, Double> IN_SILENCE =
      Map.of(
          "seconds_since_last_trade",
          7188.0,
          // 300 seconds of 0 parse into phrases of 1, 2 ... 24 of them
          "lempel_ziv_300s",
          24 * (StrictMath.log(24) / StrictMath.log(2)) / 300,
          "time_of_day_sine",
          StrictMath.sin(2 * Math.PI * 86_390 / 86_400),
          "time_of_day_cosine",
          StrictMath.cos(2 * Math.PI * 86_390 / 86_400),
          "time_of_week_sine",
          StrictMath.sin(2 * Math.PI * 172_790 / 604_800),
          "time_of_week_cosine",
          StrictMath.cos(2 * Math.PI * 172_790 / 604_800));

  @ParameterizedTest
  @MethodSource("features")
  void rowIsUndefinedWithoutHistoryOrWhereTheFeatureSaysSoAndNowhereElse(Feature feature) {
    FeatureInfo info = feature.info();
    Predicate<TapeWindow> rule = UndefinedRules.of(info.undefined());
    assertThat(rule).as("what \"%s\" means", info.undefined()).isNotNull();

    int defined = 0;
    int undefined = 0;
    for (Map.Entry<Long, SortedMap<String, Double>> row : ROWS.entrySet()) {
      double value = row.getValue().get(info.name());
      if (row.getValue().get("clean_seconds") <= feature.historySeconds()) {
        assertThat(value).as("without history at %s", row.getKey()).isNaN();
      } else {
        boolean expected = rule.test(window(feature, row));
        assertThat(Double.isNaN(value)).as("NaN at %s", row.getKey()).isEqualTo(expected);
        assertThat(Double.isInfinite(value)).as("infinite at %s", row.getKey()).isFalse();
        defined += expected ? 0 : 1;
        undefined += expected ? 1 : 0;
      }
    }
    assertThat(defined).isGreaterThan(100);
    assertThat(undefined > 0).as("was undefined").isEqualTo(!info.undefined().equals("never"));
  }

  @ParameterizedTest
  @MethodSource("features")
  void rowMustKnowMoreThanTheHistoryThatTheFeatureAsksFor(Feature feature) {
    int history = feature.historySeconds();
    String name = feature.info().name();

    // the first trade stands at 0, so a row's clean seconds are its time
    assertThat(BUSY.get(HandTape.at(Integer.toString(history + 1))).get(name)).isNotNaN();
    if (history > 0) {
      assertThat(BUSY.get(HandTape.at(Integer.toString(history))).get(name)).isNaN();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void silenceIsZeroWhereItIsNotUndefined(Feature feature) {
    SortedMap<String, Double> row = SILENT.get(HandTape.at("7190"));

    String name = feature.info().name();
    if (IN_SILENCE.containsKey(name)) {
      assertThat(row.get(name)).isEqualTo(IN_SILENCE.get(name));
    } else if (feature.info().undefined().equals("never")) {
      // all that was is equal to what is: the middle of the ranks
      assertThat(row.get(name)).isEqualTo(name.contains("_rank_") ? 0.5 : 0);
    } else {
      assertThat(row.get(name)).isNaN();
    }
  }

  @Test
  void everyValueLiesInTheRangeThatItsFeatureNames() {
    List<String> outside = new ArrayList<>();
    features()
        .map(Feature::info)
        .forEach(
            info -> {
              Range range = Range.of(info.range());
              for (Map.Entry<Long, SortedMap<String, Double>> row : ROWS.entrySet()) {
                double value = row.getValue().get(info.name());
                if (!Double.isNaN(value) && !range.holds(value)) {
                  outside.add(info.name() + " at " + row.getKey() + ": " + value);
                }
              }
            });
    assertThat(outside).isEmpty();
  }

  static Stream<Feature> features() {
    return Catalogue.standard().features().stream();
  }

  private static List<NaiveTrade> busy(int seconds) {
    HandTape tape = new HandTape();
    // no period: a figure that is the same in each minute has neither rank nor spread
    Random random = new Random(11);
    for (int second = 0; second <= seconds; second++) {
      String price = Integer.toString(50 + random.nextInt(7));
      tape.buy(Integer.toString(second), "50", "1");
      if (random.nextInt(5) > 0) {
        tape.sell(second + ".5", price, Integer.toString(1 + random.nextInt(3)));
      }
    }
    return tape.trades();
  }

  /** What the row sees: of a decayed feature's memory no more than the whole seconds known. */
  private static TapeWindow window(
      Feature feature, Map.Entry<Long, SortedMap<String, Double>> row) {
    int known = row.getValue().get("clean_seconds").intValue();
    return TapeWindow.of(TAPE, row.getKey(), Math.min(feature.memorySeconds(), known));
  }

  /** The second tape behind the first, with nothing missing but the time between. */
  private static List<NaiveTrade> joined(
      List<NaiveTrade> first, int pauseSeconds, List<NaiveTrade> second) {
    NaiveTrade last = first.get(first.size() - 1);
    long ids = last.id() + 1 - second.get(0).id();
    long micros = last.timeMicros() + pauseSeconds * 1_000_000L - second.get(0).timeMicros();
    return Stream.concat(
            first.stream(),
            second.stream()
                .map(
                    trade ->
                        new NaiveTrade(
                            trade.id() + ids,
                            trade.price(),
                            trade.quantity(),
                            trade.timeMicros() + micros,
                            trade.buyerIsMaker())))
        .toList();
  }

  private static TapeShape slow(TapeShape shape) {
    return new TapeShape(
        shape.startMicros(),
        shape.seconds(),
        shape.stepMicros(),
        6,
        0.005,
        0.0001,
        shape.startPrice(),
        new BigDecimal("0.01"),
        shape.leastQuantity(),
        shape.mostQuantity(),
        shape.quantityDecimals());
  }
}
