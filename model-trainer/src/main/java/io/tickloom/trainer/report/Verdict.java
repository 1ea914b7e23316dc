package io.tickloom.trainer.report;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.table.Market;
import java.util.Optional;

/** The answer in a sentence: better than chance? how much of what could be known? does it pay? */
public final class Verdict {
  private static final double CHANCE = 0.5;

  /** Below this excess over chance a share of it says nothing. */
  private static final double LEAST_EXCESS = 0.005;

  private Verdict() {}

  /**
   * @param auc test AUC with its interval
   * @param constant whether the model says the same of every row of the test part
   * @param best the best attainable AUC for this very question, where it is known
   * @param traded the backtest on the test part
   * @param breakEven cost a side at which it earns nothing, with its interval
   */
  public static String of(
      Figure auc, boolean constant, Optional<Market.Best> best, Result traded, Figure breakEven) {
    if (constant) {
      return "THE MODEL IS A CONSTANT: it says the same of every test row and has learnt nothing; "
          + pays(traded, breakEven);
    }
    StringBuilder text = new StringBuilder(chance(auc));
    best.filter(b -> auc.low() > CHANCE && b.auc() - CHANCE > LEAST_EXCESS)
        .ifPresent(
            b ->
                text.append(
                    Text.of(
                        "; finds %.0f %% [%.0f, %.0f] of what could be known over the whole tape",
                        100 * (auc.value() - CHANCE) / (b.auc() - CHANCE),
                        100 * (auc.low() - CHANCE) / (b.auc() - CHANCE),
                        100 * (auc.high() - CHANCE) / (b.auc() - CHANCE))));
    return text.append("; ").append(pays(traded, breakEven)).toString();
  }

  private static String chance(Figure auc) {
    if (auc.low() > CHANCE) {
      return "better than chance";
    }
    return auc.high() < CHANCE ? "worse than chance" : "no better than chance";
  }

  private static String pays(Result traded, Figure breakEven) {
    if (traded.trades() == 0) {
      return "never trades";
    }
    if (!(traded.breakEven() > 0)) {
      return "does not pay at any cost";
    }
    if (breakEven.low() <= 0) {
      return Text.of(
          "earns %s a side before costs, which luck explains [%.1f, %.1f]",
          Text.basisPoints(breakEven.value()), 1e4 * breakEven.low(), 1e4 * breakEven.high());
    }
    double cost = traded.rules().costPerSide();
    return Text.of(
        "%s %s a side (asked: %s)",
        traded.breakEven() > cost ? "pays, up to" : "pays only below",
        Text.basisPoints(traded.breakEven()),
        Text.basisPoints(cost));
  }
}
