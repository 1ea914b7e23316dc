package io.tickloom.trainer.report;

import io.tickloom.trainer.evaluate.Breakdown;
import io.tickloom.trainer.evaluate.Confusion;
import io.tickloom.trainer.evaluate.Curve;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Reliability;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The five plots of the seed, as PNG.
 *
 * @param subject what each title ends with: the market, and whether it is simulated
 */
public record Plots(String subject) {
  private static final int MOST_BARS = 20;

  /** The ROC curve against chance. */
  public void roc(Path file, Curve curve, Figure auc) throws IOException {
    XYChart chart =
        Plot.lines(
            "ROC curve: AUC " + Text.of(auc, 3) + suffix(),
            "false positive rate (share of downs called up)",
            "true positive rate (share of ups called up)");
    unitSquare(chart);
    Plot.line(chart, "model", curve.x(), curve.y(), Plot.BLUE);
    Plot.dashed(chart, "chance", new double[] {0, 1}, new double[] {0, 1});
    Plot.save(chart, file);
  }

  /** Precision against recall, beside the share of ups. */
  public void precisionRecall(Path file, Curve curve, double prevalence) throws IOException {
    XYChart chart =
        Plot.lines(
            "Precision and recall of up" + suffix(),
            "recall (share of the ups that are called up)",
            "precision (share of ups among the calls)");
    unitSquare(chart);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    Plot.line(chart, "model", curve.x(), curve.y(), Plot.BLUE);
    Plot.dashed(
        chart,
        Text.of("always up: %.3f", prevalence),
        new double[] {0, 1},
        new double[] {prevalence, prevalence});
    Plot.save(chart, file);
  }

  /** The four counts. */
  public void confusion(Path file, Confusion confusion, double threshold) throws IOException {
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(Plot.WIDTH)
            .height(Plot.HEIGHT)
            .title(
                Text.of("Confusion at threshold %.3f: F1 %.3f", threshold, confusion.f1())
                    + suffix())
            .xAxisTitle("called")
            .yAxisTitle("came (count of rows)")
            .build();
    Plot.style(chart.getStyler());
    chart.getStyler().setShowValue(true);
    chart.getStyler().setHeatMapValueDecimalPattern("#,##0");
    chart.getStyler().setValueFont(new Font(Font.SANS_SERIF, Font.BOLD, 24));
    chart.getStyler().setMin(0);
    chart.getStyler().setRangeColors(new Color[] {Color.WHITE, new Color(0x9DBFE3)});
    chart.getStyler().setLegendVisible(false);
    chart.addSeries(
        "rows",
        List.of("down", "up"),
        List.of("down", "up"),
        List.of(
            new Number[] {0, 0, confusion.trueNegatives()},
            new Number[] {0, 1, confusion.falseNegatives()},
            new Number[] {1, 0, confusion.falsePositives()},
            new Number[] {1, 1, confusion.truePositives()}));
    Plot.save(chart, file);
  }

  /** The features that count most. */
  public void importance(Path file, List<ImportanceCsv.Line> lines, String measure)
      throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (ImportanceCsv.Line line : lines.subList(0, Math.min(MOST_BARS, lines.size()))) {
      names.add(line.feature());
      values.add(line.importance());
    }
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(Plot.WIDTH)
            .height(Plot.HEIGHT)
            .title(Text.of("Importance of features, first %d", names.size()) + suffix())
            .xAxisTitle(measure)
            .yAxisTitle("feature")
            .build();
    Plot.style(chart.getStyler());
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setAvailableSpaceFill(0.7);
    chart.getStyler().setXAxisTickMarkSpacingHint(25); // XChart spaces the names by this, too
    chart.getStyler().setXAxisDecimalPattern("0.00");
    chart.addSeries(measure, values, names).setFillColor(Plot.BLUE);
    Plot.save(chart, file);
  }

  /** What was said against what came, in bins of equal count. */
  public void reliability(Path file, List<Reliability.Bin> bins) throws IOException {
    double[] said = bins.stream().mapToDouble(Reliability.Bin::said).toArray();
    double[] came = bins.stream().mapToDouble(Reliability.Bin::came).toArray();
    XYChart chart =
        Plot.lines(
            "Reliability" + suffix(),
            "mean probability of up (each point a tenth of the rows)",
            "share of ups");
    Plot.line(chart, "model", said, came, Plot.BLUE).setMarker(SeriesMarkers.CIRCLE);
    double low = said[0];
    double high = said[said.length - 1];
    Plot.dashed(chart, "as said", new double[] {low, high}, new double[] {low, high});
    Plot.save(chart, file);
  }

  /** The AUC of each group with its interval. */
  public void groups(Path file, String title, String axis, List<Breakdown.Group> groups)
      throws IOException {
    List<Breakdown.Group> known =
        groups.stream().filter(g -> Double.isFinite(g.auc().value())).toList();
    if (known.isEmpty()) {
      return;
    }
    int n = known.size();
    double[] x = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    XYChart chart =
        Plot.lines(
            title + suffix(),
            Text.of("%s: %s to %s", axis, known.get(0).name(), known.get(n - 1).name()),
            "AUC with 95 % interval");
    chart.getStyler().setXAxisTickLabelsFormattingFunction(i -> name(known, i));
    chart.getStyler().setXAxisMin(-0.5);
    chart.getStyler().setXAxisMax(n - 0.5);
    for (int i = 0; i < n; i++) {
      Figure auc = known.get(i).auc();
      if (auc.hasInterval()) {
        double[] ends = {auc.low(), auc.high()};
        XYSeries interval = Plot.line(chart, "interval " + i, new double[] {i, i}, ends, Plot.BLUE);
        interval.setShowInLegend(false);
      }
    }
    double[] auc = known.stream().mapToDouble(g -> g.auc().value()).toArray();
    XYSeries series = chart.addSeries("model", x, auc);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(Plot.BLUE);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    Plot.dashed(chart, "chance", new double[] {-0.5, n - 0.5}, new double[] {0.5, 0.5});
    Plot.save(chart, file);
  }

  /** The group that a tick lies nearest to; ticks may fall between two. */
  private static String name(List<Breakdown.Group> groups, double at) {
    int i = (int) Math.round(at);
    return Math.abs(at - i) <= 0.25 && i >= 0 && i < groups.size() ? groups.get(i).name() : "";
  }

  /**
   * Profit over time.
   *
   * @param seconds times of the points, since 1970 UTC, the beginning first
   * @param net sum of returns after costs, as shares
   * @param gross the same before costs
   * @param cost cost a side, as a share
   */
  @SuppressWarnings("JavaUtilDate") // XChart's axis of time takes nothing else
  public void equity(Path file, long[] seconds, double[] net, double[] gross, double cost)
      throws IOException {
    XYChart chart =
        Plot.lines(
            "Cumulative profit and loss" + suffix(),
            "time (UTC)",
            "sum of returns (% of the position)");
    chart.getStyler().setLegendPosition(LegendPosition.InsideSW);
    chart.getStyler().setXAxisTickMarkSpacingHint(120);
    chart.getStyler().setTimezone(TimeZone.getTimeZone("UTC"));
    List<Date> dates = new ArrayList<>();
    List<Double> nets = new ArrayList<>();
    List<Double> grosses = new ArrayList<>();
    int step = Math.max(1, seconds.length / 2000);
    for (int point = 0; point < seconds.length + step - 1; point += step) {
      int i = Math.min(point, seconds.length - 1);
      dates.add(new Date(seconds[i] * 1000));
      nets.add(100 * net[i]);
      grosses.add(100 * gross[i]);
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

  private static void unitSquare(XYChart chart) {
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(1.0);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisMax(1.0);
  }

  private String suffix() {
    return " (" + subject + ")";
  }
}
