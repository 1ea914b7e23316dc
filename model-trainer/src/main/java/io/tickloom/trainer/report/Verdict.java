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
          + pays(auc, traded, breakEven);
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
    return text.append("; ").append(pays(auc, traded, breakEven)).toString();
  }

  private static String chance(Figure auc) {
    if (auc.low() > CHANCE) {
      return "better than chance";
    }
    return auc.high() < CHANCE ? "worse than chance" : "no better than chance";
  }

  /** That it pays is said only where neither the AUC nor the margin over the costs may be luck. */
  private static String pays(Figure auc, Result traded, Figure breakEven) {
    if (traded.trades() == 0) {
      return "never trades";
    }
    if (!(traded.breakEven() > 0)) {
      return "does not pay at any cost";
    }
    String interval = Text.of("[%.1f, %.1f]", 1e4 * breakEven.low(), 1e4 * breakEven.high());
    String earned = Text.basisPoints(breakEven.value());
    if (breakEven.low() <= 0) {
      return "earns %s a side before costs, which luck explains %s".formatted(earned, interval);
    }
    if (!(auc.low() > CHANCE)) {
      return "earns %s %s a side before costs, but by an AUC that luck explains"
          .formatted(earned, interval);
    }
    double cost = traded.rules().costPerSide();
    String asked = Text.basisPoints(cost);
    if (breakEven.low() > cost) {
      return "pays, up to %s %s a side (asked: %s)".formatted(earned, interval, asked);
    }
    return traded.breakEven() > cost
        ? "earns %s %s a side before costs; that it is more than the %s asked, luck explains"
            .formatted(earned, interval, asked)
        : "pays only below %s a side (asked: %s)".formatted(earned, asked);
  }
}
