package io.tickloom.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.evaluate.Figure;
import org.junit.jupiter.api.Test;

final class FactsTest {
  @Test
  void nestsDottedNamesInTheirOrder() {
    Facts facts =
        new Facts()
            .put("test.auc", new Figure(0.5, 0.4, 0.6))
            .put("test.f1", 0.25)
            .plain("name", "x")
            .put("test.mcc", Double.NaN);
    assertThat(facts.toJson().toString())
        .isEqualTo(
            "{\"test\":{\"auc\":{\"value\":0.5,\"low\":0.4,\"high\":0.6},\"f1\":{\"value\":0.25},"
                + "\"mcc\":{\"value\":null}},\"name\":\"x\"}");
  }
}
