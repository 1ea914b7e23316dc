package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;

/** Scores each valid row; an invalid one gets no prediction. */
public final class ScoreRows {
  private static final int BEFORE_FEATURES = 3;
  private static final int WARM_UPS = 1_000;

  private final LiveModel model;

  /** Scores with {@code model}; with none where it is null. */
  public ScoreRows(LiveModel model) {
    this.model = model;
  }

  /** Scores made-up rows of {@code features} columns, so that the market's first is not slow. */
  public void warmUp(int features) {
    double[][] values = new double[features + BEFORE_FEATURES][WARM_UPS];
    for (int c = 0; c < values.length; c++) {
      for (int i = 0; i < WARM_UPS; i++) {
        values[c][i] = Math.sin(c + i);
      }
    }
    if (of(new ColumnBlock("WARMUP", new long[WARM_UPS], values)).length != WARM_UPS) {
      throw new IllegalStateException("each row must have a prediction");
    }
  }

  /** A prediction for each row. */
  public Prediction[] of(ColumnBlock rows) {
    Prediction[] made = new Prediction[rows.rows()];
    double[] features = new double[rows.values().length - BEFORE_FEATURES];
    for (int i = 0; i < made.length; i++) {
      boolean valid = rows.values()[2][i] != 0;
      double probability = Double.NaN;
      Decision decision = valid ? Decision.NO_MODEL : Decision.INVALID;
      if (model != null && valid) {
        for (int f = 0; f < features.length; f++) {
          features[f] = rows.values()[f + BEFORE_FEATURES][i];
        }
        probability = model.probability(features);
        decision = model.decide(probability);
      }
      made[i] =
          new Prediction(
              rows.symbol(),
              rows.timeMicros()[i],
              rows.values()[0][i],
              rows.values()[1][i],
              probability,
              decision);
    }
    return made;
  }
}
