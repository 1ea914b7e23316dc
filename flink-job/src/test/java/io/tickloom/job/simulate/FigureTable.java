package io.tickloom.job.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Simulated figures beside real ones, as lines of a Markdown table. */
final class FigureTable {
  private final List<String> lines = new ArrayList<>();

  private FigureTable() {}

  static List<String> of(TapeFigures tape, double[] returns) {
    FigureTable table = new FigureTable();
    table.line("trades a second", "22.4", "%.1f", tape.tradesPerSecond());
    table.line(
        "trades with the time of an earlier one",
        "66 %",
        "%.0f %%",
        100 * tape.shareOfSharedTimes());
    table.line("trades a sweep", "2.9", "%.1f", tape.tradesPerSweep());
    table.line("longest sweep", "219", "%.0f", (double) tape.longestSweep);
    table.line("gap between sweeps, mean", "131 ms", "%.0f ms", tape.meanGapMillis());
    table.line("gap between sweeps, coefficient of variation", "2.0", "%.1f", tape.gapVariation());
    double[] levels = {.01, .1, .25, .5, .75, .9, .99, .999};
    table.line(
        "size at 1 / 10 / 25 / 50 / 75 / 90 / 99 / 99.9 %, ETH",
        "0.0003 / 0.002 / 0.002 / 0.0078 / 0.174 / 0.80 / 3.72 / 11.4",
        "%.4f",
        Arrays.stream(levels).map(tape::sizeQuantile).toArray());
    table.line("size, mean, ETH", "0.294", "%.3f", tape.meanSize());
    table.line(
        "sign autocorrelation at lag 1 / 2 / 5 / 10 / 20 / 50",
        "0.84 / 0.78 / 0.66 / 0.51 / 0.31 / 0.09",
        "%.2f",
        Arrays.stream(new int[] {1, 2, 5, 10, 20, 50}).mapToDouble(tape.tradeSigns::at).toArray());
    table.line("one-minute return, std", "9.4 bp", "%.1f bp", 1e4 * TapeFigures.deviation(returns));
    table.line("one-minute return, kurtosis", "122", "%.0f", TapeFigures.kurtosis(returns));
    table.line("minutes up / down / flat", "49.6 / 49.8 / 0.6 %", "%.1f", shares(returns));
    table.line(
        "return autocorrelation at lag 1 / 2 / 5 / 10",
        "-0.048 / within 0.016 of 0",
        "%.3f",
        lags(returns, 1, 2, 5, 10));
    table.line(
        "absolute return autocorrelation at 1 / 2 / 5 / 10 / 30 / 60 / 240 / 1440 minutes",
        "0.31 / 0.22 / 0.19 / 0.16 / 0.15 / 0.12 / 0.08 / 0.05",
        "%.2f",
        lags(TapeFigures.absolute(returns), 1, 2, 5, 10, 30, 60, 240, 1440));
    table.line(
        "price stays when the side does", "0.59", "%.2f", (double) tape.stays / tape.repeats);
    table.line(
        "price bounces one tick when the side turns",
        "0.77",
        "%.2f",
        (double) tape.bounces / tape.turns);
    return table.lines;
  }

  private static double[] lags(double[] series, int... lags) {
    return Arrays.stream(lags).mapToDouble(lag -> Autocorrelation.of(series, lag)).toArray();
  }

  private static double[] shares(double[] returns) {
    return Arrays.stream(new int[] {1, -1, 0})
        .mapToDouble(s -> Arrays.stream(returns).filter(r -> Math.signum(r) == s).count())
        .map(n -> 100 * n / returns.length)
        .toArray();
  }

  private void line(String figure, String real, String form, double... values) {
    List<String> shown =
        Arrays.stream(values).mapToObj(v -> String.format(Locale.ROOT, form, v)).toList();
    lines.add("| " + figure + " | " + real + " | " + String.join(" / ", shown) + " |");
  }
}
