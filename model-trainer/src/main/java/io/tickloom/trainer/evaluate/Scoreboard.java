package io.tickloom.trainer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of one model on one part, AUC and F1 first. */
public final class Scoreboard {
  private final Map<String, Statistic> statistics = new LinkedHashMap<>();
  private final int rows;

  /**
   * @param judged predictions and outcomes
   * @param threshold probability from which up is called
   */
  public Scoreboard(Judged judged, double threshold) {
    rows = judged.size();
    Calls calls = new Calls(judged, threshold);
    Loss log = Loss.logarithmic(judged);
    Loss brier = Loss.brier(judged);
    statistics.put("auc", new Auc(judged));
    statistics.put("f1", calls.statistic(Confusion::f1));
    statistics.put("f1_always_up", calls.statistic(Confusion::alwaysUpF1));
    statistics.put("macro_f1", calls.statistic(Confusion::macroF1));
    statistics.put("mcc", calls.statistic(Confusion::mcc));
    statistics.put("balanced_accuracy", calls.statistic(Confusion::balancedAccuracy));
    statistics.put("accuracy", calls.statistic(Confusion::accuracy));
    statistics.put("precision", calls.statistic(Confusion::precision));
    statistics.put("recall", calls.statistic(Confusion::recall));
    statistics.put("prevalence", calls.statistic(Confusion::prevalence));
    statistics.put("pr_auc", new AveragePrecision(judged));
    statistics.put("log_loss", log::mean);
    statistics.put("log_loss_skill", log::skill);
    statistics.put("brier", brier::mean);
    statistics.put("brier_skill", brier::skill);
  }

  /** The figures with intervals, in their order. */
  public Map<String, Figure> figures(StationaryBootstrap bootstrap) {
    List<Figure> figures = bootstrap.figures(rows, new ArrayList<>(statistics.values()));
    Map<String, Figure> named = new LinkedHashMap<>();
    int i = 0;
    for (String name : statistics.keySet()) {
      named.put(name, figures.get(i++));
    }
    return named;
  }

  /** The figures without intervals, in their order. */
  public Map<String, Figure> values() {
    int[] once = new int[rows];
    Arrays.fill(once, 1);
    Map<String, Figure> named = new LinkedHashMap<>();
    statistics.forEach((name, statistic) -> named.put(name, Figure.of(statistic.of(once))));
    return named;
  }
}
