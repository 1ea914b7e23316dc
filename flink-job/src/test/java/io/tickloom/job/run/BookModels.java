package io.tickloom.job.run;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.RowMaker;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Linear;
import io.tickloom.trainer.bundle.Manifest;
import io.tickloom.trainer.bundle.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A logistic model of the mid, learnt from the rows with a book of a recording. */
final class BookModels {
  /** Of trades, of quotes and of levels. */
  static final List<String> FEATURES =
      List.of(
          "trade_flow_imbalance_10s",
          "queue_imbalance",
          "order_flow_imbalance_10s",
          "mid_momentum_10s",
          "book_imbalance_10",
          "order_flow_imbalance_integrated_10s");

  static final int HORIZON_SECONDS = 10;

  private static final int FIRST_FEATURE = 5;
  private static final int VALID = 2;
  private static final int MID = 4;
  private static final int STEPS = 300;

  private BookModels() {}

  /** Learns from {@code recording}, and writes the bundle into {@code folder}. */
  static Path train(Path folder, Path recording) throws IOException {
    List<double[]> rows = new ArrayList<>();
    List<Boolean> ups = new ArrayList<>();
    read(recording, rows, ups);
    Linear linear = fit(rows, ups);
    List<Feature> features =
        Catalogue.of(FEATURES).features().stream()
            .map(f -> new Feature(f.info().name(), f.info().version(), f.memorySeconds()))
            .toList();
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "in a test",
            ModelKind.LOGISTIC,
            features,
            5,
            new Manifest.LabelForm("direction_of_mid", 0, HORIZON_SECONDS),
            Calibration.NONE,
            new Manifest.Thresholds(0.5, 0.55, 0.45, "nothing"),
            false,
            List.of(recording.getFileName().toString()),
            "",
            1,
            new TreeMap<>(Map.of(Manifest.SYMBOLS, "ETHUSDT")),
            new TreeMap<>());
    Path file = folder.resolve("book-model.zip");
    Files.write(file, new Bundle(manifest, linear.toJson()).toBytes());
    return file;
  }

  /** The valid rows whose mid is another one a horizon later, and whether it is higher. */
  private static void read(Path recording, List<double[]> rows, List<Boolean> ups)
      throws IOException {
    TapeFinder.Found found = TapeFinder.find(List.of(recording.toString()), "");
    List<RowMaker.Made> all = new ArrayList<>();
    new Replay(new Grid(5), Catalogue.of(FEATURES), 3_600, all::add)
        .run(found.tapes().get(0), found.books().get(0));
    TreeMap<Long, Double> mids = new TreeMap<>();
    for (RowMaker.Made made : all) {
      for (int i = 0; i < made.path().rows(); i++) {
        mids.put(made.path().timeMicros()[i], made.path().values()[MID][i]);
      }
    }
    for (RowMaker.Made made : all) {
      ColumnBlock block = made.rows();
      for (int i = 0; i < block.rows(); i++) {
        Double later = mids.get(block.timeMicros()[i] + HORIZON_SECONDS * 1_000_000L);
        double change = later == null ? 0 : later - block.values()[MID][i];
        if (block.values()[VALID][i] == 1 && (change > 0 || change < 0)) {
          double[] row = new double[FEATURES.size()];
          for (int f = 0; f < row.length; f++) {
            row[f] = block.values()[FIRST_FEATURE + f][i];
          }
          rows.add(row);
          ups.add(change > 0);
        }
      }
    }
  }

  /** Gradient descent on the mean log loss, from nothing. */
  private static Linear fit(List<double[]> rows, List<Boolean> ups) {
    int width = FEATURES.size();
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int f = 0; f < width; f++) {
      int at = f;
      mean[f] = rows.stream().mapToDouble(row -> row[at]).average().orElseThrow();
      deviation[f] =
          Math.sqrt(
              rows.stream()
                  .mapToDouble(row -> (row[at] - mean[at]) * (row[at] - mean[at]))
                  .average()
                  .orElseThrow());
    }
    Linear linear = new Linear(0, 4, mean, deviation, new double[width], new double[width]);
    float[] values = new float[width];
    for (int step = 0; step < STEPS; step++) {
      double bias = 0;
      double[] slope = new double[width];
      for (int i = 0; i < rows.size(); i++) {
        for (int f = 0; f < width; f++) {
          values[f] = (float) rows.get(i)[f];
        }
        double miss = ((ups.get(i) ? 1 : 0) - linear.probability(values)) / rows.size();
        bias += miss;
        for (int f = 0; f < width; f++) {
          slope[f] += miss * linear.standardised(values[f], f);
        }
      }
      double[] weight = linear.weight().clone();
      for (int f = 0; f < width; f++) {
        weight[f] += slope[f];
      }
      linear = new Linear(linear.bias() + bias, 4, mean, deviation, weight, new double[width]);
    }
    return linear;
  }
}
