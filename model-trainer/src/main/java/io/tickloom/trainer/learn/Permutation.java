package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.Model;
import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Judged;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a model's AUC loses on rows that it did not learn from when columns are shuffled among them
 * (Breiman 2001). Columns that belong together are shuffled together, so that one can't stand in
 * for another.
 */
public final class Permutation {
  private static final int MOST_ROWS = 20_000;

  private Permutation() {}

  /**
   * The loss of AUC for each of the sample's columns; those of a cluster share theirs.
   *
   * @param model sees the sample's columns in their order
   * @param validation rows to shuffle
   * @param cluster a number for each column, as {@link Clusters} gives it
   * @param seed where random numbers start
   */
  public static double[] importance(Model model, Sample validation, int[] cluster, long seed) {
    Sample few = validation.thinned(MOST_ROWS);
    float[][] rows = new float[few.size()][few.width()];
    boolean[] up = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < few.width(); c++) {
        rows[i][c] = few.rows().feature(few.columns()[c])[few.members()[i]];
      }
      up[i] = few.target()[i] > 0;
    }
    double untouched = auc(model, rows, up, new boolean[cluster.length], new int[0]);
    double[] loss = new double[cluster.length];
    int[] clusters = Arrays.stream(cluster).distinct().toArray();
    IntStream.of(clusters)
        .parallel()
        .forEach(
            id -> {
              boolean[] moved = new boolean[cluster.length];
              for (int c = 0; c < moved.length; c++) {
                moved[c] = cluster[c] == id;
              }
              int[] order = shuffled(rows.length, seed + id);
              double drop = untouched - auc(model, rows, up, moved, order);
              for (int c = 0; c < moved.length; c++) {
                if (moved[c]) {
                  loss[c] = drop;
                }
              }
            });
    return loss;
  }

  private static double auc(
      Model model, float[][] rows, boolean[] up, boolean[] moved, int[] order) {
    double[] said = new double[rows.length];
    float[] row = new float[moved.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < row.length; c++) {
        row[c] = moved[c] ? rows[order[i]][c] : rows[i][c];
      }
      said[i] = model.probability(row);
    }
    int[] once = new int[rows.length];
    Arrays.fill(once, 1);
    return new Auc(new Judged(said, up)).of(once);
  }

  /** Fisher and Yates. */
  private static int[] shuffled(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
