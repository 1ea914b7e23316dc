package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Calls;
import io.tickloom.trainer.evaluate.Confusion;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import java.util.Arrays;
import java.util.List;

/**
 * A model's figures on one part.
 *
 * @param judged predictions and outcomes, rows with a class only
 * @param threshold probability from which up is called
 * @param auc area under the ROC curve
 * @param f1 F1 of up
 * @param alwaysUp F1 of calling up always
 * @param confusion the four counts
 */
record Judgement(
    Judged judged, double threshold, Figure auc, Figure f1, Figure alwaysUp, Confusion confusion) {

  static Judgement of(Judged judged, double threshold, StationaryBootstrap bootstrap) {
    Calls calls = new Calls(judged, threshold);
    List<Figure> figures =
        bootstrap.figures(
            judged.size(),
            List.of(
                new Auc(judged),
                calls.statistic(Confusion::f1),
                calls.statistic(Confusion::alwaysUpF1)));
    int[] once = new int[judged.size()];
    Arrays.fill(once, 1);
    return new Judgement(
        judged, threshold, figures.get(0), figures.get(1), figures.get(2), calls.confusion(once));
  }
}
