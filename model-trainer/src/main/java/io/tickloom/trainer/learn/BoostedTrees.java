package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.ModelKind;
import io.tickloom.trainer.bundle.Trees;
import java.io.IOException;
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
    try (Grower grower = new Grower(train, validation);
        Grown grown = grower.grow(options, progress)) {
      TreeMap<String, Double> facts = new TreeMap<>();
      facts.put("rounds", (double) grown.rounds());
      facts.put("rounds_tried", (double) grown.tried());
      double[] shap = shap(grown.booster(), validation.thinned(SHAP_ROWS), grown.rounds());
      byte[] json = grown.booster().toByteArray("json");
      return learned(train, SoftprobForm.of(json, grown.rounds()), shap, facts);
    } catch (XGBoostError | IOException e) {
      throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
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
        new TreeMap<>(Map.of(ModelKind.TREES.entry(), json)),
        Trees.parse(json),
        train.columns(),
        importance,
        "share of total gain",
        shap,
        facts,
        Optional.of(TribuoBridge.of(booster, columns)));
  }
}
