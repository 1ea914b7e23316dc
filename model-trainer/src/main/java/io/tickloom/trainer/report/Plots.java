package io.tickloom.trainer.report;

import io.tickloom.trainer.evaluate.Breakdown;
import io.tickloom.trainer.evaluate.Confusion;
import io.tickloom.trainer.evaluate.Curves;
import io.tickloom.trainer.evaluate.Deciles;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Reliability;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * The plots of how well a model tells up from down, as PNG.
 *
 * @param subject what each title ends with: the market, and whether it is simulated
 * @param band what the bands are
 */
public record Plots(String subject, String band) {
  private static final int MOST_BARS = 20;
  private static final int DATE_LENGTH = 10;
  private static final double MARGIN = 0.5;

  /** The ROC curve against chance. */
  public void roc(Path file, List<Curves.Point> curve, Figure auc) throws IOException {
    XYChart chart =
        Plot.lines(
            "ROC curve: AUC " + Text.of(auc, 3) + suffix(),
            "false positive rate (share of downs called up)",
            "true positive rate (share of ups called up)");
    unitSquare(chart);
    curve(chart, curve);
    Plot.dashed(chart, "chance", new double[] {0, 1}, new double[] {0, 1});
    Plot.save(chart, file);
  }

  /** Precision against recall, beside the share of ups. */
  public void precisionRecall(Path file, List<Curves.Point> curve, double prevalence)
      throws IOException {
    XYChart chart =
        Plot.lines(
            "Precision and recall of up" + suffix(),
            "recall (share of the ups that are called up)",
            "precision (share of ups among the calls)");
    unitSquare(chart);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    curve(chart, curve);
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
            .xAxisTitle("predicted")
            .yAxisTitle("actual (count of rows)")
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
    double[] came = bins.stream().mapToDouble(b -> b.came().value()).toArray();
    XYChart chart =
        Plot.lines(
            "Reliability" + suffix(),
            "mean probability of up (each point about a tenth of the rows)",
            "share of ups");
    Plot.band(
        chart,
        band,
        said,
        bins.stream().mapToDouble(b -> b.came().low()).toArray(),
        bins.stream().mapToDouble(b -> b.came().high()).toArray());
    Plot.line(chart, "model", said, came, Plot.BLUE).setMarker(SeriesMarkers.CIRCLE);
    double low = said[0] - (said.length == 1 ? 0.05 : 0);
    double high = said[said.length - 1] + (said.length == 1 ? 0.05 : 0);
    Plot.dashed(chart, "as said", new double[] {low, high}, new double[] {low, high});
    Plot.save(chart, file);
  }

  /** Mean return by tenth of the probability, with its interval. */
  public void deciles(Path file, List<Deciles.Decile> deciles) throws IOException {
    double[] x = IntStream.rangeClosed(1, deciles.size()).asDoubleStream().toArray();
    double[] mean = deciles.stream().mapToDouble(d -> 1e4 * d.meanReturn().value()).toArray();
    XYChart chart =
        Plot.lines(
            "Mean return by tenth of the probability" + suffix(),
            "tenth of the test rows, the least probable first",
            "mean return with 95 % interval (bp)");
    for (int i = 0; i < x.length; i++) {
      Figure figure = deciles.get(i).meanReturn();
      double[] ends = {1e4 * figure.low(), 1e4 * figure.high()};
      Plot.line(chart, "interval " + i, new double[] {x[i], x[i]}, ends, Plot.BLUE)
          .setShowInLegend(false);
    }
    Plot.line(chart, "mean return", x, mean, Plot.BLUE).setMarker(SeriesMarkers.CIRCLE);
    Plot.dashed(chart, "none", new double[] {1, x.length}, new double[] {0, 0});
    Plot.save(chart, file);
  }

  /** The AUC of each day, or of each hour, with its interval. */
  public void groups(Path file, String title, String axis, List<Breakdown.Group> groups)
      throws IOException {
    List<Breakdown.Group> known =
        groups.stream().filter(g -> Double.isFinite(g.auc().value())).toList();
    if (known.isEmpty()) {
      return;
    }
    boolean days = known.get(0).name().length() == DATE_LENGTH;
    double[] x = known.stream().mapToDouble(g -> place(g.name(), days)).toArray();
    String single = days && x.length == 1 ? ": " + known.get(0).name() : "";
    XYChart chart = Plot.lines(title + suffix(), axis + single, "AUC with 95 % interval");
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setXAxisMin(x[0] - MARGIN);
    chart.getStyler().setXAxisMax(x[x.length - 1] + MARGIN);
    if (days) {
      // No closer than a day, so that no date is there twice.
      chart
          .getStyler()
          .setXAxisTickMarkSpacingHint(Math.max(130, chart.getWidth() * 2 / 3 / x.length));
      chart.setCustomXAxisTickLabelsFormatter(
          day -> x.length > 1 ? LocalDate.ofEpochDay((long) Math.floor(day)).toString() : "");
    }
    for (int i = 0; i < x.length; i++) {
      Figure auc = known.get(i).auc();
      if (auc.hasInterval()) {
        double[] ends = {auc.low(), auc.high()};
        Plot.line(chart, "interval " + i, new double[] {x[i], x[i]}, ends, Plot.BLUE)
            .setShowInLegend(false);
      }
    }
    double[] auc = known.stream().mapToDouble(g -> g.auc().value()).toArray();
    XYSeries series = chart.addSeries("model", x, auc);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(Plot.BLUE);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    double[] ends = {x[0] - MARGIN, x[x.length - 1] + MARGIN};
    Plot.dashed(chart, "chance", ends, new double[] {0.5, 0.5});
    Plot.save(chart, file);
  }

  /** The middle of a day in days since 1970, or an hour. */
  private static double place(String name, boolean day) {
    return day ? LocalDate.parse(name).toEpochDay() + MARGIN : Double.parseDouble(name);
  }

  private void curve(XYChart chart, List<Curves.Point> curve) {
    double[] x = curve.stream().mapToDouble(Curves.Point::x).toArray();
    double[] low = curve.stream().mapToDouble(p -> p.y().low()).toArray();
    double[] high = curve.stream().mapToDouble(p -> p.y().high()).toArray();
    Plot.band(chart, band, x, low, high);
    double[] y = curve.stream().mapToDouble(p -> p.y().value()).toArray();
    Plot.line(chart, "model", x, y, Plot.BLUE);
  }

  private static void unitSquare(XYChart chart) {
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(1.0);
    chart.getStyler().setXAxisDecimalPattern("0.0");
    chart.getStyler().setXAxisTickMarkSpacingHint(80);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisMax(1.0);
  }

  private String suffix() {
    return " (" + subject + ")";
  }
}
