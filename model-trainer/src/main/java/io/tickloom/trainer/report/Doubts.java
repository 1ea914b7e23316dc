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

  /** The same for a model that is refitted as time goes on. */
  private static final double HIGHEST_CREDIBLE_WALK = 0.555;

  private Doubts() {}

  /**
   * What must be looked into, a sentence each; none where nothing is odd.
   *
   * @param auc test AUC
   * @param walk walk-forward AUC, where it was walked
   * @param simulated whether the market is simulated: any AUC can be planted there
   * @param best the best attainable AUC, where it is known
   */
  public static List<String> of(
      Figure auc, Optional<Figure> walk, boolean simulated, Optional<Market.Best> best) {
    List<String> doubts = new ArrayList<>();
    if (!simulated && auc.value() > HIGHEST_CREDIBLE_AUC) {
      doubts.add(
          Text.of(
              "a test AUC of %.3f is above %.2f, the most that is credible on a recorded market: run leak-check, a feature may know the future",
              auc.value(), HIGHEST_CREDIBLE_AUC));
    }
    if (!simulated && walk.isPresent() && walk.get().value() > HIGHEST_CREDIBLE_WALK) {
      doubts.add(
          Text.of(
              "a walk-forward AUC of %.3f is above %.3f, the most that is credible over days of a recorded market: run leak-check, a feature may know the future",
              walk.get().value(), HIGHEST_CREDIBLE_WALK));
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
