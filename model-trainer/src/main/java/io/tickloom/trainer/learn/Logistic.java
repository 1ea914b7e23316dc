package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.Linear;
import io.tickloom.trainer.bundle.ModelKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Logistic regression on standardised features, absence told by indicators. Everything is fitted on
 * the training rows; the validation rows are not looked at.
 */
public final class Logistic implements Learner {
  /** Small against any number of rows: it only settles columns that say the same. */
  private static final double RIDGE = 1;

  @Override
  public String name() {
    return ModelKind.LOGISTIC.text();
  }

  @Override
  public Learned learn(Sample train, Sample validation, Progress progress) {
    Standardiser regressors = new Standardiser(train);
    LogisticSolver solver = new LogisticSolver(regressors, train, RIDGE);
    double[] weights = solver.solve(progress);
    double[] absence = new double[train.width()];
    for (int i = 0; i < regressors.indicated.length; i++) {
      absence[regressors.indicated[i]] = weights[train.width() + i];
    }
    double[] slopes = Arrays.copyOf(weights, train.width());
    Linear linear =
        new Linear(
            weights[weights.length - 1],
            Standardiser.CLIP,
            regressors.mean,
            regressors.deviation,
            slopes,
            absence);
    TreeMap<String, Double> facts = new TreeMap<>();
    facts.put("steps", (double) solver.steps());
    facts.put("absence_indicators", (double) regressors.indicated.length);
    return new Learned(
        ModelKind.LOGISTIC,
        new TreeMap<>(Map.of(ModelKind.LOGISTIC.entry(), linear.toJson())),
        linear,
        train.columns(),
        Arrays.stream(slopes).map(Math::abs).toArray(),
        "size of the standardised weight",
        shap(linear, validation),
        facts,
        Optional.empty());
  }

  /** Of a linear model: weight times distance from the mean, exact where columns are unrelated. */
  private static double[] shap(Linear linear, Sample rows) {
    double[] mean = new double[rows.width()];
    for (int c = 0; c < mean.length; c++) {
      float[] values = rows.rows().feature(rows.columns()[c]);
      for (int member : rows.members()) {
        float value = values[member];
        mean[c] +=
            Float.isNaN(value)
                ? Math.abs(linear.absence()[c])
                : Math.abs(linear.weight()[c] * linear.standardised(value, c));
      }
      mean[c] /= rows.size();
    }
    return mean;
  }
}
