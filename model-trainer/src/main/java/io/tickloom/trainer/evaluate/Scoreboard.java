package io.tickloom.trainer.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** All figures of one model on one part, AUC and F1 first, in a few passes over the rows. */
public final class Scoreboard {
  private static final List<String> NAMES =
      List.of(
          "auc",
          "f1",
          "f1_always_up",
          "macro_f1",
          "mcc",
          "balanced_accuracy",
          "accuracy",
          "precision",
          "recall",
          "prevalence",
          "pr_auc",
          "log_loss",
          "log_loss_skill",
          "brier",
          "brier_skill");

  /** What no share can be below or above. */
  private static final List<String> NOT_SHARES =
      List.of("mcc", "log_loss", "log_loss_skill", "brier_skill");

  private final Judged judged;
  private final int rows;
  private final RankBins ranks;
  private final CurveValues curves;
  private final Calls calls;
  private final Loss logarithmic;
  private final Loss brier;

  /**
   * @param judged predictions and outcomes
   * @param threshold probability from which up is called
   */
  public Scoreboard(Judged judged, double threshold) {
    this.judged = judged;
    rows = judged.size();
    ranks = new RankBins(judged);
    curves = new CurveValues(ranks);
    calls = new Calls(judged, threshold);
    logarithmic = Loss.logarithmic(judged);
    brier = Loss.brier(judged);
  }

  /**
   * What there is to say of a model.
   *
   * @param figures all figures by name, in their order
   * @param curves its curves
   */
  public record Scored(Map<String, Figure> figures, Curves curves) {}

  /**
   * Figures and curves with intervals, of the same draws. The interval of the AUC is never narrower
   * than it would be if scores and outcomes were unrelated.
   */
  public Scored scored(StationaryBootstrap bootstrap) {
    List<Figure> drawn = bootstrap.figures(rows, exact(), this::all);
    Map<String, Figure> figures = named(drawn);
    figures.computeIfPresent("auc", (name, f) -> bootstrap.ofAuc(f, judged));
    figures.replaceAll((name, f) -> NOT_SHARES.contains(name) ? f : f.within(0, 1));
    return new Scored(figures, curves.curves(drawn.subList(NAMES.size(), drawn.size())));
  }

  /** The same without intervals. */
  public Scored scored() {
    List<Figure> values = Arrays.stream(exact()).mapToObj(Figure::of).toList();
    return new Scored(named(values), curves.curves(values.subList(NAMES.size(), values.size())));
  }

  /** Each row once, the two areas without bins. */
  private double[] exact() {
    int[] once = new int[rows];
    Arrays.fill(once, 1);
    double[] values = all(once);
    values[NAMES.indexOf("auc")] = new Auc(judged).of(once);
    values[NAMES.indexOf("pr_auc")] = new AveragePrecision(judged).of(once);
    return values;
  }

  private double[] all(int[] counts) {
    int[] tally = ranks.tally(counts, 0);
    RankBins.Areas areas = RankBins.areas(tally);
    Confusion confusion = calls.confusion(counts);
    Loss.Mean log = logarithmic.of(counts);
    Loss.Mean squared = brier.of(counts);
    double[] figures = {
      areas.auc(),
      confusion.f1(),
      confusion.alwaysUpF1(),
      confusion.macroF1(),
      confusion.mcc(),
      confusion.balancedAccuracy(),
      confusion.accuracy(),
      confusion.precision(),
      confusion.recall(),
      confusion.prevalence(),
      areas.averagePrecision(),
      log.mean(),
      log.skill(),
      squared.mean(),
      squared.skill()
    };
    return DoubleStream.concat(Arrays.stream(figures), Arrays.stream(curves.of(tally))).toArray();
  }

  private static Map<String, Figure> named(List<Figure> figures) {
    Map<String, Figure> named = new LinkedHashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      named.put(NAMES.get(i), figures.get(i));
    }
    return named;
  }
}
