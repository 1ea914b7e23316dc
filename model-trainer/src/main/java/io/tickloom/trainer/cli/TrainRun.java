package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Holding;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.learn.UsableColumns;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.split.Guard;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.table.BadInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** A run from rows to results. */
final class TrainRun {
  private static final int LEAST_DRAWS = 10;
  private static final int LONGEST_CLEAN = 7200;
  private static final int LONGEST_LATENCY = 3600;

  private final TrainCommand options;
  private final Console console;

  TrainRun(TrainCommand options, Console console) {
    this.options = options;
    this.console = console;
  }

  void run() throws IOException {
    check();
    try (ResultsFolder folder = ResultsFolder.open(options.output)) {
      Data data = new Preparation(options, console).prepare();
      System.gc(); // what reading left behind goes back before the trees' library asks for memory
      UsableColumns usable = usable(data);
      Optional<Tuning> tuning = Tuning.of(options, data, usable.columns(), console);
      tuning.ifPresent(t -> options.tune(t.best().settings()));
      Contest contest = train(data, usable);
      Instant start = Instant.now();
      Study study = new Examination(options, data, contest, tuning, console).study();
      say(study, data.rows().schema().simulated(), start);
      new Results(options, data, study).write(folder);
      folder.publish();
      console.step("report", options.output.resolve("report.html").toString());
    }
  }

  /** What can be refused before anything is read. */
  private void check() {
    require(
        options.draws >= LEAST_DRAWS,
        "--bootstrap",
        options.draws,
        "at least %d; of fewer draws an interval has no ends".formatted(LEAST_DRAWS));
    require(options.block.orElse(1) >= 1, "--block", options.block.orElse(1), "at least 1 s");
    require(options.cleanSeconds >= 0, "--clean-seconds", options.cleanSeconds, "0 or more");
    require(
        options.cleanSeconds <= LONGEST_CLEAN,
        "--clean-seconds",
        options.cleanSeconds,
        "%,d at most, the longest that rows tell".formatted(LONGEST_CLEAN));
    require(options.embargo.orElse(0) >= 0, "--embargo", options.embargo.orElse(0), "0 or more");
    require(
        options.trading.latency <= LONGEST_LATENCY,
        "--latency",
        options.trading.latency,
        "%,d s at most".formatted(LONGEST_LATENCY));
    require(options.folds >= 0, "--walk-forward", options.folds, "0 or more");
    require(options.walkRows >= 1, "--walk-rows", options.walkRows, "at least 1");
    options.selection.check();
    options.label.labelling();
    options.weighting.check();
    options.cpcv.split(new Guard(0, 0, 0));
    options.trials.check(options.learner != TrainCommand.LearnerName.LOGISTIC);
    options.treeOptions();
    new Rules(1, 0, options.trading.latency, Holding.of(1), options.trading.costs());
  }

  private static void require(boolean holds, String name, int value, String range) {
    if (!holds) {
      throw new BadInputException("%s %d must be %s".formatted(name, value, range));
    }
  }

  private static UsableColumns usable(Data data) {
    UsableColumns usable = UsableColumns.of(data.rows(), data.classed(data.split().train()));
    if (usable.columns().length == 0) {
      throw new BadInputException(
          "no feature takes two values on the training rows: nothing to learn from");
    }
    return usable;
  }

  private Contest train(Data data, UsableColumns usable) {
    Instant start = Instant.now();
    Contest contest = Contest.of(options, data, usable, console);
    Split split = data.split();
    console.step(
        "train",
        Text.of(
            "%,d train | %,d validation | %,d test rows, %,d purged; answer: %s",
            split.train().length,
            split.validation().length,
            split.test().length,
            split.purged(),
            contest.answer().name()),
        start);
    if (!usable.empty().isEmpty()) {
      console.warn("features without a value, set aside: " + String.join(", ", usable.empty()));
    }
    if (!usable.constant().isEmpty()) {
      console.warn("constant features, set aside: " + String.join(", ", usable.constant()));
    }
    return contest;
  }

  private void say(Study study, boolean simulated, Instant start) {
    Judgement test = study.test();
    console.step(
        "test",
        Text.of(
            "AUC %s   F1 %s (always up %.3f)%s",
            Text.of(test.auc(), 3),
            Text.of(test.f1(), 3),
            test.alwaysUp().value(),
            study
                .attainable()
                .best()
                .map(b -> Text.of("   SIMULATED, best attainable AUC %.3f", b.auc()))
                .orElse(simulated ? "   SIMULATED, best attainable AUC not known here" : "")),
        start);
    study.attainable().whyNot().ifPresent(w -> console.step("best", "not known: " + w));
    study
        .walk()
        .ifPresent(
            w ->
                console.step(
                    "walk",
                    Text.of(
                        "AUC %s   F1 %s (always up %.3f)   pooled over %d refits, %,d rows; %s AUC %.3f",
                        Text.of(w.answer().auc(), 3),
                        Text.of(w.answer().f1(), 3),
                        w.answer().alwaysUp().value(),
                        w.folds().size(),
                        w.answer().judged().size(),
                        study.contest().other().name(),
                        w.other().auc().value())));
    console.step(
        "beside",
        study.baselines().entrySet().stream()
            .map(e -> Text.of("%s AUC %.3f", e.getKey(), e.getValue().auc().value()))
            .collect(Collectors.joining("   ")));
    Tiers.told(study).sentences().forEach(line -> console.step("tiers", line));
    console.step(
        "delayed",
        study.delays().stream()
            .map(
                d ->
                    Text.of(
                        "AUC %.3f entered %d s later", d.figures().get("auc").value(), d.seconds()))
            .collect(Collectors.joining("   ")));
    study.robustness().say(console);
    study.doubts().forEach(console::warn);
    console.step("verdict", study.verdict());
  }
}
