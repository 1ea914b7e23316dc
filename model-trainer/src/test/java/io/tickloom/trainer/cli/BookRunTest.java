package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.fixture.BookFolder;
import io.tickloom.trainer.fixture.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with a book, the mid being what moves and the trades' prices bouncing around it. */
final class BookRunTest {
  @TempDir static Path folder;
  private static Path plain;
  private static Path book;
  private static TrainerRun ofMid;

  @BeforeAll
  static void train() {
    plain = new Walk(60_000, 0.3, 3, 5).write(folder.resolve("plain"), 0.9);
    book = BookFolder.write(plain, folder.resolve("book"));
    ofMid = run(book, "of_mid", "mid");
  }

  private static TrainerRun run(Path features, String out, String reference) {
    return TrainerRun.of(
        "--features",
        features,
        "--output",
        folder.resolve(out),
        "--reference",
        reference,
        "--walk-forward",
        "0",
        "--rounds",
        "40",
        "--bootstrap",
        "200");
  }

  private static JsonNode figures(String out) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(out).resolve("metrics.json").toFile());
  }

  @Test
  void theMidIsWhatLabelsGoByWhereItIsAskedFor() throws IOException {
    assertThat(ofMid.code()).as(ofMid.err()).isZero();
    TrainerRun ofLast = run(book, "of_last", "last");
    assertThat(ofLast.code()).as(ofLast.err()).isZero();
    double mid = auc("of_mid");
    assertThat(mid).isGreaterThan(0.7);
    assertThat(auc("of_last")).isLessThan(mid - 0.02);
    assertThat(Bundle.read(folder.resolve("of_mid/model.zip")).manifest().label().kind())
        .isEqualTo("direction_of_mid");
    assertThat(Bundle.read(folder.resolve("of_last/model.zip")).manifest().label().kind())
        .isEqualTo("direction");
  }

  private static double auc(String out) throws IOException {
    return figures(out).at("/test/auc/value").asDouble();
  }

  @Test
  void labelsThatMeetTimeWithoutABookAreVoid() {
    // 12 rows end after the tape and 2 stand in the gap; 12 more before it look across.
    assertThat(ofMid.out()).contains("26 void");
  }

  @Test
  void theReportTellsWhatEachTierAdds() throws IOException {
    String page = Files.readString(folder.resolve("of_mid/report.html"));
    assertThat(page).contains("What each kind of data adds").contains("T + Q + L");
    JsonNode beside = figures("of_mid").path("baselines");
    assertThat(beside.at("/tiers_T/auc/value").asDouble()).isBetween(0.4, 0.6);
    assertThat(beside.at("/tiers_T+Q/auc/value").asDouble()).isBetween(0.4, 0.6);
    assertThat(beside.at("/tiers_T+Q+L/auc/value").asDouble()).isGreaterThan(0.7);
  }

  @Test
  void whatATierAddsIsJudgedInPairs() throws IOException {
    JsonNode gains = figures("of_mid").at("/tier_gains/test");
    JsonNode beside = figures("of_mid").path("baselines");
    JsonNode levels = gains.path("T+Q+L_over_T+Q");
    assertThat(levels.path("low").asDouble()).isPositive();
    assertThat(levels.path("value").asDouble())
        .isCloseTo(
            beside.at("/tiers_T+Q+L/auc/value").asDouble()
                - beside.at("/tiers_T+Q/auc/value").asDouble(),
            within(1e-9));
    JsonNode quotes = gains.path("T+Q_over_T");
    assertThat(quotes.path("low").asDouble()).isNotPositive();
    assertThat(quotes.path("high").asDouble()).isNotNegative();
    assertThat(gains.size()).isEqualTo(3);
    String page = Files.readString(folder.resolve("of_mid/report.html"));
    assertThat(page)
        .contains("To trades and quotes, levels add +0.")
        .contains("What quotes add to trades can't be told from nothing: ");
    assertThat(ofMid.out()).contains("To trades and quotes, levels add +0.");
  }

  @Test
  void ofASimulatedMarketTheMidsBestIsNotKnownForAReasonThatIsSaid() throws IOException {
    String why = "the simulator knows it for the last price";
    assertThat(ofMid.out()).contains(why);
    assertThat(figures("of_mid").at("/best_attainable/not_known").asText()).startsWith(why);
    assertThat(Files.readString(folder.resolve("of_mid/report.html")))
        .contains("best attainable AUC is not known: " + why);
  }

  @Test
  void withoutABookTheMidIsRefusedInALine() {
    TrainerRun said = run(plain, "refused", "mid");
    assertThat(said.code()).isEqualTo(Main.USER_ERROR);
    assertThat(said.err())
        .contains("no column mid_price; --reference mid needs features made of recordings");
    assertThat(folder.resolve("refused/report.html")).doesNotExist();
  }
}
