package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.row.MadeTape;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registered feature does what it says in a mirrored market, and what its unit says. */
class FeatureSymmetryTest {
  private static final String ROUND = "round_size_share_600s";
  private static final BigDecimal TICK = new BigDecimal("0.00000001");

  /**
   * A price of 1 that moves by some 1e-6 of itself: turned about 1, log returns change their sign
   * but for as small a part of them.
   */
  private static final List<NaiveTrade> FLAT =
      Tapes.random(5, like(TapeShape.ether(7_000), BigDecimal.ONE, TICK));

  private static final SortedMap<Long, SortedMap<String, Double>> ROWS =
      MadeTape.whole(FLAT, 5).rows();
  private static final SortedMap<Long, SortedMap<String, Double>> MIRRORED =
      MadeTape.whole(mapped(FLAT, FeatureSymmetryTest::mirrored), 5).rows();
  private static final double TOLERANCE = 1e-4;

  /**
   * The same walk over powers of two, of which the mirror is exact: 1/p. An order of values can
   * turn over where two almost tie, so it is told by this one.
   */
  private static final SortedMap<Long, SortedMap<String, Double>> POWERS =
      MadeTape.whole(mapped(FLAT, FeatureSymmetryTest::power), 5).rows();

  private static final SortedMap<Long, SortedMap<String, Double>> MIRRORED_POWERS =
      MadeTape.whole(
              mapped(mapped(FLAT, FeatureSymmetryTest::mirrored), FeatureSymmetryTest::power), 5)
          .rows();

  @ParameterizedTest
  @MethodSource("features")
  void mirroredMarketGivesWhatTheFeatureDeclares(Feature feature) {
    FeatureInfo info = feature.info();
    String image = info.mirror().twin().isEmpty() ? info.name() : info.mirror().twin();
    boolean ordered = info.name().contains("_rank_") || info.name().contains("_regime");
    SortedMap<Long, SortedMap<String, Double>> rows = ordered ? POWERS : ROWS;
    SortedMap<Long, SortedMap<String, Double>> mirrored = ordered ? MIRRORED_POWERS : MIRRORED;
    double size = rootMeanSquare(rows.values(), info.name());

    assertThat(size).isPositive();
    rows.forEach(
        (time, row) -> {
          double expected = info.mirror().sign() * row.get(info.name()) + info.mirror().plus();
          double found = mirrored.get(time).get(image);
          assertThat(Double.isNaN(found)).as("NaN at %s", time).isEqualTo(Double.isNaN(expected));
          assertThat(Double.isNaN(found) || Math.abs(found - expected) <= TOLERANCE * size)
              .as("%s expected at %s, %s found", expected, time, found)
              .isTrue();
        });
  }

  @ParameterizedTest
  @MethodSource("features")
  void twinsNameEachOther(Feature feature) {
    Mirror mirror = feature.info().mirror();
    List<FeatureInfo> twins =
        features().map(Feature::info).filter(f -> f.name().equals(mirror.twin())).toList();

    assertThat(mirror.twin().isEmpty() || twins.size() == 1).isTrue();
    assertThat(twins)
        .allMatch(
            twin ->
                twin.mirror()
                    .equals(new Mirror(mirror.sign(), feature.info().name(), mirror.plus())));
  }

  /** Factors are squares of powers of two, so that roots and quotients of them are exact too. */
  @ParameterizedTest
  @CsvSource({"4, 1", "1, 16", "16, 4"})
  void scaledPriceAndSizeScaleAsTheUnitSays(int price, int size) {
    List<NaiveTrade> tape = Tapes.random(6, TapeShape.ether(7_000).withIdGapChance(0.00001));
    SortedMap<Long, SortedMap<String, Double>> rows = MadeTape.whole(tape, 5).rows();
    SortedMap<Long, SortedMap<String, Double>> scaled =
        MadeTape.whole(mapped(tape, trade -> scaled(trade, price, size)), 5).rows();

    features()
        .map(Feature::info)
        .filter(info -> size == 1 || !info.name().equals(ROUND))
        .forEach(
            info -> {
              double factor = new Unit(info.unit()).factor(price * size, size);
              rows.forEach(
                  (time, row) ->
                      assertThat(scaled.get(time).get(info.name()))
                          .as("%s in %s at %s", info.name(), info.unit(), time)
                          .isEqualTo(Double.valueOf(row.get(info.name()) * factor)));
            });
  }

  /** A quantity is round in tens, not in twos. */
  @Test
  void roundQuantitiesAreRoundInHundredthsToo() {
    List<NaiveTrade> tape = Tapes.random(6, TapeShape.ether(1_000));
    SortedMap<Long, SortedMap<String, Double>> rows = MadeTape.whole(tape, 5).rows();
    SortedMap<Long, SortedMap<String, Double>> scaled =
        MadeTape.whole(mapped(tape, trade -> scaled(trade, 1, 100)), 5).rows();

    assertThat(rootMeanSquare(rows.values(), ROUND)).isPositive();
    rows.forEach(
        (time, row) -> {
          double expected = row.get(ROUND);
          assertThat(scaled.get(time).get(ROUND))
              .isEqualTo(expected, within(1e-12 * Math.abs(Double.isNaN(expected) ? 0 : expected)));
        });
  }

  static Stream<Feature> features() {
    return Catalogue.standard().features().stream();
  }

  private static List<NaiveTrade> mapped(List<NaiveTrade> tape, UnaryOperator<NaiveTrade> change) {
    return tape.stream().map(change).toList();
  }

  private static NaiveTrade mirrored(NaiveTrade trade) {
    return new NaiveTrade(
        trade.id(),
        BigDecimal.valueOf(2).subtract(trade.price()),
        trade.quantity(),
        trade.timeMicros(),
        !trade.buyerIsMaker());
  }

  /** Ticks from 1 become halvings or doublings, turned back at eight. */
  private static NaiveTrade power(NaiveTrade trade) {
    int ticks = trade.price().subtract(BigDecimal.ONE).divide(TICK).intValueExact();
    int place = Math.floorMod(ticks + 8, 32);
    int exponent = place <= 16 ? place - 8 : 24 - place;
    return new NaiveTrade(
        trade.id(),
        new BigDecimal(Math.scalb(1.0, exponent)),
        trade.quantity(),
        trade.timeMicros(),
        trade.buyerIsMaker());
  }

  private static NaiveTrade scaled(NaiveTrade trade, int price, int size) {
    return new NaiveTrade(
        trade.id(),
        trade.price().multiply(BigDecimal.valueOf(price)),
        trade.quantity().multiply(BigDecimal.valueOf(size)),
        trade.timeMicros(),
        trade.buyerIsMaker());
  }

  private static double rootMeanSquare(Collection<SortedMap<String, Double>> rows, String column) {
    return Math.sqrt(
        rows.stream()
            .mapToDouble(row -> row.get(column))
            .filter(value -> !Double.isNaN(value))
            .map(value -> value * value)
            .average()
            .orElseThrow());
  }

  private static TapeShape like(TapeShape shape, BigDecimal startPrice, BigDecimal tick) {
    return new TapeShape(
        shape.startMicros(),
        shape.seconds(),
        shape.stepMicros(),
        shape.meanGapSeconds(),
        shape.silenceChance(),
        shape.idGapChance(),
        startPrice,
        tick,
        shape.leastQuantity(),
        shape.mostQuantity(),
        shape.quantityDecimals());
  }
}
