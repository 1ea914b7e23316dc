package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the simulated market within bands around the figures of real ETHUSDT, which each test
 * names. Four weeks, of which three seeds were looked at when the bands were chosen; this is a
 * fourth.
 */
class SimulatedMarketTest {
  private static final TapeFigures TAPE = new TapeFigures();
  private static double[] returns;

  @BeforeAll
  static void simulateFourWeeks() throws IOException {
    LocalDate monday = LocalDate.of(2026, 8, 3);
    new Market(SimulatorOptions.ethusdt(monday, 28, 11)).run(TAPE);
    returns = TAPE.minuteReturns();
  }

  @Test
  void printsAsManyTradesASecond() {
    that(TAPE.tradesPerSecond(), "trades a second, real 22.4").isBetween(18.0, 27.0);
  }

  @Test
  void twoTradesOfThreeShareTheirTimeWithAnEarlierOne() {
    that(TAPE.shareOfSharedTimes(), "share, real 0.66").isBetween(0.64, 0.68);
    that(TAPE.tradesPerSweep(), "trades per sweep, real 2.9").isBetween(2.8, 3.0);
    assertThat(TAPE.longestSweep).as("longest sweep, real 219").isBetween(150, 240);
  }

  @Test
  void gapsBetweenSweepsAreClustered() {
    that(TAPE.meanGapMillis(), "mean gap in ms, real 131").isBetween(105.0, 160.0);
    that(TAPE.gapVariation(), "variation of gaps, real 2.0").isBetween(1.8, 2.2);
    that(TAPE.sweepsPerSecond.at(1), "sweeps a second, lag 1, real 0.45").isBetween(0.35, 0.6);
  }

  @Test
  void sizesHaveTheQuantilesOfRealOnes() {
    double[] levels = {.01, .1, .25, .5, .75, .9, .99, .999};
    double[] real = {0.0003, 0.002, 0.002, 0.0078, 0.174, 0.80, 3.72, 11.4};
    for (int i = 0; i < levels.length; i++) {
      that(TAPE.sizeQuantile(levels[i]) / real[i], "quantile " + levels[i] + " to the real one")
          .isBetween(0.97, 1.03);
    }
    that(TAPE.meanSize(), "mean size, real 0.294").isBetween(0.28, 0.31);
  }

  @Test
  void signsRememberForDozensOfTrades() {
    int[] lags = {1, 2, 5, 10, 20, 50};
    double[] real = {0.84, 0.78, 0.66, 0.51, 0.31, 0.09};
    for (int i = 0; i < lags.length; i++) {
      that(TAPE.tradeSigns.at(lags[i]), "sign autocorrelation at lag " + lags[i])
          .isCloseTo(real[i], within(0.06));
    }
  }

  @Test
  void minutesAreAsWildAndAsHeavyTailed() {
    that(TapeFigures.deviation(returns) * 1e4, "std of a minute in bp, real 9.4")
        .isBetween(6.5, 13.0);
    that(TapeFigures.kurtosis(returns), "kurtosis, real 122").isBetween(40.0, 700.0);
    that(share(0), "flat minutes, real 0.006").isBetween(0.0005, 0.01);
    that(share(1), "rising minutes, real 0.496").isBetween(0.485, 0.512);
  }

  @Test
  void minutesDoNotTellTheNextOnes() {
    for (int lag = 1; lag <= 10; lag++) {
      that(Math.abs(Autocorrelation.of(returns, lag)), "return autocorrelation at lag " + lag)
          .isLessThan(0.04);
    }
  }

  @Test
  void volatilityClustersOutToADay() {
    double[] absolute = TapeFigures.absolute(returns);
    int[] lags = {1, 2, 5, 10, 30, 60, 240, 1440};
    double[] real = {0.31, 0.22, 0.19, 0.16, 0.15, 0.12, 0.08, 0.05};
    for (int i = 0; i < lags.length; i++) {
      that(Autocorrelation.of(absolute, lags[i]), "absolute return at lag " + lags[i])
          .isBetween(real[i] - 0.08, real[i] + 0.08)
          .isGreaterThan(0.015);
    }
  }

  @Test
  void afternoonsAreBusierThanNights() {
    double afternoon = TAPE.tradesByHour[14] + TAPE.tradesByHour[15] + TAPE.tradesByHour[16];
    double night = TAPE.tradesByHour[2] + TAPE.tradesByHour[3] + TAPE.tradesByHour[4];
    that(afternoon / night, "14-17 h to 2-5 h").isBetween(1.5, 4.0);
  }

  @Test
  void weekendsAreQuieterThanWeekdays() {
    long[] days = TAPE.tradesByDayFromMonday;
    double weekend = (days[5] + days[6]) / 2.0;
    double weekday = (days[0] + days[1] + days[2] + days[3] + days[4]) / 5.0;
    that(weekend / weekday, "Saturday and Sunday to the rest").isBetween(0.5, 0.9);
  }

  @Test
  void theLastPriceStaysOrBouncesAcrossATick() {
    that((double) TAPE.stays / TAPE.repeats, "price stays when the side does, real 0.59")
        .isBetween(0.5, 0.7);
    that(
            (double) TAPE.bounces / TAPE.turns,
            "price bounces one tick when the side turns, real 0.77")
        .isBetween(0.5, 0.85);
  }

  @Test
  void tableInTheDocsShowsTheseFigures() throws IOException {
    assertThat(Files.readAllLines(Path.of("SIMULATOR.md")))
        .containsSubsequence(FigureTable.of(TAPE, returns));
  }

  private static double share(int sign) {
    return (double) Arrays.stream(returns).filter(r -> Math.signum(r) == sign).count()
        / returns.length;
  }

  private static AbstractDoubleAssert<?> that(double figure, String name) {
    return assertThat(figure).as(name);
  }
}
