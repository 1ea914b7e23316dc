package io.tickloom.job.score;

import io.tickloom.trainer.bundle.Manifest;
import java.io.Serializable;
import java.util.Optional;

/**
 * What came of a prediction, by the model's own label: the sign of the price change from T + delay
 * to T + delay + horizon.
 *
 * @param ofMid whether the price is the mid at a second's end, not the last trade
 * @param delaySeconds from the row's time to the entry, 0 or more
 * @param horizonSeconds from entry to exit, above 0
 */
public record LabelRule(boolean ofMid, int delaySeconds, int horizonSeconds)
    implements Serializable {
  private static final String DIRECTION = "direction";
  private static final String OF_MID = "_of_mid";

  /** Checks the times. */
  public LabelRule {
    if (delaySeconds < 0 || horizonSeconds < 1) {
      throw new IllegalArgumentException(
          "delay %d s must be 0 or more, horizon %d s above 0"
              .formatted(delaySeconds, horizonSeconds));
    }
  }

  /** The rule of a model's label; empty where the path alone does not tell what came. */
  public static Optional<LabelRule> of(Manifest.LabelForm label) {
    return label.kind().equals(DIRECTION) || label.kind().equals(DIRECTION + OF_MID)
        ? Optional.of(new LabelRule(ofMid(label), label.delaySeconds(), label.horizonSeconds()))
        : Optional.empty();
  }

  /** Whether a label goes by the mid, which only a book tells. */
  static boolean ofMid(Manifest.LabelForm label) {
    return label.kind().endsWith(OF_MID);
  }

  /** From the row's time to the end of what is compared. */
  int spanSeconds() {
    return delaySeconds + horizonSeconds;
  }

  /** Place of the price among the path's values: the last trade's is the first, mid the fifth. */
  int priceColumn() {
    return ofMid ? 4 : 0;
  }
}
