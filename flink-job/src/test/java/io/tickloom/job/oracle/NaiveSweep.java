package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The trades of one taker order: consecutive ids, one time, one side.
 *
 * @param trades in the order of the tape, at least one
 */
public record NaiveSweep(List<NaiveTrade> trades) {

  /** Cuts a tape into sweeps. */
  static List<NaiveSweep> of(List<NaiveTrade> tape) {
    List<NaiveSweep> sweeps = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= tape.size(); to++) {
      if (to == tape.size() || !tape.get(to).continuesSweepOf(tape.get(to - 1))) {
        sweeps.add(new NaiveSweep(tape.subList(from, to)));
        from = to;
      }
    }
    return sweeps;
  }

  public long timeMicros() {
    return trades.get(0).timeMicros();
  }

  public boolean isBuy() {
    return trades.get(0).isBuy();
  }

  /** 1 for a buy, -1 for a sell. */
  public int sign() {
    return isBuy() ? 1 : -1;
  }

  /** The sum of its quantities, base currency. */
  public BigDecimal size() {
    return trades.stream().map(NaiveTrade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** How often the price of a trade is another than that of the trade before. */
  public int priceChanges() {
    int changes = 0;
    for (int i = 1; i < trades.size(); i++) {
      if (trades.get(i).price().compareTo(trades.get(i - 1).price()) != 0) {
        changes++;
      }
    }
    return changes;
  }
}
