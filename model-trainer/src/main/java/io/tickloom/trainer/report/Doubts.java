package io.tickloom.trainer.report;

import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.table.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results that are too good to be believed before somebody has looked for the leak. */
public final class Doubts {
  /** Out of sample and at one to fifteen minutes nobody credible has shown more. */
  private static final double HIGHEST_CREDIBLE_AUC = 0.62;

  private Doubts() {}

  /**
   * What must be looked into, a sentence each; none where nothing is odd.
   *
   * @param auc test AUC
   * @param simulated whether the market is simulated: any AUC can be planted there
   * @param best the best attainable AUC, where it is known
   */
  public static List<String> of(Figure auc, boolean simulated, Optional<Market.Best> best) {
    List<String> doubts = new ArrayList<>();
    if (!simulated && auc.value() > HIGHEST_CREDIBLE_AUC) {
      doubts.add(
          Text.of(
              "a test AUC of %.3f is above %.2f, the most that is credible on a recorded market: look for a feature that knows the future first",
              auc.value(), HIGHEST_CREDIBLE_AUC));
    }
    if (best.isPresent() && auc.low() > best.get().auc()) {
      doubts.add(
          Text.of(
              "a test AUC of %s is above %.3f, the best that the simulator says could be reached: look for a feature that knows the future first",
              Text.of(auc, 3), best.get().auc()));
    }
    return doubts;
  }
}
