package io.tickloom.trainer.cli;

import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.learn.Permutation;
import io.tickloom.trainer.learn.Sample;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.ImportanceCsv;
import io.tickloom.trainer.report.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the answer's features count, by three measures. */
final class Importance {
  private static final int MOST_SHOWN = 25;

  private Importance() {}

  /** The answer's features, the greatest first by the learner's own measure. */
  static List<ImportanceCsv.Line> lines(TrainCommand options, Data data, Answer answer) {
    Learned learned = answer.learned();
    List<String> names = data.rows().featureNames();
    Sample validation = data.sample(data.split().validation(), learned.columns());
    int[] clusters =
        options.selection.clusters(data.sample(data.split().train(), learned.columns()));
    double[] permutation =
        Permutation.importance(learned.model(), validation, clusters, options.seed);
    List<ImportanceCsv.Line> lines = new ArrayList<>();
    for (int c = 0; c < learned.columns().length; c++) {
      int id = clusters[c];
      boolean alone = Arrays.stream(clusters).filter(other -> other == id).count() == 1;
      lines.add(
          new ImportanceCsv.Line(
              names.get(learned.columns()[c]),
              learned.importance()[c],
              permutation[c],
              learned.shap()[c],
              alone ? "" : names.get(learned.columns()[id])));
    }
    return ImportanceCsv.sorted(lines);
  }

  /** The report's table. */
  static void write(HtmlPage page, List<ImportanceCsv.Line> lines, String measure) {
    page.text(
            Text.of(
                "Loss of AUC: what the validation AUC loses when a feature is shuffled among the rows, together with those that say nearly the same. SHAP: mean size of what it adds to the log odds of a validation row. The first %d of %d features; all are in feature_importance.csv.",
                Math.min(MOST_SHOWN, lines.size()), lines.size()))
        .table(
            List.of("feature", measure, "loss of AUC", "SHAP", "goes with"),
            lines.stream()
                .limit(MOST_SHOWN)
                .map(
                    line ->
                        List.of(
                            line.feature(),
                            Text.of("%.4f", line.importance()),
                            Text.of("%.4f", line.permutation()),
                            Text.of("%.4f", line.shap()),
                            line.cluster()))
                .toList(),
            false);
  }
}
