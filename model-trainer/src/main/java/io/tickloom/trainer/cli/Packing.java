package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.ThresholdSearch;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Linear;
import io.tickloom.trainer.bundle.Manifest;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.learn.TrainingDistribution;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.table.Column;
import io.tickloom.trainer.table.Schema;
import io.tickloom.trainer.table.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The model and what it needs, for others to use. */
final class Packing {
  private Packing() {}

  static Bundle bundle(TrainCommand options, Data data, Study study) throws IOException {
    Schema schema = data.rows().schema();
    Learned learned = study.contest().answer().learned();
    List<Feature> features = new ArrayList<>();
    for (int column : learned.columns()) {
      Column c = schema.features().get(column);
      features.add(new Feature(c.name(), c.version(), c.memorySeconds()));
    }
    Span span = data.labels().span();
    Bundle plain =
        new Bundle(
            new Manifest(
                Manifest.FORMAT,
                TrainCommand.VERSION,
                learned.kind(),
                features,
                schema.gridSeconds(),
                new Manifest.LabelForm(
                    options.label.kind(data.labelling()),
                    span.delaySeconds(),
                    span.horizonSeconds()),
                study.contest().answer().calibration(),
                thresholds(study),
                schema.simulated(),
                schema.sources().stream().map(Source::file).toList(),
                data.sha256(),
                options.seed,
                used(options, data),
                Libraries.versions()),
            learned.parts());
    Bundle bundle =
        plain.withDrift(
            TrainingDistribution.of(data.rows(), learned.columns(), data.split().train()));
    if (study.robustness().meta().isEmpty()) {
      return bundle;
    }
    Learned meta = study.robustness().meta().get().learned();
    return bundle.withMeta(meta.kind(), meta.bytes());
  }

  /** With the symbols, by which a live run tells whether the model is for its rows. */
  private static SortedMap<String, String> used(TrainCommand options, Data data) {
    SortedMap<String, String> used = new TreeMap<>(options.used());
    used.put(Manifest.SYMBOLS, String.join(",", data.rows().symbols()));
    return used;
  }

  /**
   * Probabilities from which to act, all chosen on the validation part: never, where no pair of
   * thresholds earned its costs there.
   */
  static Manifest.Thresholds thresholds(Study study) {
    double f1 = study.testAtBestF1().threshold();
    if (!study.choice().pays()) {
      return new Manifest.Thresholds(
          f1, ThresholdSearch.NEVER_LONG, ThresholdSearch.NEVER_SHORT, "no pair earned its costs");
    }
    Rules rules = study.choice().rules();
    return new Manifest.Thresholds(f1, rules.longAt(), rules.shortAt(), study.choice().reason());
  }

  /** Under the seed's file name. */
  static Facts optimalThresholds(Study study) {
    Manifest.Thresholds thresholds = thresholds(study);
    return new Facts()
        .plain("chosen_on", "validation")
        .put("f1", thresholds.f1())
        .put("long_at", thresholds.longAt())
        .put("short_at", thresholds.shortAt())
        .plain("traded_for", thresholds.tradedFor())
        .plain("pairs_tried", study.choice().tried())
        .put("backtest_long_at", study.choice().rules().longAt())
        .put("backtest_short_at", study.choice().rules().shortAt())
        .plain("backtest_chosen_for", study.choice().reason());
  }

  /** Means and deviations of the training part, under the seed's file name. */
  static Facts normalization(Data data, Study study) {
    Facts facts = new Facts().plain("fitted_on", "train");
    for (Answer model : study.contest().models()) {
      if (model.learned().model() instanceof Linear linear) {
        facts.plain("used_by", model.name()).plain("clip", linear.clip());
        List<String> names = data.rows().featureNames();
        Map<String, Object> features = new LinkedHashMap<>();
        for (int c = 0; c < model.learned().columns().length; c++) {
          Map<String, Double> scale = new LinkedHashMap<>();
          scale.put("mean", linear.mean()[c]);
          scale.put("deviation", linear.deviation()[c]);
          features.put(names.get(model.learned().columns()[c]), scale);
        }
        return facts.plain("features", features);
      }
    }
    return facts;
  }
}
