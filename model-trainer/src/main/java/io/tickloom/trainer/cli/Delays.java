package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.Scoreboard;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.label.Labels;
import io.tickloom.trainer.label.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same predictions against labels that begin later: what is left of a price's bounce once one
 * has to wait for the fill.
 */
final class Delays {
  private static final int[] SECONDS = {0, 1, 5};

  private Delays() {}

  /**
   * AUC and F1 on the test part with one entry delay.
   *
   * @param seconds the delay
   * @param figures by name: {@code auc}, {@code f1}, {@code f1_always_up}, {@code auc_other}
   */
  record Delayed(int seconds, Map<String, Figure> figures) {}

  static List<Delayed> of(
      Data data, Answer answer, Answer other, double threshold, StationaryBootstrap bootstrap) {
    List<Delayed> result = new ArrayList<>();
    int[] test = data.split().test();
    for (int seconds : SECONDS) {
      Span span = new Span(seconds, data.labels().span().horizonSeconds());
      Labels labels = data.labelling().of(data.rows(), data.paths(), span);
      Judged judged = Answer.judged(labels, test, answer.test());
      Judged beside = Answer.judged(labels, test, other.test());
      Map<String, Figure> figures = new Scoreboard(judged, threshold).scored(bootstrap).figures();
      Map<String, Figure> named = new LinkedHashMap<>();
      for (String name : List.of("auc", "f1", "f1_always_up")) {
        named.put(name, figures.get(name));
      }
      named.put(
          "auc_" + other.name(),
          new Scoreboard(beside, threshold)
              .scored(bootstrap.atMost(Walk.DRAWS_BESIDE))
              .figures()
              .get("auc"));
      result.add(new Delayed(seconds, named));
    }
    return result;
  }
}
