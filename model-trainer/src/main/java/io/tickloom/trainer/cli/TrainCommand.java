package io.tickloom.trainer.cli;

import io.tickloom.trainer.learn.BoostedTrees;
import io.tickloom.trainer.learn.Learner;
import io.tickloom.trainer.learn.Logistic;
import io.tickloom.trainer.learn.StackedLearner;
import io.tickloom.trainer.learn.TreeOptions;
import io.tickloom.trainer.split.Guard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All options of the trainer. */
@Command(
    name = "tickloom-trainer",
    mixinStandardHelpOptions = true,
    version = TrainCommand.VERSION,
    sortOptions = false,
    usageHelpWidth = 100,
    description = "Learns from feature rows whether the price goes up, and says how well.",
    footer = "tickloom-trainer leak-check --help: names columns that know the future.")
final class TrainCommand implements Callable<Integer> {
  static final String VERSION = "tickloom 0.1.0";

  /** Which model is the answer; the other one stands beside it. */
  enum LearnerName {
    TREES,
    LOGISTIC,
    STACK
  }

  @Spec CommandSpec spec;

  @Option(
      names = "--features",
      required = true,
      paramLabel = "FOLDER",
      description = "folder with rows/ and path/, as the Tickloom job writes it")
  Path features;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "where the results go; files of the same names are replaced")
  Path output;

  @Option(
      names = "--horizon",
      paramLabel = "SECONDS",
      description = "how far ahead to predict (default: what the rows were made for)")
  Optional<Integer> horizon;

  @Mixin LabelOptions label = new LabelOptions();

  @Option(
      names = "--entry-delay",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "from a row's time to the start of its label (default: ${DEFAULT-VALUE})")
  int entryDelay;

  @Option(
      names = "--clean-seconds",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "unbroken tape that a row must have behind it (default: ${DEFAULT-VALUE})")
  int cleanSeconds;

  @Mixin TradingOptions trading = new TradingOptions();

  @Option(
      names = "--learner",
      paramLabel = "NAME",
      defaultValue = "TREES",
      description =
          "trees, logistic, or a stack of both on out-of-fold predictions; the others stand beside it (default: trees)")
  LearnerName learner;

  /** How probabilities are corrected. */
  enum CalibrationName {
    PLATT,
    NONE
  }

  @Option(
      names = "--calibration",
      paramLabel = "NAME",
      defaultValue = "PLATT",
      description = "platt or none: correction of probabilities on validation (default: platt)")
  CalibrationName calibration;

  @Mixin SelectionOptions selection = new SelectionOptions();

  @Mixin GrowthOptions growth = new GrowthOptions();

  @Mixin WeightOptions weighting = new WeightOptions();

  @Option(
      names = "--train-share",
      paramLabel = "SHARE",
      defaultValue = "0.6",
      description = "rows to learn from, the first in time (default: ${DEFAULT-VALUE})")
  double trainShare;

  @Option(
      names = "--validation-share",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description = "rows to choose by, the next in time (default: ${DEFAULT-VALUE})")
  double validationShare;

  @Option(
      names = "--embargo",
      paramLabel = "SECONDS",
      description = "left out after a border beyond the purge (default: delay and horizon)")
  Optional<Integer> embargo;

  @Option(
      names = "--walk-forward",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "refits over the second half of the rows; 0 does not (default: ${DEFAULT-VALUE})")
  int folds;

  @Option(
      names = "--walk-rows",
      paramLabel = "N",
      defaultValue = "300000",
      description = "rows that a refit learns from at most, the latest (default: ${DEFAULT-VALUE})")
  int walkRows;

  @Option(
      names = "--meta-label",
      description =
          "also train a model that judges the answer's calls: is this one right? It learns from calls on rows that the answer had not learnt from")
  boolean metaLabel;

  @Mixin TrialOptions trials = new TrialOptions();

  @Mixin CpcvOptions cpcv = new CpcvOptions();

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      defaultValue = "1000",
      description = "draws for the intervals (default: ${DEFAULT-VALUE})")
  int draws;

  @Option(
      names = "--block",
      paramLabel = "SECONDS",
      description =
          "mean block of the bootstrap (default: 10 times delay and horizon, or what the data ask for)")
  Optional<Integer> block;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "where random numbers start (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "threads of the trees; another number may change last bits (default: ${DEFAULT-VALUE})")
  int threads;

  private final Console console;

  /** What the trials found; set once, before the answer is trained. */
  private SortedMap<String, Double> found = new TreeMap<>();

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    new TrainRun(this, console).run();
    return 0;
  }

  /** The learner whose model is the answer. */
  Learner learner(Guard guard) {
    return switch (learner) {
      case TREES -> trees();
      case LOGISTIC -> new Logistic();
      case STACK -> new StackedLearner(trees(), guard);
    };
  }

  /** The learner that stands beside it. */
  Learner other() {
    return learner == LearnerName.LOGISTIC ? trees() : new Logistic();
  }

  /** Goes on with the settings of a trial. */
  void tune(SortedMap<String, Double> settings) {
    found = settings;
  }

  boolean calibrate() {
    return calibration == CalibrationName.PLATT;
  }

  /** Boosted trees with the options of the run. */
  Learner trees() {
    return new BoostedTrees(treeOptions());
  }

  /** How trees are grown: as the options say, or as the trials found best. */
  TreeOptions treeOptions() {
    TreeOptions given = growth.trees(threads, seed);
    return found.isEmpty() ? given : TrialOptions.with(given, found);
  }

  /** Every option that bears on the model, by its name, with the value used. */
  SortedMap<String, String> used() {
    SortedMap<String, String> used = UsedOptions.of(spec);
    found.forEach((name, value) -> used.put(name, String.valueOf(value)));
    return used;
  }
}
