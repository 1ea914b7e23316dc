package io.tickloom.trainer.label;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Direction over the horizon: the sign of ref(T+d+h) − ref(T+d), where ref is the last trade's
 * price before the moment, looked up in the path at the exact second.
 */
public record Direction() implements Labelling {
  @Override
  public String kind() {
    return "direction";
  }

  @Override
  public Labels of(Rows rows, List<PricePath> paths, Span span) {
    Outcome[] outcomes = new Outcome[rows.size()];
    float[] returns = new float[rows.size()];
    int[] held = new int[rows.size()];
    Arrays.fill(held, span.horizonSeconds());
    for (int row = 0; row < rows.size(); row++) {
      PricePath path = paths.get(rows.symbol(row));
      int from = Entry.of(path, rows.second(row), span);
      if (from == Entry.NONE) {
        outcomes[row] = Outcome.VOID;
        returns[row] = Float.NaN;
        continue;
      }
      double start = path.last(from);
      double end = path.last(from + span.horizonSeconds());
      outcomes[row] = end > start ? Outcome.UP : end < start ? Outcome.DOWN : Outcome.TIE;
      returns[row] = (float) Math.log(end / start);
    }
    return new Labels(span, outcomes, returns, held);
  }
}
