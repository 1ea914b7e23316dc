package io.tickloom.trainer.label;

/**
 * A label for each row.
 *
 * @param span what they look at
 * @param outcomes the outcome of each row
 * @param returns log return from entry to the label's end for each row; NaN where void
 * @param held seconds from entry to the label's end for each row, at most the horizon
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Labels(Span span, Outcome[] outcomes, float[] returns, int[] held) {

  /** The outcome of a row. */
  public Outcome outcome(int row) {
    return outcomes[row];
  }

  /** How many of the given rows have this outcome. */
  public int count(int[] rows, Outcome outcome) {
    int count = 0;
    for (int row : rows) {
      if (outcomes[row] == outcome) {
        count++;
      }
    }
    return count;
  }
}
