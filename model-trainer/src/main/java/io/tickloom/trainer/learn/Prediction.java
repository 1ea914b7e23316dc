package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.Model;
import io.tickloom.trainer.table.Rows;
import java.util.stream.IntStream;

/** A model over many rows of the table. */
public final class Prediction {
  private static final int CHUNK = 4096;

  private Prediction() {}

  /**
   * Probabilities of up.
   *
   * @param columns the model's features, as places in the table
   * @param members row numbers
   * @return a probability for each member, in their order
   */
  public static double[] of(Model model, Rows rows, int[] columns, int[] members) {
    double[] result = new double[members.length];
    IntStream.range(0, (members.length + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              float[] row = new float[columns.length];
              int end = Math.min(members.length, (chunk + 1) * CHUNK);
              for (int i = chunk * CHUNK; i < end; i++) {
                for (int c = 0; c < columns.length; c++) {
                  row[c] = rows.feature(columns[c])[members[i]];
                }
                result[i] = model.probability(row);
              }
            });
    return result;
  }
}
