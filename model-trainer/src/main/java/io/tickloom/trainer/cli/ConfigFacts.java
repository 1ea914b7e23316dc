package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.learn.ColumnSet;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.table.Schema;
import java.time.Instant;

/** What {@code config.json} says: everything that a run was made from. */
final class ConfigFacts {
  private ConfigFacts() {}

  static Facts of(TrainCommand options, Data data, Study study) {
    Schema schema = data.rows().schema();
    Split split = data.split();
    Span span = data.labels().span();
    Facts config =
        new Facts()
            .plain("writer", TrainCommand.VERSION)
            .plain("market", schema.simulated() ? "simulated" : "recorded")
            .plain("options", options.used())
            .plain("label.kind", options.label.kind(data.labelling()))
            .plain("label.entry_delay_seconds", span.delaySeconds())
            .plain("label.horizon_seconds", span.horizonSeconds())
            .plain("data.rows_writer", schema.writer())
            .plain("data.sha256", data.sha256())
            .plain("data.rows", data.rows().size())
            .plain("data.features", data.rows().width())
            .plain("data.symbols", data.rows().symbols())
            .plain("data.grid_seconds", schema.gridSeconds())
            .plain("data.longest_memory_seconds", schema.longestMemorySeconds())
            .plain("data.sources", schema.sources().stream().map(s -> s.file()).toList())
            .plain("split.train_rows", split.train().length)
            .plain("split.validation_rows", split.validation().length)
            .plain("split.test_rows", split.test().length)
            .plain("split.purged_rows", split.purged())
            .plain("split.first_border", Instant.ofEpochSecond(split.firstBorder()).toString())
            .plain("split.second_border", Instant.ofEpochSecond(split.secondBorder()).toString())
            .plain("bootstrap.mean_block_rows", study.bootstrap().meanBlock())
            .plain("bootstrap.draws", study.bootstrap().draws())
            .plain("calibration.intercept", study.contest().answer().calibration().intercept())
            .plain("calibration.slope", study.contest().answer().calibration().slope())
            .plain("features.empty", study.contest().usable().empty())
            .plain("features.constant", study.contest().usable().constant())
            .plain("features.used", used(data, study));
    for (Answer model : study.contest().models()) {
      if (model.learned().columns().length < study.contest().usable().columns().length) {
        config.plain(
            "features." + model.name(), ColumnSet.names(data.rows(), model.learned().columns()));
      }
    }
    schema.market().ifPresent(m -> config.plain("simulator", m.json()));
    return config;
  }

  private static java.util.List<String> used(Data data, Study study) {
    java.util.List<String> names = data.rows().featureNames();
    return java.util.Arrays.stream(study.contest().answer().learned().columns())
        .mapToObj(names::get)
        .toList();
  }
}
