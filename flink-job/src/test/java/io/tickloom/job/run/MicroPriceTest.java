package io.tickloom.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learnt of a book, kept in a file, and used by rows behind the training days alone. */
class MicroPriceTest {
  private static final List<String> COLUMNS =
      List.of(
          "queue_imbalance",
          "micro_price_distance_bp",
          "order_flow_imbalance_principal_10s",
          "order_flow_imbalance_integrated_10s");
  private static final long MIDDLE = 1_723_161_400_000_000L;

  @TempDir Path folder;

  private static Path day(int of) {
    return RealData.folder("binance-spot-ethusdt").resolve("ethusdt_2024080" + of + ".gz");
  }

  private static BookFit fit(long lastMicros) {
    return new BookFit(
        "ETHUSDT", lastMicros, 1_000_000L, 2, List.of(1.0, 3.0), Collections.nCopies(10, 0.1));
  }

  private static List<ColumnBlock> rows(BookFit fit) throws IOException {
    TapeFinder.Found found = TapeFinder.find(List.of(day(8).toString()), "");
    List<ColumnBlock> rows = new ArrayList<>();
    Catalogue catalogue = Catalogue.of(COLUMNS, Optional.of(fit)).form().catalogue();
    new Replay(new Grid(1), catalogue, 3_600, made -> rows.add(made.rows()))
        .run(found.tapes().get(0), found.books().get(0));
    return rows;
  }

  @Test
  void columnsAreTheLearntOnesTimesTheBookAndUndefinedUpToTheTrainingsEnd() throws IOException {
    int later = 0;
    for (ColumnBlock block : rows(fit(MIDDLE))) {
      for (int i = 0; i < block.rows(); i++) {
        double mid = block.values()[4][i];
        double imbalance = block.values()[5][i];
        double microPrice = block.values()[6][i];
        if (block.timeMicros()[i] <= MIDDLE) {
          assertThat(microPrice).isNaN();
          assertThat(block.values()[7][i]).isNaN();
        } else if (!Double.isNaN(imbalance)) {
          double ticks = Math.signum(imbalance) * (Math.abs(imbalance) < 0.5 ? 1 : 3);
          assertThat(microPrice).isCloseTo(ticks * 0.01 / mid * 1e4, within(1e-12));
          assertThat(block.values()[7][i]).isCloseTo(block.values()[8][i], within(1e-9));
          later++;
        }
      }
    }
    assertThat(later).isGreaterThan(150);
  }

  @Test
  void aFileThatWasWrittenIsReadAgainWithWhereItComesFrom() throws IOException {
    Path file = folder.resolve("fit.json");
    MainRun run =
        MainRun.of("micro-price", "--data", day(8).toString(), "--output", file.toString());
    assertThat(run.status()).as("%s", run.err()).isZero();
    BookFit fit = BookFitFile.read(file);
    assertThat(fit.symbol()).isEqualTo("ETHUSDT");
    assertThat(fit.tickE8()).isEqualTo(1_000_000L);
    assertThat(fit.adjustments()).hasSize(10);
    assertThat(fit.flowWeights().stream().mapToDouble(Math::abs).sum()).isCloseTo(1, within(1e-12));
    assertThat(Files.readString(file))
        .contains("\"days\" : [ \"2024-08-08\", \"2024-08-09\" ]")
        .contains(
            "\"sha256\" : \"179a67651ec90f8d299c033f85df29027315a30a738eae74a1388d560f80a737\"");
  }

  @Test
  void whatItIsWorthIsSaidAndWritten() throws IOException {
    Path file = folder.resolve("fit.json");
    String both = RealData.folder("binance-spot-ethusdt").toString();
    MainRun run = MainRun.of("micro-price", "--data", both, "--output", file.toString());
    assertThat(String.join("\n", run.out()))
        .contains("ticks from mid to micro-price, 95 %", "not beyond noise", "thin")
        .contains("blocks of time are few", "adjustments can't be told from 0");
    JsonNode price = new ObjectMapper().readTree(file.toFile()).path("micro_price");
    long steps = 0;
    for (JsonNode row : price.path("steps_by_state")) {
      for (JsonNode state : row) {
        steps += state.asLong();
      }
    }
    assertThat(steps).isEqualTo(price.path("steps").asLong()).isGreaterThan(300);
    assertThat(price.at("/interval_half_width_ticks/0/0").asDouble()).isPositive();
    assertThat(price.at("/steps_in_which_mid_moved/0/0").asLong())
        .isLessThan(price.at("/steps_by_state/0/0").asLong());
  }

  @Test
  void whatElseWasLearntIsAnotherVersionSoThatAModelOfItIsRefused() {
    int one = version(fit(1));
    assertThat(version(fit(1))).isEqualTo(one);
    assertThat(version(fit(2))).isNotEqualTo(one);
    assertThat(Catalogue.withBook().names()).doesNotContain("micro_price_distance_bp");
  }

  private static int version(BookFit fit) {
    return Catalogue.of(List.of("micro_price_distance_bp"), Optional.of(fit))
        .features()
        .get(0)
        .info()
        .version();
  }

  @Test
  void anotherSymbolAndAColumnWithoutAFileAreRefused() throws IOException {
    Path file = folder.resolve("fit.json");
    MainRun.of("micro-price", "--data", day(8).toString(), "--output", file.toString());
    Files.writeString(file, Files.readString(file).replace("ETHUSDT", "BTCUSDT"));
    String out = folder.resolve("out").toString();
    String data = day(8).toString();
    MainRun other =
        MainRun.of("replay", "--data", data, "--output", out, "--micro-price", file.toString());
    assertThat(other.err())
        .containsExactly("error: --micro-price learnt from BTCUSDT, which says nothing of ETHUSDT");
    MainRun none =
        MainRun.of(
            "replay", "--data", data, "--output", out, "--features", "micro_price_distance_bp");
    assertThat(none.err().get(0)).contains("give --micro-price <file>");
  }
}
