package io.tickloom.trainer.learn;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ml.dmlc.xgboost4j.java.util.BigDenseMatrix;

/**
 * Columns of floats into XGBoost's own matrix, without an object a row and without a hole: an
 * undefined value stands below all others, so it goes left at every split, and {@link SoftprobForm}
 * says so in the trees. Of a matrix with holes XGBoost keeps 21 bytes a value instead of 10.
 */
final class Matrix {
  /** Rows copied column by column at a time, so that the written block stays in the cache. */
  private static final int BLOCK = 256;

  /** Where a value is undefined. */
  private static final float UNDEFINED = -Float.MAX_VALUE;

  private Matrix() {}

  static DMatrix of(Sample sample) throws XGBoostError {
    int n = sample.size();
    int width = sample.width();
    BigDenseMatrix dense = new BigDenseMatrix(n, width);
    try {
      for (int block = 0; block < n; block += BLOCK) {
        int end = Math.min(n, block + BLOCK);
        for (int c = 0; c < width; c++) {
          float[] column = sample.rows().feature(sample.columns()[c]);
          for (int i = block; i < end; i++) {
            float value = column[sample.members()[i]];
            dense.set((long) i * width + c, Float.isNaN(value) ? UNDEFINED : value);
          }
        }
      }
      DMatrix matrix = new DMatrix(dense, Float.NaN);
      matrix.setLabel(sample.target());
      matrix.setWeight(sample.weight());
      return matrix;
    } finally {
      dense.dispose();
    }
  }
}
