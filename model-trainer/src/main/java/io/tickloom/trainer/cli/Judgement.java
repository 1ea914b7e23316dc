package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Calls;
import io.tickloom.trainer.evaluate.Confusion;
import io.tickloom.trainer.evaluate.Curves;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.PooledAuc;
import io.tickloom.trainer.evaluate.Scoreboard;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's figures on one part.
 *
 * @param judged predictions and outcomes, rows with a class only
 * @param threshold probability from which up is called
 * @param figures all figures by name, AUC and F1 first
 * @param confusion the four counts
 * @param curves its curves, with intervals where the figures have some
 */
record Judgement(
    Judged judged,
    double threshold,
    Map<String, Figure> figures,
    Confusion confusion,
    Curves curves) {

  /** Figures with intervals. */
  static Judgement of(Judged judged, double threshold, StationaryBootstrap bootstrap) {
    return of(judged, threshold, new Scoreboard(judged, threshold).scored(bootstrap));
  }

  /** Figures of several models, one after the other; the AUC compares rows of one model only. */
  static Judgement pooled(List<Judged> parts, double threshold, StationaryBootstrap bootstrap) {
    Judgement across = of(Judged.pooled(parts), threshold, bootstrap);
    Map<String, Figure> figures = new LinkedHashMap<>(across.figures);
    figures.put("auc", new PooledAuc(parts).figure(bootstrap).within(0, 1));
    figures.put("auc_across_refits", across.auc());
    return new Judgement(across.judged, threshold, figures, across.confusion, across.curves);
  }

  /** Figures without intervals. */
  static Judgement of(Judged judged, double threshold) {
    return of(judged, threshold, new Scoreboard(judged, threshold).scored());
  }

  private static Judgement of(Judged judged, double threshold, Scoreboard.Scored scored) {
    return new Judgement(
        judged, threshold, scored.figures(), confusion(judged, threshold), scored.curves());
  }

  Figure auc() {
    return figures.get("auc");
  }

  Figure f1() {
    return figures.get("f1");
  }

  Figure alwaysUp() {
    return figures.get("f1_always_up");
  }

  private static Confusion confusion(Judged judged, double threshold) {
    int[] once = new int[judged.size()];
    Arrays.fill(once, 1);
    return new Calls(judged, threshold).confusion(once);
  }
}
