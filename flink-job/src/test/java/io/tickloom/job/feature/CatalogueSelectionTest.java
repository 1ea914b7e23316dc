package io.tickloom.job.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.feature.catalogue.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user picks columns by name or by family. */
class CatalogueSelectionTest {
  @Test
  void columnsComeInTheOrderAskedFor() {
    assertThat(
            Catalogue.of(List.of("momentum_60s", "volatility_cluster", "kyle_lambda_300s")).names())
        .containsExactly("momentum_60s", "volatility_cluster", "kyle_lambda_300s");
  }

  @Test
  void familyStandsForItsColumns() {
    assertThat(Catalogue.of(List.of("toxicity", "impact")).names())
        .containsExactly(
            "vpin_3600s",
            "kyle_lambda_60s",
            "kyle_lambda_300s",
            "kyle_lambda_600s",
            "hasbrouck_lambda_300s",
            "hasbrouck_lambda_600s",
            "amihud_60s",
            "amihud_300s",
            "amihud_600s");
    assertThat(Catalogue.of(Catalogue.families())).isEqualTo(Catalogue.withBook());
    assertThat(Catalogue.of(Catalogue.withBook().names())).isEqualTo(Catalogue.withBook());
  }

  @Test
  void windowNeedNotBeAStandardOne() {
    Catalogue picked =
        Catalogue.of(
            List.of("trade_flow_imbalance_7s", "parkinson_120s", "momentum_60s_zscore_900s"));

    assertThat(picked.names())
        .containsExactly("trade_flow_imbalance_7s", "parkinson_120s", "momentum_60s_zscore_900s");
    assertThat(picked.memorySeconds()).isEqualTo(900 + 60 - 5);
  }

  @Test
  void whatCannotBeIsNamed() {
    refused("no feature or family is named \"order_book_imbalance_5s\"", "order_book_imbalance_5s");
    refused(
        "the window of parkinson_90s must be a multiple of 60 s, 7200 at most", "parkinson_90s");
    refused("the window of momentum_0s must be a multiple of 1 s, 7200 at most", "momentum_0s");
    refused("the window of momentum_9000s must be", "momentum_9000s");
    refused(
        "memory of ewma_volatility_900s, 9000 s, must lie in 0 to 7200 s", "ewma_volatility_900s");
    refused("two features are named momentum_5s", "momentum_5s", "momentum");
  }

  private static void refused(String message, String... asked) {
    assertThatThrownBy(() -> Catalogue.of(List.of(asked)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
