package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.Rows;
import java.util.Arrays;

/**
 * Rows to learn from or to choose by; each has a class.
 *
 * @param rows the table
 * @param columns which features are looked at, as places in the table
 * @param members row numbers, rising
 * @param target 1 for up, 0 for down, for each member
 * @param weight how much each member counts, above 0, about 1 in the mean
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Sample(Rows rows, int[] columns, int[] members, float[] target, float[] weight) {

  /**
   * @throws IllegalArgumentException if members, targets and weights differ in number
   */
  public Sample {
    if (members.length != target.length || members.length != weight.length) {
      throw new IllegalArgumentException(
          "%d members, %d targets, %d weights"
              .formatted(members.length, target.length, weight.length));
    }
  }

  /** Each member counts once. */
  public Sample(Rows rows, int[] columns, int[] members, float[] target) {
    this(rows, columns, members, target, Weights.even(members.length));
  }

  /** How many members. */
  public int size() {
    return members.length;
  }

  /** How many features. */
  public int width() {
    return columns.length;
  }

  /** How many ups. */
  public int ups() {
    int ups = 0;
    for (float t : target) {
      ups += t > 0 ? 1 : 0;
    }
    return ups;
  }

  /** The same members seen through other columns. */
  public Sample through(int[] other) {
    return new Sample(rows, other, members, target, weight);
  }

  /** The same members with other weights. */
  public Sample weighted(float[] other) {
    return new Sample(rows, columns, members, target, other);
  }

  /**
   * Those members that are among the given rows.
   *
   * @param some row numbers, rising
   */
  public Sample only(int[] some) {
    int[] fewer = new int[members.length];
    float[] fewerTargets = new float[members.length];
    float[] fewerWeights = new float[members.length];
    int n = 0;
    int at = 0;
    for (int i = 0; i < members.length; i++) {
      while (at < some.length && some[at] < members[i]) {
        at++;
      }
      if (at < some.length && some[at] == members[i]) {
        fewer[n] = members[i];
        fewerTargets[n] = target[i];
        fewerWeights[n++] = weight[i];
      }
    }
    return new Sample(
        rows,
        columns,
        Arrays.copyOf(fewer, n),
        Arrays.copyOf(fewerTargets, n),
        Arrays.copyOf(fewerWeights, n));
  }

  /**
   * Every k-th member, k the least that leaves no more than so many: neighbours a few seconds apart
   * say nearly the same.
   *
   * @param most how many at most
   */
  public Sample thinned(int most) {
    int step = (int) (((long) size() + most - 1) / most);
    if (step <= 1) {
      return this;
    }
    int n = (size() + step - 1) / step;
    int[] fewer = new int[n];
    float[] fewerTargets = new float[n];
    float[] fewerWeights = new float[n];
    for (int i = 0; i < n; i++) {
      fewer[i] = members[i * step];
      fewerTargets[i] = target[i * step];
      fewerWeights[i] = weight[i * step];
    }
    return new Sample(rows, columns, fewer, fewerTargets, fewerWeights);
  }
}
