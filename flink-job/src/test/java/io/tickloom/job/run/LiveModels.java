package io.tickloom.job.run;

import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.bundle.DriftBins;
import io.tickloom.trainer.bundle.DriftReference;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Linear;
import io.tickloom.trainer.bundle.Manifest;
import io.tickloom.trainer.bundle.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bundles by hand. */
final class LiveModels {
  static final List<String> FEATURES =
      List.of("trade_flow_imbalance_30s", "momentum_25s", "arrival_rate_60s");

  private LiveModels() {}

  /** A logistic model of three features that ask for a minute of history at most. */
  static Path write(Path folder, int gridSeconds, int versionsAhead, String source)
      throws IOException {
    return write(folder, gridSeconds, versionsAhead, source, new TreeMap<>());
  }

  /** The same with options of its training. */
  static Path write(
      Path folder,
      int gridSeconds,
      int versionsAhead,
      String source,
      SortedMap<String, String> options)
      throws IOException {
    List<Feature> features =
        Catalogue.of(FEATURES).features().stream()
            .map(
                f ->
                    new Feature(
                        f.info().name(), f.info().version() + versionsAhead, f.memorySeconds()))
            .toList();
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "by hand",
            ModelKind.LOGISTIC,
            features,
            gridSeconds,
            new Manifest.LabelForm("direction", 0, 30),
            new Calibration(0.1, 0.9),
            new Manifest.Thresholds(0.5, 0.6, 0.4, "nothing"),
            false,
            List.of(source),
            "",
            1,
            options,
            new TreeMap<>());
    Linear linear =
        new Linear(
            0.05,
            4,
            new double[] {0, 0, 5},
            new double[] {0.5, 0.0002, 4},
            new double[] {0.4, -0.2, 0.1},
            new double[] {0, 0, 0});
    Path file = folder.resolve("model.zip");
    Files.write(file, new Bundle(manifest, linear.toJson()).withDrift(lay(features)).toBytes());
    return file;
  }

  /** As if half of the training rows had been below 0 and half above, of each feature. */
  private static DriftReference lay(List<Feature> features) {
    return new DriftReference(
        "train",
        features.stream()
            .map(f -> new DriftBins(f.name(), f.version(), new float[1], new long[] {50, 50}, 0))
            .toList());
  }
}
