package io.tickloom.trainer.label;

import io.tickloom.trainer.table.Rows;

/**
 * How much of a label is its own: the mean, over the seconds that it looks at, of 1 by the number
 * of labels that look at the same second (average uniqueness, López de Prado 2018, ch. 4). Labels
 * that overlap say the same thing several times.
 */
public final class Uniqueness {
  private Uniqueness() {}

  /**
   * The uniqueness of each member among the members of its symbol, above 0, at most 1.
   *
   * @param members row numbers in time order, none void
   */
  public static float[] of(Rows rows, Labels labels, int[] members) {
    float[] uniqueness = new float[members.length];
    for (int symbol = 0; symbol < rows.symbols().size(); symbol++) {
      fill(uniqueness, rows, labels, members, symbol);
    }
    return uniqueness;
  }

  private static void fill(float[] into, Rows rows, Labels labels, int[] members, int symbol) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int member : members) {
      if (rows.symbol(member) == symbol) {
        first = Math.min(first, rows.second(member));
        last = Math.max(last, rows.second(member));
      }
    }
    if (first > last) {
      return;
    }
    int[] change = new int[(int) (last - first) + labels.span().horizonSeconds() + 2];
    for (int member : members) {
      if (rows.symbol(member) == symbol) {
        int from = (int) (rows.second(member) - first);
        change[from]++;
        change[from + labels.held()[member]]--;
      }
    }
    // Sums of 1 by the number of labels that look at a second, up to each second; the delay shifts
    // all labels alike.
    double[] shares = new double[change.length + 1];
    int looking = 0;
    for (int i = 0; i < change.length; i++) {
      looking += change[i];
      shares[i + 1] = shares[i] + (looking > 0 ? 1.0 / looking : 0);
    }
    for (int i = 0; i < members.length; i++) {
      int member = members[i];
      if (rows.symbol(member) == symbol) {
        int from = (int) (rows.second(member) - first);
        int held = labels.held()[member];
        into[i] = (float) ((shares[from + held] - shares[from]) / held);
      }
    }
  }
}
