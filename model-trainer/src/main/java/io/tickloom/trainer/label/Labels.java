package io.tickloom.trainer.label;

/**
 * A label for each row.
 *
 * @param span what they look at
 * @param outcomes the outcome of each row
 * @param returns log return over the span for each row; NaN where void
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Labels(Span span, Outcome[] outcomes, float[] returns) {

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
