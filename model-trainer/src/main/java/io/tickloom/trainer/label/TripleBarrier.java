package io.tickloom.trainer.label;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TrailingVolatility;
import java.util.List;

/**
 * Which barrier the price meets first (López de Prado 2018, ch. 3): the upper one is up, the lower
 * one down; where the horizon ends before either, the sign of the return until then. A barrier is
 * met by a second's highest or lowest trade; a second that meets both is a tie, since nobody knows
 * which came first.
 *
 * @param barriers how far they lie
 */
public record TripleBarrier(Barriers barriers) implements Labelling {
  /** The volatility that barriers are scaled by looks back as far as the report's regimes do. */
  private static final int WINDOW_SECONDS = 600;

  @Override
  public String kind() {
    return "triple_barrier";
  }

  @Override
  public boolean needsRange() {
    return true;
  }

  @Override
  public int memorySeconds() {
    return barriers.unit() == Barriers.Unit.SIGMAS ? WINDOW_SECONDS : 0;
  }

  @Override
  public Labels of(Rows rows, List<PricePath> paths, Span span) {
    Outcome[] outcomes = new Outcome[rows.size()];
    float[] returns = new float[rows.size()];
    int[] held = new int[rows.size()];
    List<TrailingVolatility> volatility = paths.stream().map(TrailingVolatility::new).toList();
    for (int row = 0; row < rows.size(); row++) {
      PricePath path = paths.get(rows.symbol(row));
      double sigma = sigma(volatility.get(rows.symbol(row)), rows.second(row), span);
      int from = Entry.of(path, rows.second(row), span);
      double above = barriers.above(sigma);
      double below = barriers.below(sigma);
      if (from == Entry.NONE || !(above > 0) || !(below > 0)) {
        outcomes[row] = Outcome.VOID;
        returns[row] = Float.NaN;
        held[row] = span.horizonSeconds();
        continue;
      }
      double start = path.last(from);
      int end = from + span.horizonSeconds();
      int at = meets(path, from, end, start * (1 + above), start * (1 - below));
      boolean up = path.high(at) >= start * (1 + above);
      boolean down = path.low(at) <= start * (1 - below);
      outcomes[row] =
          up != down ? (up ? Outcome.UP : Outcome.DOWN) : up ? Outcome.TIE : sign(path, from, at);
      returns[row] = (float) Math.log(path.last(at) / start);
      held[row] = at - from;
    }
    return new Labels(span, outcomes, returns, held);
  }

  /** A position is closed by the barrier that it meets, as far as a second's trades tell it. */
  @Override
  public Ending ending(List<PricePath> paths, Span span) {
    List<TrailingVolatility> volatility = paths.stream().map(TrailingVolatility::new).toList();
    return (rows, row, path, entry, latest) -> {
      double sigma = sigma(volatility.get(rows.symbol(row)), rows.second(row), span);
      double upper = path.last(entry) * (1 + barriers.above(sigma));
      double lower = path.last(entry) * (1 - barriers.below(sigma));
      int end = path.atOrAfter(latest);
      int at = meets(path, entry, end < 0 ? path.size() : end, upper, lower);
      return at < path.size() ? Math.min(latest, path.second(at)) : latest;
    };
  }

  private static double sigma(TrailingVolatility volatility, long second, Span span) {
    return volatility.before(second, WINDOW_SECONDS) * Math.sqrt(span.horizonSeconds());
  }

  /** The first second behind the entry that meets a barrier, or the last one. */
  private static int meets(PricePath path, int from, int end, double upper, double lower) {
    for (int at = from + 1; at < end; at++) {
      if (path.high(at) >= upper || path.low(at) <= lower) {
        return at;
      }
    }
    return end;
  }

  private static Outcome sign(PricePath path, int from, int at) {
    double change = path.last(at) - path.last(from);
    return change > 0 ? Outcome.UP : change < 0 ? Outcome.DOWN : Outcome.TIE;
  }
}
