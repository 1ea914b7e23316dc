package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPane;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What was learnt of a symbol's book on training days.
 *
 * @param symbol whose
 * @param lastMicros time of the last second that it was learnt from, microseconds since 1970 UTC
 * @param tickE8 step of the prices, quote currency times 10^8
 * @param imbalanceStates equal parts of a queue imbalance's size from 0 to 1
 * @param adjustments ticks by which the micro-price lies above mid where the bid queue is the
 *     longer one: for spreads of 1, 2 and more ticks, the last for all that are wider, for each
 *     part of the imbalance; NaN for a state that the training days hold too seldom
 * @param flowWeights of the order flow imbalances of levels 1 to 10; their sizes sum to 1
 */
public record BookFit(
    String symbol,
    long lastMicros,
    long tickE8,
    int imbalanceStates,
    List<Double> adjustments,
    List<Double> flowWeights)
    implements Serializable {
  /** Nothing learnt: for the names and descriptions of the features that use one. */
  public static final BookFit NOTHING =
      new BookFit(
          "",
          Long.MIN_VALUE,
          1,
          1,
          List.of(Double.NaN),
          Collections.nCopies(BookPane.FLOW_LEVELS, 1.0 / BookPane.FLOW_LEVELS));

  /** Checks the sizes. */
  public BookFit {
    adjustments = List.copyOf(adjustments);
    flowWeights = List.copyOf(flowWeights);
    if (tickE8 < 1 || imbalanceStates < 1) {
      throw new IllegalArgumentException(
          "tick " + tickE8 + " and " + imbalanceStates + " imbalance states must be above 0");
    }
    if (adjustments.isEmpty() || adjustments.size() % imbalanceStates != 0) {
      throw new IllegalArgumentException(
          adjustments.size() + " adjustments are no multiple of " + imbalanceStates + " states");
    }
    if (flowWeights.size() != BookPane.FLOW_LEVELS) {
      throw new IllegalArgumentException(
          flowWeights.size() + " flow weights; " + BookPane.FLOW_LEVELS + " are needed");
    }
  }

  /** Spread states. */
  public int spreadStates() {
    return adjustments.size() / imbalanceStates;
  }

  /** The part in which an imbalance of this size, 0 to 1, lies. */
  public static int part(double size, int states) {
    return Math.min(states - 1, (int) (size * states));
  }

  /** The spread state of a spread, quote currency times 10^8. */
  public static int spreadState(long spreadE8, long tickE8, int states) {
    long ticks = Math.max(1, (spreadE8 + tickE8 / 2) / tickE8);
    return (int) Math.min(states, ticks) - 1;
  }

  /** Micro-price less mid, ticks. */
  double adjustmentTicks(double imbalance, long spreadE8) {
    int part = part(Math.abs(imbalance), imbalanceStates);
    int spread = spreadState(spreadE8, tickE8, spreadStates());
    return Math.signum(imbalance) * adjustments.get(spread * imbalanceStates + part);
  }

  /** The flow weights. */
  double[] weights() {
    return IntStream.range(0, flowWeights.size()).mapToDouble(flowWeights::get).toArray();
  }

  /**
   * The version of features that use it, other for whatever else was learnt: a model that knew
   * another one is refused.
   */
  int version() {
    int content = Objects.hash(symbol, lastMicros, tickE8, imbalanceStates);
    int values = Arrays.hashCode(new int[] {adjustments.hashCode(), flowWeights.hashCode()});
    return Math.max(1, (31 * content + values) & Integer.MAX_VALUE);
  }
}
