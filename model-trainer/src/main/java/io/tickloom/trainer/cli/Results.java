package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.FeatureTable;
import io.tickloom.trainer.report.ImportanceCsv;
import io.tickloom.trainer.report.PredictionsParquet;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.TradesCsv;
import io.tickloom.trainer.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Writes a study's files. */
final class Results {
  private final TrainCommand options;
  private final Data data;
  private final Study study;

  Results(TrainCommand options, Data data, Study study) {
    this.options = options;
    this.data = data;
    this.study = study;
  }

  void write(ResultsFolder folder) throws IOException {
    Facts config = ConfigFacts.of(options, data, study);
    Facts metrics = MetricsFacts.of(data, study);
    config.write(folder.file("config.json"));
    metrics.write(folder.file("metrics.json"));
    MetricsFacts.backtest(data, study).write(folder.file("backtest_metrics.json"));
    Packing.optimalThresholds(study).write(folder.file("optimal_thresholds.json"));
    Packing.normalization(data, study).write(folder.file("normalization_params.json"));
    Files.write(folder.file("model.zip"), Packing.bundle(options, data, study).toBytes());
    predictions(folder, config);
    Drawing drawing = new Drawing(data, study);
    ImportanceCsv.write(
        folder.file("feature_importance.csv"),
        study.importance(),
        study.contest().answer().learned().importanceName());
    FeatureTable.write(
        folder.file("features_alone.csv"), FeatureStudy.measures(), study.features().lines());
    TradesCsv.write(folder.file("trades.csv"), study.trades(), data.rows().symbols(), data.paths());
    drawing.draw(folder);
    new ReportPage(data, study, config, options.features).write(folder);
  }

  private void predictions(ResultsFolder folder, Facts config) throws IOException {
    Split split = data.split();
    Answer answer = study.contest().answer();
    PredictionsParquet.write(
        folder.file("predictions.parquet"),
        data.rows(),
        List.of(
            new PredictionsParquet.Part("train", split.train(), answer.train(data)),
            new PredictionsParquet.Part("validation", split.validation(), answer.validation()),
            new PredictionsParquet.Part("test", split.test(), answer.test())),
        row -> {
          Outcome outcome = data.labels().outcome(row);
          return new PredictionsParquet.Came(
              outcome.text(), outcome.isClass(), data.labels().returns()[row]);
        },
        config.toJson().toString());
  }
}
