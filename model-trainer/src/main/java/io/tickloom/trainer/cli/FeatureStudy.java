package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Holm;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.RankSeries;
import io.tickloom.trainer.evaluate.UnrelatedSeries;
import io.tickloom.trainer.label.Direction;
import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.report.FeatureTable.Line;
import io.tickloom.trainer.report.FeatureTable.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Each usable feature alone, on the rows before the test part: its AUC for the label and its rank
 * correlation with the return at several horizons. Nothing is chosen by it.
 *
 * @param rows how many rows were looked at, the latest
 * @param lines a line a feature, the one farthest from chance first
 */
record FeatureStudy(int rows, List<Line> lines) {
  private static final int[] HORIZONS = {10, 30, 60, 300};
  private static final int MOST_ROWS = 300_000;
  private static final double EVIDENCE = 0.05;
  private static final double NORMAL = 1.96;

  /** The names of the measures, the label's first. */
  static List<String> measures() {
    List<String> names = new ArrayList<>(List.of("auc"));
    Arrays.stream(HORIZONS).forEach(h -> names.add("rho_" + h + "s"));
    return names;
  }

  static FeatureStudy of(Data data, int[] columns) {
    int[] known =
        IntStream.concat(
                Arrays.stream(data.split().train()), Arrays.stream(data.split().validation()))
            .sorted()
            .toArray();
    int[] members = Arrays.copyOfRange(known, Math.max(0, known.length - MOST_ROWS), known.length);
    double perSecond = data.rows().symbols().size() / (double) data.rows().schema().gridSeconds();
    Span label = data.labels().span();
    int[] lags = Arrays.stream(HORIZONS).map(h -> lags(h, perSecond)).toArray();
    RankSeries[] returns = new RankSeries[HORIZONS.length];
    for (int h = 0; h < HORIZONS.length; h++) {
      Span span = new Span(label.delaySeconds(), HORIZONS[h]);
      float[] all = new Direction().of(data.rows(), data.paths(), span).returns();
      returns[h] =
          RankSeries.of(
              Arrays.stream(members)
                  .mapToDouble(r -> clear(data, r, span) ? all[r] : Double.NaN)
                  .toArray(),
              lags[h]);
    }
    int labelLags = lags(label.seconds(), perSecond);
    double[][] z = new double[1 + HORIZONS.length][columns.length];
    Figure[][] figures = new Figure[1 + HORIZONS.length][columns.length];
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(
            c -> {
              float[] column = data.rows().feature(columns[c]);
              double[] values = Arrays.stream(members).mapToDouble(r -> column[r]).toArray();
              alone(data, members, values, labelLags, c, figures[0], z[0]);
              RankSeries series = RankSeries.of(values, Arrays.stream(lags).max().orElse(0));
              for (int h = 0; h < HORIZONS.length; h++) {
                RankSeries.Correlation correlation = series.with(returns[h]);
                figures[1 + h][c] = correlation.figure();
                z[1 + h][c] = correlation.z();
              }
            });
    return new FeatureStudy(members.length, lines(data, columns, figures, z));
  }

  /** How many of them no luck explains in any measure, at 5 % for all measures together. */
  int proven() {
    double evidence = EVIDENCE / measures().size();
    return (int)
        lines.stream()
            .filter(l -> l.measures().values().stream().anyMatch(m -> m.chance() < evidence))
            .count();
  }

  /** A return that is longer than the label's may not reach into the test part either. */
  private static boolean clear(Data data, int row, Span span) {
    return data.rows().second(row) + span.seconds() <= data.split().secondBorder();
  }

  private static int lags(int seconds, double perSecond) {
    return (int) Math.ceil(1.5 * seconds * perSecond);
  }

  private static void alone(
      Data data, int[] members, double[] values, int lags, int c, Figure[] figures, double[] z) {
    double[] kept = new double[members.length];
    boolean[] up = new boolean[members.length];
    int n = 0;
    for (int i = 0; i < members.length; i++) {
      Outcome outcome = data.labels().outcome(members[i]);
      if (outcome.isClass() && !Double.isNaN(values[i])) {
        kept[n] = values[i];
        up[n++] = outcome == Outcome.UP;
      }
    }
    Judged judged = new Judged(Arrays.copyOf(kept, n), Arrays.copyOf(up, n));
    int[] once = new int[n];
    Arrays.fill(once, 1);
    double auc = new Auc(judged).of(once);
    double error = UnrelatedSeries.standardError(judged, lags);
    figures[c] = new Figure(auc, auc - NORMAL * error, auc + NORMAL * error).within(0, 1);
    z[c] = (auc - 0.5) / error;
  }

  private static List<Line> lines(Data data, int[] columns, Figure[][] figures, double[][] z) {
    double[][] chance = Arrays.stream(z).map(Holm::corrected).toArray(double[][]::new);
    List<String> names = measures();
    List<String> features = data.rows().featureNames();
    List<Line> lines = new ArrayList<>();
    for (int c = 0; c < columns.length; c++) {
      Map<String, Measure> measures = new LinkedHashMap<>();
      for (int m = 0; m < names.size(); m++) {
        measures.put(names.get(m), new Measure(figures[m][c], z[m][c], chance[m][c]));
      }
      lines.add(new Line(features.get(columns[c]), measures));
    }
    lines.sort(
        Comparator.comparingDouble(
            (Line line) ->
                -line.measures().values().stream()
                    .mapToDouble(m -> Double.isNaN(m.z()) ? 0 : Math.abs(m.z()))
                    .max()
                    .orElse(0)));
    return lines;
  }
}
