package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.ModelKind;
import io.tickloom.trainer.bundle.Trees;
import java.io.IOException;
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
  private static final String VALIDATION = "validation";

  /** Below so many values a second thread waits longer than it works. */
  private static final long SMALL = 2_000_000;

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
      DMatrix trainMatrix = Matrix.of(train);
      DMatrix validationMatrix = Matrix.of(validation);
      try {
        return grow(train, trainMatrix, validationMatrix, progress);
      } finally {
        trainMatrix.dispose();
        validationMatrix.dispose();
      }
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
    }
  }

  private Learned grow(Sample train, DMatrix matrix, DMatrix validation, Progress progress)
      throws XGBoostError, IOException {
    Booster booster =
        XGBoost.train(matrix, parameters(train), 0, Map.of(VALIDATION, validation), null, null);
    try {
      int best = 0;
      double bestAuc = Double.NEGATIVE_INFINITY;
      int round = 0;
      while (round < options.rounds() && round - best < options.patience()) {
        booster.update(matrix, round);
        round++;
        double auc =
            auc(booster.evalSet(new DMatrix[] {validation}, new String[] {VALIDATION}, round));
        if (auc > bestAuc) {
          bestAuc = auc;
          best = round;
        }
        progress.step(round, options.rounds());
      }
      TreeMap<String, Double> facts = new TreeMap<>();
      facts.put("rounds", (double) best);
      facts.put("rounds_tried", (double) round);
      return learned(train, SoftprobForm.of(booster.toByteArray("json"), best), facts);
    } finally {
      booster.dispose();
    }
  }

  private static Learned learned(Sample train, byte[] json, SortedMap<String, Double> facts)
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
        facts,
        Optional.of(TribuoBridge.of(booster, columns)));
  }

  private Map<String, Object> parameters(Sample train) {
    boolean small = (long) train.size() * train.width() < SMALL;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("base_score", 0.5);
    parameters.put("eval_metric", "auc");
    parameters.put("tree_method", "hist");
    parameters.put("max_depth", options.depth());
    parameters.put("eta", options.rate());
    parameters.put("min_child_weight", options.minChildWeight());
    parameters.put("nthread", small ? 1 : options.threads());
    parameters.put("seed", options.seed());
    parameters.put("verbosity", 0);
    return parameters;
  }

  /** The figure in a line such as {@code [3] validation-auc:0.531234}. */
  private static double auc(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(':') + 1).trim());
  }
}
