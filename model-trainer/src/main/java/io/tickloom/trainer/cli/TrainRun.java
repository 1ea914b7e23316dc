package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Backtest;
import io.tickloom.trainer.backtest.Ledger;
import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.label.Span;
import io.tickloom.trainer.learn.UsableColumns;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.report.Verdict;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Market;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run from rows to results. */
final class TrainRun {
  private static final double EVEN = 0.5;
  private static final int SPANS_A_BLOCK = 20;

  private final TrainCommand options;
  private final Console console;

  TrainRun(TrainCommand options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run() throws IOException {
    if (options.draws < 1) {
      throw new BadInputException("--bootstrap %d must be at least 1".formatted(options.draws));
    }
    if (options.block.orElse(1) < 1) {
      throw new BadInputException(
          "--block %d must be at least 1 s".formatted(options.block.orElseThrow()));
    }
    options.learner();
    options.other();
    rules(1);
    try (ResultsFolder folder = ResultsFolder.open(options.output)) {
      Data data = new Preparation(options, console).prepare();
      Study study = study(data);
      new Results(options, data, study).write(folder);
      folder.publish();
      console.step("report", options.output.toString());
    }
  }

  private Study study(Data data) {
    Instant start = Instant.now();
    Split split = data.split();
    UsableColumns usable = UsableColumns.of(data.rows(), data.classed(split.train()));
    if (usable.columns().length == 0) {
      throw new BadInputException(
          "no feature takes two values on the training rows: nothing to learn from");
    }
    Answer answer = Answer.of(options.learner(), data, usable.columns(), console);
    Answer other = Answer.of(options.other(), data, usable.columns(), console);
    console.step("train", sizes(data), start);
    if (!usable.empty().isEmpty() || !usable.constant().isEmpty()) {
      console.warn(
          Text.of(
              "set aside: %d features without a value (%s), %d constant (%s)",
              usable.empty().size(),
              String.join(", ", usable.empty()),
              usable.constant().size(),
              String.join(", ", usable.constant())));
    }
    StationaryBootstrap bootstrap = bootstrap(data);
    Judgement test = judge(data, split.test(), answer.test(), bootstrap);
    Judgement validation = judge(data, split.validation(), answer.validation(), bootstrap);
    Judgement train = judge(data, split.train(), answer.train(), bootstrap);
    Judgement beside = judge(data, split.test(), other.test(), bootstrap);
    Rules rules = rules(data.labels().span().horizonSeconds());
    List<Trade> trades =
        Backtest.run(data.rows(), data.paths(), split.test(), answer.test(), rules);
    Result traded =
        Ledger.of(
            trades,
            data.rows().symbols().size(),
            data.rows().second(split.test()[0]),
            data.rows().second(split.test()[split.test().length - 1]) + rules.holdSeconds(),
            rules);
    Optional<Market.Best> best = best(data);
    String verdict = Verdict.of(test.auc(), best, traded);
    console.step(
        "test",
        Text.of(
            "AUC %s   F1 %s (always up %.3f)   %s AUC %.3f%s",
            Text.of(test.auc(), 3),
            Text.of(test.f1(), 3),
            test.alwaysUp().value(),
            other.name(),
            beside.auc().value(),
            best.map(b -> Text.of("   best attainable AUC %.3f (SIMULATED)", b.auc())).orElse("")));
    console.step("verdict", verdict);
    return new Study(
        answer,
        other,
        usable,
        bootstrap,
        train,
        validation,
        test,
        beside,
        trades,
        traded,
        best,
        verdict);
  }

  private Rules rules(int holdSeconds) {
    return new Rules(EVEN, Math.nextDown(EVEN), options.latency, holdSeconds, options.cost);
  }

  private static Judgement judge(
      Data data, int[] part, double[] probability, StationaryBootstrap bootstrap) {
    return Judgement.of(Answer.judged(data, part, probability), EVEN, bootstrap);
  }

  private String sizes(Data data) {
    Split split = data.split();
    return Text.of(
        "%,d train | %,d validation | %,d test rows, %,d purged",
        split.train().length, split.validation().length, split.test().length, split.purged());
  }

  /** Blocks of many label spans, in rows of all symbols together. */
  private StationaryBootstrap bootstrap(Data data) {
    Span span = data.labels().span();
    double seconds = options.block.orElse(SPANS_A_BLOCK * span.seconds());
    double rows = seconds / data.rows().schema().gridSeconds() * data.rows().symbols().size();
    return new StationaryBootstrap(Math.max(1, rows), options.draws, options.seed);
  }

  /** The simulator's best, if it was asked the same question. */
  private static Optional<Market.Best> best(Data data) {
    Span span = data.labels().span();
    return data.rows()
        .schema()
        .market()
        .flatMap(Market::best)
        .filter(b -> b.horizonSeconds() == span.horizonSeconds() && span.delaySeconds() == 0);
  }
}
