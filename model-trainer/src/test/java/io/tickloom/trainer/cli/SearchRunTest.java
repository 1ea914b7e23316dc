package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.ModelKind;
import io.tickloom.trainer.fixture.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with everything that goes beyond hold-out and walk-forward. */
final class SearchRunTest {
  @TempDir static Path shared;
  private static Path tape;
  private static Path results;
  private static String said;

  private static String run(int expected, String... more) {
    List<String> args =
        new ArrayList<>(List.of("--features", tape.toString(), "--output", results.toString()));
    args.addAll(List.of(more));
    TrainerRun run = TrainerRun.of(args.toArray());
    assertThat(run.code()).as(run.err()).isEqualTo(expected);
    return run.out() + run.err();
  }

  private static String search(int trials) {
    return run(
        0,
        "--trials=" + trials,
        "--cpcv=3,1",
        "--label=triple-barrier",
        "--take-profit-sigmas=1.5",
        "--meta-label",
        "--learner=stack",
        "--uniqueness",
        "--class-balance",
        "--recency-half-life=1",
        "--top=4,3",
        "--top-by=permutation",
        "--rounds=15",
        "--bootstrap=10",
        "--walk-forward=0");
  }

  @BeforeAll
  static void search() {
    tape = new Walk(60_000, 0.05, 5, 1).write(shared.resolve("planted"), 0.62);
    results = shared.resolve("results");
    said = search(4);
  }

  private static JsonNode metrics() throws IOException {
    return new ObjectMapper().readTree(results.resolve("metrics.json").toFile());
  }

  @Test
  void tellsTheSpreadOverThePathsAndWhatTheSearchIsWorth() throws IOException {
    assertThat(metrics().path("cpcv").path("paths")).hasSize(1);
    assertThat(metrics().path("cpcv").path("auc").path("value").asDouble()).isBetween(0.52, 0.68);
    JsonNode path = metrics().path("cpcv").path("paths").path(0);
    assertThat(path.path("trades").path("value").asInt()).isPositive();
    assertThat(path.path("sharpe").path("value").isNull()).as("less than five days").isTrue();
    JsonNode search = metrics().path("search");
    assertThat(search.path("probability_of_overfitting").path("value").asDouble())
        .isBetween(0.0, 1.0);
    assertThat(search.path("deflated_sharpe").path("value").asDouble()).isBetween(0.0, 1.0);
    assertThat(metrics().path("meta_label").path("auc").path("value").asDouble())
        .isBetween(0.4, 0.7);
    assertThat(metrics().path("meta_label").path("trusted_trades").path("value").asInt())
        .isBetween(1, metrics().path("backtest").path("trades").path("value").asInt());
    assertThat(said).contains("4 tried", "over 1 paths of 3 fits");
    assertThat(Files.readString(results.resolve("report.html")))
        .contains("What the search for settings is worth", "Combinatorial purged", "loss of AUC");
  }

  @Test
  void theBundleSaysWhatWasFoundAndWhatItPredicts() throws IOException {
    Bundle bundle = Bundle.read(results.resolve("model.zip"));
    assertThat(bundle.manifest().model()).isEqualTo(ModelKind.STACK);
    assertThat(bundle.meta()).isPresent();
    assertThat(bundle.manifest().label().kind()).isEqualTo("triple_barrier");
    String depth = bundle.manifest().options().get("depth");
    assertThat(Double.parseDouble(depth))
        .isEqualTo(metrics().path("search").path("settings").path("depth").asDouble());
    assertThat(bundle.manifest().options()).containsEntry("take-profit-sigmas", "1.5");
    assertThat(bundle.manifest().options()).containsEntry("top", "4,3");
  }

  @Test
  void everyFeatureHasItsThreeMeasures() throws IOException {
    List<String> lines = Files.readAllLines(results.resolve("feature_importance.csv"));
    assertThat(lines.get(0))
        .isEqualTo("rank,feature,importance,measure,permutation_auc_loss,shap,cluster");
    String[] first = lines.get(1).split(",", -1);
    assertThat(first[1]).isEqualTo("state");
    assertThat(Double.parseDouble(first[4])).isGreaterThan(0.02);
    assertThat(Double.parseDouble(first[5])).isGreaterThan(0.02);
  }

  @Test
  void aLaterRunGoesOnWithTheTrialsAndRefusesThoseOfAnotherQuestion() throws IOException {
    Path log = results.resolve("trials.jsonl");
    List<String> before = Files.readAllLines(log);
    assertThat(before).hasSize(5);
    assertThat(search(5)).contains("5 tried, 4 of them found in the log");
    assertThat(Files.readAllLines(log)).hasSize(6).startsWith(before.toArray(String[]::new));
    assertThat(run(Main.USER_ERROR, "--trials=5", "--seed=2").lines())
        .last()
        .asString()
        .endsWith(
            "trials.jsonl: holds the trials of other data or options; move it away, or choose another --output");
    assertThat(Files.readAllLines(log)).hasSize(6);
  }
}
