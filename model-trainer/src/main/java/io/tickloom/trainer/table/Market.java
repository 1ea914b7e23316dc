package io.tickloom.trainer.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the simulator says of the market that it made.
 *
 * @param simulated true where no exchange was ever asked
 * @param best the best AUC that anyone could reach, where the simulator knows it
 * @param json the whole statement, as written
 */
public record Market(boolean simulated, Optional<Best> best, JsonNode json) {

  /**
   * The best attainable AUC for one question.
   *
   * @param auc area under the ROC curve, 0.5 to 1
   * @param horizonSeconds the horizon it holds for, in seconds
   * @param gridSeconds the grid it was measured on, in seconds
   */
  public record Best(double auc, int horizonSeconds, int gridSeconds) {}

  static Market parse(JsonNode json) {
    JsonNode best = json.path("best_auc");
    return new Market(
        json.path("simulated").asBoolean(false),
        best.path("value").isNumber()
            ? Optional.of(
                new Best(
                    best.path("value").asDouble(),
                    best.path("horizon_seconds").asInt(),
                    best.path("grid_seconds").asInt()))
            : Optional.empty(),
        json);
  }
}
