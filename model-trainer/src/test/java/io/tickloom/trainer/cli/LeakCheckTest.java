package io.tickloom.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.fixture.MetadataJson;
import io.tickloom.trainer.fixture.TapeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Columns that are honest, one of them a real prediction, and the same columns with a planted peek,
 * over a random walk of wild and calm hours.
 */
final class LeakCheckTest {
  private static final int SECONDS = 60_000;
  private static final int GRID = 5;
  private static final long START = 1_723_075_200L;
  private static final List<String> HONEST =
      List.of(
          "momentum_60s",
          "momentum_600s",
          "volatility_60s",
          "state",
          "noise",
          "calendar",
          "turn_60s",
          "price",
          "mean_price_600s",
          "highest_price_300s",
          "decayed_log_price");
  private static final List<String> PLANTED =
      List.of(
          "momentum_60s_1s",
          "turn_60s_1s",
          "momentum_600s_1s",
          "volatility_60s_1s",
          "row_ahead",
          "next_minute",
          "size_ahead",
          "wild_ahead",
          "price_1s",
          "price_300s_ahead",
          "highest_300s_ahead",
          "lowest_300s_ahead",
          "mean_300s_ahead",
          "log_highest_60s_ahead");

  @TempDir Path folder;

  @Test
  void aPeekOfOneSecondIsNamedAndNoHonestColumnIsAccused() throws IOException {
    List<String> names = new ArrayList<>(HONEST);
    names.addAll(PLANTED);
    Path csv = folder.resolve("leaks.csv");
    TrainerRun said =
        TrainerRun.of("leak-check", "--features", write("planted", names), "--csv", csv);
    assertThat(said.err()).isEmpty();
    for (String column : PLANTED) {
      assertThat(said.out()).contains(column + " knows ");
    }
    for (String column : HONEST) {
      assertThat(said.out()).doesNotContain(column + " knows ");
    }
    assertThat(said.out()).contains("momentum_600s_1s knows at least 1 s");
    assertThat(said.code()).isEqualTo(LeakCheckCommand.LEAK);
    assertThat(Files.readAllLines(csv)).hasSize(1 + names.size());
  }

  /** Its correlation with the minute ahead is a tenth; a good forecast's is more. */
  @Test
  void whatCanNotBeToldFromAForecastIsNamedAsThat() {
    TrainerRun said =
        TrainerRun.of(
            "leak-check", "--features", write("noisy", List.of("state", "noisy_minute", "noise")));
    assertThat(said.code()).as(said.out()).isZero();
    assertThat(said.out())
        .contains("which this check can't tell apart")
        .contains("(make verify): state, noisy_minute\n");
  }

  @Test
  void honestColumnsPass() {
    TrainerRun said = TrainerRun.of("leak-check", "--features", write("honest", HONEST));
    assertThat(said.code()).as(said.out()).isZero();
    assertThat(said.out())
        .contains("0 of 11 columns know the future")
        .contains("too quiet to tell");
  }

  @Test
  void aFolderThatIsNotThereIsOneLine() {
    TrainerRun said = TrainerRun.of("leak-check", "--features", folder.resolve("nowhere"));
    assertThat(said.code()).isEqualTo(Main.USER_ERROR);
    assertThat(said.err().lines()).hasSize(1);
    assertThat(TrainerRun.of("leak-check", "--feature", "x").err())
        .contains("did you mean --features?");
  }

  private Path write(String name, List<String> names) {
    Random random = new Random(4);
    double[] log = new double[SECONDS + 2];
    double[] state = new double[SECONDS + 2];
    for (int k = 1; k < log.length; k++) {
      double wild = Math.exp(Math.sin(k / 3000.0));
      state[k] = 0.98 * state[k - 1] + 0.2 * random.nextGaussian();
      log[k] = log[k - 1] + 5e-5 * wild * (random.nextGaussian() + 0.05 * state[k - 1]);
    }
    List<TapeFolder.Row> rows = new ArrayList<>();
    List<TapeFolder.Second> path = new ArrayList<>();
    for (int k = 1; k <= SECONDS; k++) {
      double price = 2500 * Math.exp(log[k]);
      path.add(new TapeFolder.Second("X", START + k, price, Math.min(7200, k)));
      if (k % GRID == 0) {
        double[] features = new double[names.size()];
        for (int f = 0; f < features.length; f++) {
          features[f] = value(names.get(f), k, log, state, random);
        }
        rows.add(new TapeFolder.Row("X", START + k, price, Math.min(7200, k), features));
      }
    }
    Path target = folder.resolve(name);
    new TapeFolder(target, new MetadataJson(names, GRID, 60, 600, 0))
        .rows("a.parquet", rows)
        .path("a.parquet", path);
    return target;
  }

  private static double value(String name, int k, double[] log, double[] state, Random random) {
    IntUnaryOperator held = i -> Math.max(0, Math.min(SECONDS, i));
    return switch (name) {
      case "momentum_60s" -> log[k] - log[held.applyAsInt(k - 60)];
      case "momentum_600s" -> log[k] - log[held.applyAsInt(k - 600)];
      case "momentum_60s_1s" -> log[held.applyAsInt(k + 1)] - log[held.applyAsInt(k - 59)];
      case "momentum_600s_1s" -> log[held.applyAsInt(k + 1)] - log[held.applyAsInt(k - 599)];
      case "row_ahead" -> log[held.applyAsInt(k + GRID)] - log[held.applyAsInt(k - 55)];
      case "next_minute" -> log[held.applyAsInt(k + 60)] - log[k] + 1e-4 * random.nextGaussian();
      case "size_ahead" -> Math.abs(log[held.applyAsInt(k + 60)] - log[k]);
      case "wild_ahead" -> volatility(log, held.applyAsInt(k + 60));
      case "noisy_minute" -> log[held.applyAsInt(k + 60)] - log[k] + 3e-3 * random.nextGaussian();
      case "volatility_60s" -> volatility(log, k);
      case "volatility_60s_1s" -> volatility(log, held.applyAsInt(k + 1));
      case "turn_60s" -> turn(log, k);
      case "turn_60s_1s" -> turn(log, held.applyAsInt(k + 1));
      case "price" -> price(log, k);
      case "mean_price_600s" -> prices(log, k - 599, k).average().orElseThrow();
      case "highest_price_300s" -> prices(log, k - 299, k).max().orElseThrow();
      case "decayed_log_price" -> decayed(log, k);
      case "price_1s" -> price(log, k + 1);
      case "price_300s_ahead" -> price(log, k + 300);
      case "highest_300s_ahead" -> prices(log, k, k + 300).max().orElseThrow();
      case "lowest_300s_ahead" -> prices(log, k, k + 300).min().orElseThrow();
      case "mean_300s_ahead" -> prices(log, k, k + 300).average().orElseThrow();
      case "log_highest_60s_ahead" -> Math.log(prices(log, k, k + 60).max().orElseThrow());
      case "state" -> state[k];
      case "calendar" -> Math.sin(k / 3000.0);
      default -> random.nextGaussian();
    };
  }

  private static double price(double[] log, int k) {
    return 2500 * Math.exp(log[Math.max(0, Math.min(SECONDS, k))]);
  }

  private static DoubleStream prices(double[] log, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToDouble(k -> price(log, k));
  }

  /** Weights that fall to a half in two minutes. */
  private static double decayed(double[] log, int k) {
    double sum = 0;
    double weights = 0;
    for (int age = 0; age < 1200; age++) {
      double weight = Math.pow(2, -age / 120.0);
      sum += weight * log[Math.max(0, k - age)];
      weights += weight;
    }
    return sum / weights + Math.log(2500);
  }

  private static double volatility(double[] log, int k) {
    double sum = 0;
    for (int i = Math.max(1, k - 59); i <= k; i++) {
      sum += (log[i] - log[i - 1]) * (log[i] - log[i - 1]);
    }
    return sum;
  }

  /** Sum of products of neighbouring returns by the sum of their squares: goes with no price. */
  private static double turn(double[] log, int k) {
    double products = 0;
    for (int i = Math.max(2, k - 58); i <= k; i++) {
      products += (log[i] - log[i - 1]) * (log[i - 1] - log[i - 2]);
    }
    return products / volatility(log, k);
  }
}
