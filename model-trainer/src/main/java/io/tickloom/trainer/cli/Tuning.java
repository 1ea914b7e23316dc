package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Backtest;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.learn.Grower;
import io.tickloom.trainer.learn.Grown;
import io.tickloom.trainer.learn.Progress;
import io.tickloom.trainer.learn.Sample;
import io.tickloom.trainer.learn.TreeOptions;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.search.DeflatedSharpe;
import io.tickloom.trainer.search.Overfitting;
import io.tickloom.trainer.search.Tpe;
import io.tickloom.trainer.search.Trial;
import io.tickloom.trainer.search.TrialLog;
import io.tickloom.trainer.table.BadInputException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The search for the trees' settings, on training and validation part only.
 *
 * @param trials all that were made, by this run and by those before it
 * @param best the one with the greatest validation AUC
 * @param sharpe what its Sharpe ratio before costs is worth after so many trials; empty below two
 * @param overfitting probability that choosing the best is worth nothing
 * @param complete whether as many were made as were asked for
 */
record Tuning(
    List<Trial> trials,
    Trial best,
    Optional<DeflatedSharpe> sharpe,
    double overfitting,
    boolean complete) {
  /** A trial's returns are summed over so many stretches of the validation part. */
  private static final int PERIODS = 64;

  /** Traded are the rows with the highest and the lowest tenth of the probabilities. */
  private static final double TRADED = 0.1;

  /** Searches; empty where it was not asked for. */
  static Optional<Tuning> of(TrainCommand options, Data data, int[] columns, Console console)
      throws IOException {
    if (options.trials.trials == 0) {
      return Optional.empty();
    }
    Instant start = Instant.now();
    Sample train = data.training(columns);
    Sample validation = data.sample(data.split().validation(), columns);
    TrialLog log = open(options, data, train);
    Tpe tpe = new Tpe(TrialOptions.SPACE, options.seed);
    int found = log.trials().size();
    try (Grower grower = new Grower(train, validation);
        Console.Counter counter = console.counter("trials", "trials")) {
      while (log.trials().size() < options.trials.trials
          && Duration.between(start, Instant.now()).toSeconds() < options.trials.seconds) {
        log.add(
            trial(options, data, validation, grower, log.trials().size(), tpe.next(log.trials())));
        counter.at(log.trials().size(), options.trials.trials);
      }
    }
    List<Trial> trials = log.trials();
    if (trials.isEmpty()) {
      throw new BadInputException(
          "no trial was made within --trial-seconds " + options.trials.seconds);
    }
    Trial best = trials.stream().max(Comparator.comparingDouble(Trial::auc)).orElseThrow();
    double[][] returns = trials.stream().map(Trial::returns).toArray(double[][]::new);
    Tuning tuning =
        new Tuning(
            trials,
            best,
            trials.size() < 2
                ? Optional.empty()
                : Optional.of(DeflatedSharpe.of(best.number(), returns)),
            Overfitting.probability(returns),
            trials.size() >= options.trials.trials);
    tuning.say(console, found, start);
    return Optional.of(tuning);
  }

  private static TrialLog open(TrainCommand options, Data data, Sample train) throws IOException {
    TreeOptions base = options.treeOptions();
    String question =
        "rows %s, label %s %s, %d to learn from and %d to choose by from %d on, weights %s, rounds %d, patience %d, seed %d, space %s"
            .formatted(
                data.sha256(),
                data.labelling(),
                data.labels().span(),
                train.size(),
                data.split().validation().length,
                data.split().firstBorder(),
                Arrays.hashCode(train.weight()),
                base.rounds(),
                base.patience(),
                base.seed(),
                TrialOptions.SPACE);
    try {
      return TrialLog.open(options.output.resolve("trials.jsonl"), question);
    } catch (TrialLog.OtherSearchException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  private static Trial trial(
      TrainCommand options,
      Data data,
      Sample validation,
      Grower grower,
      int number,
      SortedMap<String, Double> settings) {
    Instant start = Instant.now();
    TreeOptions tried = TrialOptions.with(options.treeOptions(), settings);
    try (Grown grown = grower.grow(tried, Progress.NONE)) {
      double[] returns = returns(options, data, validation, grown.probabilities());
      double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
      return new Trial(number, settings, grown.auc(), grown.rounds(), seconds, returns);
    }
  }

  private static double[] returns(
      TrainCommand options, Data data, Sample validation, double[] probability) {
    double[] sorted = probability.clone();
    Arrays.sort(sorted);
    double shortAt = sorted[(int) (TRADED * (sorted.length - 1))];
    double longAt =
        Math.max(sorted[(int) ((1 - TRADED) * (sorted.length - 1))], Math.nextUp(shortAt));
    Rules rules =
        new Rules(
            longAt, shortAt, options.trading.latency, data.holding(), options.trading.costs());
    int[] members = validation.members();
    long first = data.rows().second(members[0]);
    long length = data.rows().second(members[members.length - 1]) + 1 - first;
    double[] returns = new double[PERIODS];
    for (Trade trade : Backtest.run(data.rows(), data.paths(), members, probability, rules)) {
      long period = (trade.entrySecond() - first) * PERIODS / length;
      returns[(int) Math.max(0, Math.min(PERIODS - 1, period))] += trade.gross();
    }
    return returns;
  }

  private void say(Console console, int found, Instant start) {
    console.step(
        "trials",
        Text.of(
            "%d tried%s, best validation AUC %.4f with %s; probability of overfitting %.2f, deflated Sharpe %.2f",
            trials.size(),
            found > 0 ? ", %d of them found in the log".formatted(found) : "",
            best.auc(),
            settings(),
            overfitting,
            sharpe.map(DeflatedSharpe::probability).orElse(Double.NaN)),
        start);
    if (!complete) {
      console.warn("--trial-seconds ended the search; the same command goes on with it");
    }
  }

  /** Adds it to {@code metrics.json}. */
  void put(Facts metrics) {
    metrics
        .put("search.trials", trials.size())
        .put("search.validation_auc", best.auc())
        .put("search.median_validation_auc", median())
        .plain("search.settings", best.settings())
        .put("search.probability_of_overfitting", overfitting);
    sharpe.ifPresent(
        s ->
            metrics
                .put("search.sharpe_a_period", s.sharpe())
                .put("search.sharpe_expected_of_the_best_by_chance", s.hurdle())
                .put("search.deflated_sharpe", s.probability()));
  }

  private String settings() {
    return best.settings().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private double median() {
    double[] sorted = trials.stream().mapToDouble(Trial::auc).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** Adds it to the page. */
  void write(HtmlPage page) {
    page.heading("What the search for settings is worth")
        .text(
            Text.of(
                "%d settings of the trees were tried on the validation part; all are in trials.jsonl. The best has a validation AUC of %.4f, the median one %.4f. The walk forward begins behind the part that they were chosen on.",
                trials.size(), best.auc(), median()))
        .table(
            List.of("setting", "chosen", "tried from", "to"),
            TrialOptions.SPACE.stream()
                .map(
                    d ->
                        List.of(
                            d.name().replace('-', ' '),
                            String.valueOf(best.settings().get(d.name())),
                            String.valueOf(d.low()),
                            String.valueOf(d.high())))
                .toList(),
            false);
    sharpe.ifPresent(
        s ->
            page.text(
                Text.of(
                    "Traded on the highest and the lowest tenth of its probabilities, before costs, over %d stretches of the validation part, the chosen one has a Sharpe ratio of %.3f a stretch. The best of %d without any skill would be expected to show %.3f; the probability that the true ratio is above that (deflated Sharpe ratio) is %.2f. Probability of overfitting (share of 12,870 ways to halve the stretches in which the best of one half falls to the lower half of the trials in the other): %.2f; a half is what chance gives.",
                    PERIODS, s.sharpe(), trials.size(), s.hurdle(), s.probability(), overfitting)));
  }
}
