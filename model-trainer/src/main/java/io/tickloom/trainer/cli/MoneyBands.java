package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.RunningSum;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far luck reaches in what trades came to: other test parts are put together of blocks of rows,
 * each with the trades that its rows asked for.
 *
 * @param breakEven the cost a side at which nothing is earned, as a share of the price
 * @param net sum of returns at each cost that was asked for
 * @param seconds moments from the test part's beginning to its end, since 1970 UTC
 * @param luck at each of them the band of the sum of net returns so far about its own curve: 0 is
 *     the curve
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
record MoneyBands(Figure breakEven, List<Figure> net, double[] seconds, List<Figure> luck) {
  private static final int STEPS = 100;

  /**
   * @param trades of all symbols
   * @param symbols how many symbols share the position's size
   * @param rowSeconds the time of each row of the test part, rising
   * @param costs a side, as shares; the first is the one of the curve over time
   */
  static MoneyBands of(
      List<Trade> trades,
      int symbols,
      long[] rowSeconds,
      double[] costs,
      StationaryBootstrap bootstrap) {
    int n = rowSeconds.length;
    double[] gross = new double[n];
    double[] sides = new double[n];
    for (Trade trade : trades) {
      int at = Arrays.binarySearch(rowSeconds, trade.rowSecond());
      int row = at >= 0 ? at : Math.min(n - 1, -1 - at);
      gross[row] += trade.gross() / symbols;
      sides[row] += trade.sides() / symbols;
    }
    int[] places = IntStream.rangeClosed(0, STEPS).map(i -> (int) ((long) n * i / STEPS)).toArray();
    RunningSum grossSum = new RunningSum(gross);
    RunningSum sidesSum = new RunningSum(sides);
    double[] values = new double[1 + costs.length + places.length];
    double allGross = grossSum.first(n);
    double allSides = sidesSum.first(n);
    values[0] = allGross / allSides;
    for (int c = 0; c < costs.length; c++) {
      values[1 + c] = allGross - costs[c] * allSides;
    }
    double all = allGross - costs[0] * allSides;
    List<Figure> figures =
        bootstrap.ofDraws(
            n,
            values,
            draw -> {
              double[] drawnGross = grossSum.drawn(bootstrap, draw, places);
              double[] drawnSides = sidesSum.drawn(bootstrap, draw, places);
              double[] drawn = new double[values.length];
              drawn[0] = drawnGross[STEPS] / drawnSides[STEPS];
              for (int c = 0; c < costs.length; c++) {
                drawn[1 + c] = drawnGross[STEPS] - costs[c] * drawnSides[STEPS];
              }
              for (int i = 0; i < places.length; i++) {
                drawn[1 + costs.length + i] =
                    drawnGross[i] - costs[0] * drawnSides[i] - all * places[i] / n;
              }
              return drawn;
            });
    double[] seconds =
        Arrays.stream(places).mapToDouble(p -> rowSeconds[Math.min(p, n - 1)]).toArray();
    return new MoneyBands(
        figures.get(0),
        figures.subList(1, 1 + costs.length),
        seconds,
        figures.subList(1 + costs.length, figures.size()));
  }

  /** The band at a moment: how far below and above the curve; straight between the moments. */
  Figure luckAt(double second) {
    int after = 0;
    while (after < seconds.length - 1 && seconds[after] < second) {
      after++;
    }
    int before = Math.max(0, after - 1);
    double span = seconds[after] - seconds[before];
    double part = span > 0 ? Math.min(1, Math.max(0, (second - seconds[before]) / span)) : 1;
    Figure from = luck.get(before);
    Figure to = luck.get(after);
    return new Figure(
        0,
        from.low() + part * (to.low() - from.low()),
        from.high() + part * (to.high() - from.high()));
  }
}
