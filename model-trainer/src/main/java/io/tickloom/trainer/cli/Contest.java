package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.learn.ColumnSet;
import io.tickloom.trainer.learn.LastSign;
import io.tickloom.trainer.learn.Learner;
import io.tickloom.trainer.learn.Selection;
import io.tickloom.trainer.learn.UsableColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was trained, and who won on the validation part.
 *
 * @param answer the model that was asked for, on all features or on the best, whichever was better
 *     on validation
 * @param models all trained models, the answer among them
 * @param baselines probabilities on the test part of those who never learnt, by name
 * @param usable which features were looked at
 */
record Contest(
    Answer answer, List<Answer> models, Map<String, double[]> baselines, UsableColumns usable) {

  private static final List<ColumnSet> YARDSTICKS = List.of(ColumnSet.LAST_TRADES, ColumnSet.SEED);

  static Contest of(TrainCommand options, Data data, UsableColumns usable, Console console) {
    List<Answer> models = new ArrayList<>();
    Learner learner = options.learner(data.guard());
    Answer all =
        Answer.of(learner.name(), learner, options.calibrate(), data, usable.columns(), console);
    models.add(all);
    Answer answer = all;
    for (int[] best : selections(options, data, all)) {
      String name = learner.name() + "_top_" + best.length;
      Answer few = Answer.of(name, learner, options.calibrate(), data, best, console);
      models.add(few);
      answer = validationAuc(data, few) >= validationAuc(data, answer) ? few : answer;
    }
    if (options.learner == TrainCommand.LearnerName.STACK) {
      Learner trees = options.trees();
      models.add(
          Answer.of(trees.name(), trees, options.calibrate(), data, usable.columns(), console));
    }
    for (ColumnSet yardstick : YARDSTICKS) {
      int[] columns = yardstick.of(data.rows(), usable.columns());
      if (columns.length > 0) {
        models.add(
            Answer.of(
                yardstick.name(), options.trees(), options.calibrate(), data, columns, console));
      }
    }
    Tiers.of(data.rows(), usable.columns())
        .forEach(
            (name, columns) ->
                models.add(
                    Answer.of(name, options.trees(), options.calibrate(), data, columns, console)));
    Learner other = options.other();
    models.add(
        Answer.of(other.name(), other, options.calibrate(), data, usable.columns(), console));
    return new Contest(answer, models, baselines(data), usable);
  }

  /** The selections to try, the largest first, so that of equals the smallest is kept. */
  private static List<int[]> selections(TrainCommand options, Data data, Answer all) {
    int[] columns = all.learned().columns();
    int[] tops =
        options.selection.tops.stream()
            .mapToInt(Integer::intValue)
            .filter(n -> n > 0 && n < columns.length)
            .distinct()
            .sorted()
            .toArray();
    if (tops.length == 0) {
      return List.of();
    }
    int[] clusters = options.selection.clusters(data.sample(data.split().train(), columns));
    double[] importance =
        options.selection.importance(
            all.learned(), data.sample(data.split().validation(), columns), clusters, options.seed);
    List<int[]> selections = new ArrayList<>();
    int last = columns.length;
    for (int i = tops.length - 1; i >= 0; i--) {
      int[] best = Selection.top(columns, importance, clusters, tops[i]);
      if (best.length > 0 && best.length < last) {
        selections.add(best);
        last = best.length;
      }
    }
    return selections;
  }

  /** The model of the other learner, which stands beside the answer. */
  Answer other() {
    return models.get(models.size() - 1);
  }

  private static Map<String, double[]> baselines(Data data) {
    double[] sign = LastSign.of(data.rows(), data.paths(), data.split().test());
    Map<String, double[]> baselines = new LinkedHashMap<>();
    baselines.put("last_sign", sign);
    baselines.put("last_sign_reversed", Arrays.stream(sign).map(p -> 1 - p).toArray());
    return baselines;
  }

  static double validationAuc(Data data, Answer answer) {
    Judged judged = Answer.judged(data, data.split().validation(), answer.validation());
    int[] once = new int[judged.size()];
    Arrays.fill(once, 1);
    return new Auc(judged).of(once);
  }
}
