package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class MoneyBandsTest {
  private static final int ROWS = 4000;
  private static final long[] SECONDS = LongStream.range(0, ROWS).map(i -> 5 * i).toArray();
  private static final double COST = 1e-4;
  private static final double DEVIATION = 1e-3;

  /** A trade a row, whose returns repeat for so many rows. */
  private static List<Trade> trades(int repeats) {
    Random random = new Random(1);
    List<Trade> trades = new ArrayList<>();
    double gross = 0;
    for (int i = 0; i < ROWS; i++) {
      if (i % repeats == 0) {
        gross = DEVIATION * random.nextGaussian();
      }
      trades.add(new Trade(0, SECONDS[i], SECONDS[i], SECONDS[i] + 5, 1, gross, gross - 2 * COST));
    }
    return trades;
  }

  private static MoneyBands bands(List<Trade> trades, double block) {
    return MoneyBands.of(
        trades, 1, SECONDS, new double[] {COST, 0}, new StationaryBootstrap(block, 1000, 1));
  }

  private static double halfWidth(Figure figure) {
    return (figure.high() - figure.low()) / 2;
  }

  @Test
  void ofIndependentTradesTheBandIsTheRootOfTheirNumber() {
    MoneyBands bands = bands(trades(1), 1);
    double last = 5.0 * (ROWS - 1);
    double all = 1.96 * DEVIATION * Math.sqrt(ROWS);
    assertThat(halfWidth(bands.net().get(0))).isCloseTo(all, within(0.1 * all));
    assertThat(halfWidth(bands.luckAt(last))).isCloseTo(all, within(0.1 * all));
    assertThat(halfWidth(bands.luckAt(last / 4))).isCloseTo(all / 2, within(0.06 * all));
    assertThat(halfWidth(bands.luckAt(0))).isZero();
  }

  /** Their sum grows by the same at every row, so no order of blocks can leave its own curve. */
  @Test
  void tradesThatAreAllAlikeLeaveNoDoubtAboutTheCurve() {
    List<Trade> trades =
        Arrays.stream(SECONDS)
            .mapToObj(second -> new Trade(0, second, second, second + 5, 1, 0.001, 0.001))
            .toList();
    for (Figure luck : bands(trades, 7).luck()) {
      assertThat(luck.low()).isCloseTo(0, within(1e-9));
      assertThat(luck.high()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void breakEvenAndSumsAreThoseOfTheTrades() {
    List<Trade> trades = trades(1);
    MoneyBands bands = bands(trades, 1);
    double gross = trades.stream().mapToDouble(Trade::gross).sum();
    double sides = trades.stream().mapToDouble(Trade::sides).sum();
    assertThat(bands.breakEven().value()).isCloseTo(gross / sides, within(1e-15));
    assertThat(bands.net().get(0).value()).isCloseTo(gross - COST * sides, within(1e-12));
    assertThat(bands.net().get(1).value()).isCloseTo(gross, within(1e-12));
  }

  @Test
  void tradesThatGoTogetherAskForBlocksThatHoldThem() {
    List<Trade> trades = trades(10);
    double narrow = halfWidth(bands(trades, 1).breakEven());
    double wide = halfWidth(bands(trades, 200).breakEven());
    assertThat(wide / narrow).isCloseTo(Math.sqrt(10), within(0.7));
  }

  @Test
  void withoutTradesNothingBreaks() {
    MoneyBands bands = bands(List.of(), 10);
    assertThat(bands.breakEven().value()).isNaN();
    assertThat(bands.net().get(0)).isEqualTo(new Figure(0, 0, 0));
  }
}
