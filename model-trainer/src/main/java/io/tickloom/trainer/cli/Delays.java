package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Calls;
import io.tickloom.trainer.evaluate.Confusion;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
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
      Calls calls = new Calls(judged, threshold);
      List<Figure> figures =
          bootstrap.figures(
              judged.size(),
              List.of(
                  new Auc(judged),
                  calls.statistic(Confusion::f1),
                  calls.statistic(Confusion::alwaysUpF1),
                  new Auc(beside)));
      Map<String, Figure> named = new LinkedHashMap<>();
      named.put("auc", figures.get(0));
      named.put("f1", figures.get(1));
      named.put("f1_always_up", figures.get(2));
      named.put("auc_" + other.name(), figures.get(3));
      result.add(new Delayed(seconds, named));
    }
    return result;
  }
}
