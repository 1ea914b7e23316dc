package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;

/** Scores each valid row; an invalid one gets no prediction. */
public final class ScoreRows {
  private static final int WARM_UPS = 1_000;

  private final LiveModel model;
  private final int features;

  /**
   * Scores with {@code model}; with none where it is null.
   *
   * @param features how many columns of a row are features: its last ones
   */
  public ScoreRows(LiveModel model, int features) {
    this.model = model;
    this.features = features;
  }

  /** Scores made-up rows, so that the market's first is not slow. */
  public void warmUp() {
    double[][] values = new double[features + 3][WARM_UPS];
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
    double[] row = new double[features];
    int first = rows.values().length - features;
    for (int i = 0; i < made.length; i++) {
      boolean valid = rows.values()[2][i] != 0;
      double probability = Double.NaN;
      Decision decision = valid ? Decision.NO_MODEL : Decision.INVALID;
      if (model != null && valid) {
        for (int f = 0; f < features; f++) {
          row[f] = rows.values()[first + f][i];
        }
        probability = model.probability(row);
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
