package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.bundle.Bundle;
import io.tickloom.trainer.bundle.Feature;
import io.tickloom.trainer.bundle.Manifest;
import io.tickloom.trainer.evaluate.Curve;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.ImportanceCsv;
import io.tickloom.trainer.report.Plots;
import io.tickloom.trainer.report.PredictionsParquet;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.table.Column;
import io.tickloom.trainer.table.Schema;
import io.tickloom.trainer.table.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.XGBoost;

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
    Facts config = config();
    config.write(folder.file("config.json"));
    metrics().write(folder.file("metrics.json"));
    Files.write(folder.file("model.zip"), bundle().toBytes());
    predictions(folder, config);
    plots(folder);
  }

  private Facts config() {
    Schema schema = data.rows().schema();
    Split split = data.split();
    Span span = data.labels().span();
    Facts config =
        new Facts()
            .plain("writer", TrainCommand.VERSION)
            .plain("market", schema.simulated() ? "simulated" : "recorded")
            .plain("options", options.used())
            .plain("label.kind", "direction")
            .plain("label.entry_delay_seconds", span.delaySeconds())
            .plain("label.horizon_seconds", span.horizonSeconds())
            .plain("data.rows_writer", schema.writer())
            .plain("data.sha256", data.sha256())
            .plain("data.rows", data.rows().size())
            .plain("data.features", data.rows().width())
            .plain("data.symbols", data.rows().symbols())
            .plain("data.grid_seconds", schema.gridSeconds())
            .plain("data.longest_memory_seconds", schema.longestMemorySeconds())
            .plain("data.sources", schema.sources())
            .plain("split.train_rows", split.train().length)
            .plain("split.validation_rows", split.validation().length)
            .plain("split.test_rows", split.test().length)
            .plain("split.purged_rows", split.purged())
            .plain("split.first_border", Instant.ofEpochSecond(split.firstBorder()).toString())
            .plain("split.second_border", Instant.ofEpochSecond(split.secondBorder()).toString())
            .plain("bootstrap.mean_block_rows", study.bootstrap().meanBlock())
            .plain("bootstrap.draws", study.bootstrap().draws())
            .plain("features.empty", study.usable().empty())
            .plain("features.constant", study.usable().constant());
    schema.market().ifPresent(m -> config.plain("simulator", m.json()));
    return config;
  }

  private Facts metrics() {
    Facts metrics = new Facts();
    figures(metrics, "test", study.test());
    metrics.plain("market", data.rows().schema().simulated() ? "simulated" : "recorded");
    study.best().ifPresent(b -> metrics.put("best_attainable.auc", b.auc()));
    metrics.plain("verdict", study.verdict());
    metrics.plain("learner", study.answer().name());
    figures(metrics, "validation", study.validation());
    figures(metrics, "train", study.train());
    figures(metrics, "baselines." + study.other().name(), study.beside());
    metrics.put("baselines.always_up.f1", study.test().alwaysUp());
    Result traded = study.traded();
    metrics
        .put("backtest.cost_per_side", traded.rules().costPerSide())
        .put("backtest.latency_seconds", traded.rules().latencySeconds())
        .put("backtest.trades", traded.trades())
        .put("backtest.net_return", traded.netReturn())
        .put("backtest.gross_return", traded.grossReturn())
        .put("backtest.sharpe", traded.sharpe())
        .put("backtest.max_drawdown", traded.maxDrawdown())
        .put("backtest.hit_rate", traded.hitRate())
        .put("backtest.net_hit_rate", traded.netHitRate())
        .put("backtest.turnover_a_day", traded.turnover())
        .put("backtest.exposure", traded.exposure())
        .put("backtest.break_even_bp", traded.breakEven() * 1e4)
        .put("backtest.days", traded.days());
    study.answer().learned().facts().forEach((k, v) -> metrics.put("learning." + k, v));
    return metrics;
  }

  private static void figures(Facts metrics, String part, Judgement judgement) {
    metrics
        .put(part + ".auc", judgement.auc())
        .put(part + ".f1", judgement.f1())
        .put(part + ".f1_always_up", judgement.alwaysUp())
        .put(part + ".rows", judgement.judged().size())
        .put(part + ".prevalence", judgement.judged().prevalence())
        .put(part + ".threshold", judgement.threshold());
  }

  private Bundle bundle() throws IOException {
    Schema schema = data.rows().schema();
    Learned learned = study.answer().learned();
    List<Feature> features = new ArrayList<>();
    for (int column : learned.columns()) {
      Column c = schema.features().get(column);
      features.add(new Feature(c.name(), c.version(), c.memorySeconds()));
    }
    Span span = data.labels().span();
    SortedMap<String, String> libraries = new TreeMap<>();
    libraries.put(
        "xgboost4j", String.valueOf(XGBoost.class.getPackage().getImplementationVersion()));
    return new Bundle(
        new Manifest(
            Manifest.FORMAT,
            TrainCommand.VERSION,
            learned.kind(),
            features,
            schema.gridSeconds(),
            new Manifest.LabelForm("direction", span.delaySeconds(), span.horizonSeconds()),
            schema.simulated(),
            schema.sources().stream().map(Source::file).toList(),
            data.sha256(),
            options.seed,
            options.used(),
            libraries),
        learned.bytes());
  }

  private void predictions(ResultsFolder folder, Facts config) throws IOException {
    Split split = data.split();
    Answer answer = study.answer();
    PredictionsParquet.write(
        folder.file("predictions.parquet"),
        data.rows(),
        List.of(
            new PredictionsParquet.Part("train", split.train(), answer.train()),
            new PredictionsParquet.Part("validation", split.validation(), answer.validation()),
            new PredictionsParquet.Part("test", split.test(), answer.test())),
        row -> {
          Outcome outcome = data.labels().outcome(row);
          return new PredictionsParquet.Came(
              outcome.text(), outcome.isClass(), data.labels().returns()[row]);
        },
        config.toJson().toString());
  }

  private void plots(ResultsFolder folder) throws IOException {
    Plots plots = new Plots(data.subject());
    Judgement test = study.test();
    Judged judged = test.judged();
    plots.roc(folder.file("roc_curve.png"), Curve.roc(judged), test.auc());
    plots.precisionRecall(
        folder.file("precision_recall_curve.png"),
        Curve.precisionRecall(judged),
        judged.prevalence());
    plots.confusion(folder.file("confusion_matrix.png"), test.confusion(), test.threshold());
    Learned learned = study.answer().learned();
    List<ImportanceCsv.Line> lines = new ArrayList<>();
    List<String> names = data.rows().featureNames();
    for (int c = 0; c < learned.columns().length; c++) {
      lines.add(new ImportanceCsv.Line(names.get(learned.columns()[c]), learned.importance()[c]));
    }
    List<ImportanceCsv.Line> sorted = ImportanceCsv.sorted(lines);
    ImportanceCsv.write(folder.file("feature_importance.csv"), sorted, learned.importanceName());
    plots.importance(folder.file("feature_importance.png"), sorted, learned.importanceName());
    equity(folder, plots);
  }

  private void equity(ResultsFolder folder, Plots plots) throws IOException {
    List<Trade> trades = study.trades();
    long[] seconds = new long[trades.size() + 1];
    double[] net = new double[seconds.length];
    double[] gross = new double[seconds.length];
    seconds[0] = data.rows().second(data.split().test()[0]);
    int symbols = data.rows().symbols().size();
    for (int i = 0; i < trades.size(); i++) {
      seconds[i + 1] = trades.get(i).exitSecond();
      net[i + 1] = net[i] + trades.get(i).net() / symbols;
      gross[i + 1] = gross[i] + trades.get(i).gross() / symbols;
    }
    plots.equity(folder.file("cumulative_pnl.png"), seconds, net, gross, options.cost);
  }
}
