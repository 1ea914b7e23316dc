package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    plain = new Walk(60_000, 0.3, 3, 5).write(folder.resolve("plain"), 0);
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
  void withoutABookTheMidIsRefusedInALine() {
    TrainerRun said = run(plain, "refused", "mid");
    assertThat(said.code()).isEqualTo(Main.USER_ERROR);
    assertThat(said.err())
        .contains("no column mid_price; --reference mid needs features made of recordings");
    assertThat(folder.resolve("refused/report.html")).doesNotExist();
  }
}
