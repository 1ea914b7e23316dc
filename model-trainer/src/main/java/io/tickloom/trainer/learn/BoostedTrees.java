package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.ModelKind;
import io.tickloom.trainer.bundle.Trees;
import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Judged;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient-boosted trees by XGBoost on histograms (Chen and Guestrin 2016), stopped early by the
 * AUC of the validation part.
 */
public final class BoostedTrees implements Learner {
  /** Bins of a histogram: a third less time than with 256 and, on market features, as good. */
  private static final int BINS = 64;

  /** Below so many values a second thread waits longer than it works. */
  private static final long SMALL = 2_000_000;

  private static final int SHAP_ROWS = 2_000;

  private final TreeOptions options;

  /**
   * @param options how trees are grown
   */
  public BoostedTrees(TreeOptions options) {
    this.options = options;
  }

  @Override
  public String name() {
    return ModelKind.TREES.text();
  }

  @Override
  public Learned learn(Sample train, Sample validation, Progress progress) {
    try {
      DMatrix matrix = Matrix.of(train);
      try {
        return grow(train, matrix, validation, progress);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
    }
  }

  private Learned grow(Sample train, DMatrix matrix, Sample chosenBy, Progress progress)
      throws XGBoostError, IOException {
    Booster booster = XGBoost.train(matrix, parameters(train), 0, Map.of(), null, null);
    boolean[] up = ups(chosenBy);
    DMatrix validation = null;
    try {
      int best = 0;
      double bestAuc = Double.NEGATIVE_INFINITY;
      int round = 0;
      while (round < options.rounds() && round - best < options.patience()) {
        booster.update(matrix, round);
        round++;
        // Not before the first round, which sorts all columns and so needs the most memory.
        validation = validation == null ? Matrix.of(chosenBy) : validation;
        double auc = auc(booster, validation, up);
        if (auc > bestAuc) {
          bestAuc = auc;
          best = round;
        }
        progress.step(round, options.rounds());
      }
      TreeMap<String, Double> facts = new TreeMap<>();
      facts.put("rounds", (double) best);
      facts.put("rounds_tried", (double) round);
      double[] shap = shap(booster, chosenBy.thinned(SHAP_ROWS), best);
      return learned(train, SoftprobForm.of(booster.toByteArray("json"), best), shap, facts);
    } finally {
      if (validation != null) {
        validation.dispose();
      }
      booster.dispose();
    }
  }

  /** The last of a row's values is the base. */
  private static double[] shap(Booster booster, Sample few, int rounds) throws XGBoostError {
    DMatrix matrix = Matrix.of(few);
    try {
      double[] mean = new double[few.width()];
      for (float[] row : booster.predictContrib(matrix, rounds)) {
        for (int c = 0; c < mean.length; c++) {
          mean[c] += Math.abs(row[c]) / few.size();
        }
      }
      return mean;
    } finally {
      matrix.dispose();
    }
  }

  private static Learned learned(
      Sample train, byte[] json, double[] shap, SortedMap<String, Double> facts)
      throws XGBoostError, IOException {
    List<String> names = train.rows().featureNames();
    String[] columns = new String[train.width()];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = names.get(train.columns()[c]);
    }
    Booster booster = XGBoost.loadModel(json);
    Map<String, Double> gain = booster.getScore(columns, "total_gain");
    double all = gain.values().stream().mapToDouble(Double::doubleValue).sum();
    double[] importance = new double[columns.length];
    for (int c = 0; c < columns.length; c++) {
      importance[c] = all > 0 ? gain.getOrDefault(columns[c], 0.0) / all : 0;
    }
    return new Learned(
        ModelKind.TREES,
        json,
        Trees.parse(json),
        train.columns(),
        importance,
        "share of total gain",
        shap,
        facts,
        Optional.of(TribuoBridge.of(booster, columns)));
  }

  private Map<String, Object> parameters(Sample train) {
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

  /**
   * The validation AUC so far. XGBoost's own metric sorts with all threads of the machine, which
   * takes ten times as long where the machine is shared.
   */
  private static double auc(Booster booster, DMatrix validation, boolean[] up) throws XGBoostError {
    float[][] margins = booster.predict(validation, true);
    double[] scores = new double[margins.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = margins[i][0];
    }
    int[] once = new int[scores.length];
    Arrays.fill(once, 1);
    return new Auc(new Judged(scores, up)).of(once);
  }

  private static boolean[] ups(Sample sample) {
    boolean[] up = new boolean[sample.size()];
    for (int i = 0; i < up.length; i++) {
      up[i] = sample.target()[i] > 0;
    }
    return up;
  }
}
