package io.tickloom.trainer.report;

import io.tickloom.trainer.backtest.FeeCurve;
import io.tickloom.trainer.evaluate.Figure;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The plots of what trading came to, as PNG.
 *
 * @param subject what each title ends with: the market, and whether it is simulated
 * @param band what the bands are
 */
public record MoneyPlots(String subject, String band) {

  /**
   * Profit over time.
   *
   * @param seconds times of the points, since 1970 UTC, the beginning first
   * @param net sum of returns after costs, as shares
   * @param gross the same before costs
   * @param luck band about the sum after costs at each point, as shares: 0 is the sum itself
   * @param cost cost a side, as a share
   */
  @SuppressWarnings("JavaUtilDate") // XChart's axis of time takes nothing else
  public void equity(
      Path file, long[] seconds, double[] net, double[] gross, List<Figure> luck, double cost)
      throws IOException {
    XYChart chart = overTime("Cumulative profit and loss", "sum of returns (% of the position)");
    List<Date> dates = new ArrayList<>();
    List<Double> nets = new ArrayList<>();
    List<Double> grosses = new ArrayList<>();
    List<Date> around = new ArrayList<>();
    List<Double> edge = new ArrayList<>();
    int step = Math.max(1, seconds.length / 2000);
    for (int point = 0; point < seconds.length + step - 1; point += step) {
      int i = Math.min(point, seconds.length - 1);
      dates.add(new Date(seconds[i] * 1000));
      nets.add(100 * net[i]);
      grosses.add(100 * gross[i]);
      around.add(dates.size() - 1, dates.get(dates.size() - 1));
      around.add(dates.size(), dates.get(dates.size() - 1));
      edge.add(dates.size() - 1, 100 * (net[i] + luck.get(i).low()));
      edge.add(dates.size(), 100 * (net[i] + luck.get(i).high()));
    }
    if (edge.stream().allMatch(Double::isFinite)) {
      Plot.shade(chart.addSeries(band, around, edge));
    }
    add(chart, "before costs", dates, grosses, Plot.ORANGE);
    add(chart, "after " + Text.basisPoints(cost) + " a side", dates, nets, Plot.BLUE);
    Plot.save(chart, file);
  }

  private static void add(XYChart chart, String name, List<Date> x, List<Double> y, Color color) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineWidth(2.2f);
  }

  /** How far the sum of returns lies below its peak. */
  @SuppressWarnings("JavaUtilDate") // XChart's axis of time takes nothing else
  public void drawdown(Path file, long[] seconds, double[] net) throws IOException {
    XYChart chart = overTime("Drawdown", "below the peak (% of the position)");
    List<Date> dates = new ArrayList<>();
    List<Double> falls = new ArrayList<>();
    double peak = 0;
    for (int i = 0; i < seconds.length; i++) {
      peak = Math.max(peak, net[i]);
      dates.add(new Date(seconds[i] * 1000));
      falls.add(100 * (net[i] - peak));
    }
    add(chart, "after costs", dates, falls, Plot.ORANGE);
    Plot.save(chart, file);
  }

  /**
   * What the same trades come to at other costs.
   *
   * @param net sum of returns of each point, as shares
   */
  public void fees(Path file, List<FeeCurve.Point> points, List<Figure> net) throws IOException {
    XYChart chart =
        Plot.lines(
            "The same trades at other costs" + suffix(),
            "cost a side (bp)",
            "sum of returns (% of the position)");
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    double[] costs = points.stream().mapToDouble(p -> 1e4 * p.costPerSide()).toArray();
    double[] low = net.stream().mapToDouble(f -> 100 * f.low()).toArray();
    double[] high = net.stream().mapToDouble(f -> 100 * f.high()).toArray();
    Plot.band(chart, band, costs, low, high);
    double[] sums = net.stream().mapToDouble(f -> 100 * f.value()).toArray();
    Plot.line(chart, "net", costs, sums, Plot.BLUE).setMarker(SeriesMarkers.CIRCLE);
    Plot.dashed(chart, "nothing", new double[] {0, costs[costs.length - 1]}, new double[] {0, 0});
    Plot.save(chart, file);
  }

  private XYChart overTime(String title, String axis) {
    XYChart chart = Plot.lines(title + suffix(), "time (UTC)", axis);
    chart.getStyler().setLegendPosition(LegendPosition.InsideSW);
    chart.getStyler().setXAxisTickMarkSpacingHint(120);
    chart.getStyler().setTimezone(TimeZone.getTimeZone("UTC"));
    return chart;
  }

  private String suffix() {
    return " (" + subject + ")";
  }
}
