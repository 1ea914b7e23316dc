package io.tickloom.trainer.learn;

import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Judged;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Grows trees on the same rows as often as one likes: the rows are copied and sorted into bins
 * once, so the memory does not grow with the number of settings that are tried.
 */
public final class Grower implements AutoCloseable {
  /** Bins of a histogram: a third less time than with 256 and, on market features, as good. */
  private static final int BINS = 64;

  /** Below so many values a second thread waits longer than it works. */
  private static final long SMALL = 2_000_000;

  private final Sample train;
  private final Sample validation;
  private final boolean[] up;
  private final DMatrix matrix;
  private DMatrix validationMatrix;

  /**
   * @param train what is learnt from
   * @param validation what early stopping looks at
   */
  public Grower(Sample train, Sample validation) {
    this.train = train;
    this.validation = validation;
    up = new boolean[validation.size()];
    for (int i = 0; i < up.length; i++) {
      up[i] = validation.target()[i] > 0;
    }
    try {
      matrix = Matrix.of(train);
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
    }
  }

  /**
   * Grows trees until the validation AUC no longer rises.
   *
   * @param progress is told after each tree
   */
  public Grown grow(TreeOptions options, Progress progress) {
    try {
      Booster booster = XGBoost.train(matrix, parameters(options), 0, Map.of(), null, null);
      int best = 0;
      double bestAuc = Double.NEGATIVE_INFINITY;
      float[] bestMargins = new float[0];
      int round = 0;
      while (round < options.rounds() && round - best < options.patience()) {
        booster.update(matrix, round);
        round++;
        float[] margins = margins(booster);
        double auc = auc(margins);
        if (auc > bestAuc) {
          bestAuc = auc;
          best = round;
          bestMargins = margins;
        }
        progress.step(round, options.rounds());
      }
      return new Grown(booster, best, round, bestAuc, bestMargins);
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
    }
  }

  private Map<String, Object> parameters(TreeOptions options) {
    boolean small = (long) train.size() * train.width() < SMALL;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("base_score", 0.5);
    parameters.put("disable_default_eval_metric", true);
    parameters.put("tree_method", "hist");
    parameters.put("max_bin", BINS);
    parameters.put("max_depth", options.depth());
    parameters.put("eta", options.rate());
    parameters.put("min_child_weight", options.minChildWeight());
    parameters.put("subsample", options.subsample());
    parameters.put("colsample_bytree", options.columns());
    parameters.put("lambda", options.lambda());
    parameters.put("nthread", small ? 1 : options.threads());
    parameters.put("seed", options.seed());
    parameters.put("verbosity", 0);
    return parameters;
  }

  private float[] margins(Booster booster) throws XGBoostError {
    if (validationMatrix == null) {
      // Not before the first round, which sorts all columns and so needs the most memory.
      validationMatrix = Matrix.of(validation);
    }
    float[][] rows = booster.predict(validationMatrix, true);
    float[] margins = new float[rows.length];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = rows[i][0];
    }
    return margins;
  }

  /**
   * The validation AUC so far. XGBoost's own metric sorts with all threads of the machine, which
   * takes ten times as long where the machine is shared.
   */
  private double auc(float[] margins) {
    double[] scores = new double[margins.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = margins[i];
    }
    int[] once = new int[scores.length];
    Arrays.fill(once, 1);
    return new Auc(new Judged(scores, up)).of(once);
  }

  @Override
  public void close() {
    matrix.dispose();
    if (validationMatrix != null) {
      validationMatrix.dispose();
    }
  }
}
