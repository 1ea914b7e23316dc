package io.tickloom.trainer.label;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.List;

/**
 * Direction over the horizon: the sign of ref(T+d+h) − ref(T+d), where ref is the last trade's
 * price before the moment, looked up in the path at the exact second.
 */
public final class Direction {
  private Direction() {}

  /**
   * Labels every row.
   *
   * @param paths a path for each symbol of the rows, in their order
   */
  public static Labels of(Rows rows, List<PricePath> paths, Span span) {
    Outcome[] outcomes = new Outcome[rows.size()];
    float[] returns = new float[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      PricePath path = paths.get(rows.symbol(row));
      int from = entry(path, rows.second(row), span);
      if (from < 0) {
        outcomes[row] = Outcome.VOID;
        returns[row] = Float.NaN;
        continue;
      }
      double start = path.last(from);
      double end = path.last(from + span.horizonSeconds());
      outcomes[row] = end > start ? Outcome.UP : end < start ? Outcome.DOWN : Outcome.TIE;
      returns[row] = (float) Math.log(end / start);
    }
    return new Labels(span, outcomes, returns);
  }

  /**
   * The path's place of the entry, T + d, where the whole span from T to T + d + h is known; else
   * -1. Known means that each of its seconds is in the path and that the clean stretch at its end
   * is longer than the span.
   */
  private static int entry(PricePath path, long second, Span span) {
    int now = path.at(second);
    int end = path.at(second + span.seconds());
    if (now < 0 || end < 0 || end - now != span.seconds() || path.clean(end) <= span.seconds()) {
      return -1;
    }
    return now + span.delaySeconds();
  }
}
