package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Backtest;
import io.tickloom.trainer.backtest.ThresholdSearch;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.BlockLength;
import io.tickloom.trainer.evaluate.Deciles;
import io.tickloom.trainer.evaluate.F1Threshold;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.report.Doubts;
import io.tickloom.trainer.report.Verdict;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.split.WalkForward;
import io.tickloom.trainer.table.Market;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Judges who was trained: the validation part chooses, the test part is read once. */
final class Examination {
  private static final double EVEN = 0.5;
  private static final double HALF = 0.5;
  private static final int LEAST_SPANS_A_BLOCK = 10;

  private final TrainCommand options;
  private final Data data;
  private final Contest contest;
  private final Optional<Tuning> tuning;
  private final Console console;
  private final StationaryBootstrap bootstrap;

  Examination(
      TrainCommand options, Data data, Contest contest, Optional<Tuning> tuning, Console console) {
    this.tuning = tuning;
    this.console = console;
    this.options = options;
    this.data = data;
    this.contest = contest;
    this.bootstrap = bootstrap();
  }

  Study study() {
    Split split = data.split();
    Answer answer = contest.answer();
    Judged chosenBy = Answer.judged(data, split.validation(), answer.validation());
    Judged judged = Answer.judged(data, split.test(), answer.test());
    Judgement test = Judgement.of(judged, EVEN, bootstrap);
    ThresholdSearch.Choice choice =
        new ThresholdSearch(data.rows(), data.paths(), split.validation(), answer.validation())
            .choose(options.trading.latency, data.holding(), options.trading.costs());
    List<Trade> trades =
        Backtest.run(data.rows(), data.paths(), split.test(), answer.test(), choice.rules());
    Money money = Money.of(data, trades, choice.rules(), bootstrap);
    Attainable attainable = Attainable.of(data, options.label.reference);
    Optional<Market.Best> best = attainable.best();
    Optional<Walk> walk = walk();
    return new Study(
        contest,
        bootstrap,
        Judgement.of(Answer.judged(data, split.train(), answer.train(data)), EVEN),
        Judgement.of(chosenBy, EVEN, bootstrap),
        test,
        Judgement.of(judged, F1Threshold.of(chosenBy), bootstrap),
        baselines(),
        tierGains(),
        walk,
        Robustness.of(options, data, answer, tuning, choice.rules(), bootstrap, console),
        Importance.lines(options, data, answer),
        Delays.of(data, answer, contest.other(), EVEN, bootstrap),
        Slices.of(data, judged, bootstrap),
        deciles(answer),
        FeatureStudy.of(data, contest.usable().columns()),
        choice,
        trades,
        money,
        attainable,
        Doubts.of(
            test.auc(), walk.map(w -> w.answer().auc()), data.rows().schema().simulated(), best),
        Verdict.of(
            walk.map(w -> w.answer().auc()).orElse(test.auc()),
            judged.isConstant(),
            best,
            money.result(),
            money.breakEven()));
  }

  /** Of all test rows whose label is known, ties too. */
  private List<Deciles.Decile> deciles(Answer answer) {
    int[] test = data.split().test();
    int[] known =
        IntStream.range(0, test.length)
            .filter(i -> !Float.isNaN(data.labels().returns()[test[i]]))
            .toArray();
    return Deciles.of(
        Arrays.stream(known).mapToDouble(i -> answer.test()[i]).toArray(),
        Arrays.stream(known).mapToDouble(i -> data.labels().returns()[test[i]]).toArray(),
        bootstrap);
  }

  private Optional<Walk> walk() {
    if (options.folds == 0) {
      return Optional.empty();
    }
    // What the trials chose by must not be judged.
    double from = tuning.isEmpty() ? HALF : options.trainShare + options.validationShare;
    WalkForward forward = new WalkForward(options.folds, options.walkRows, from, data.guard());
    Optional<Walk> walk = Walk.of(options, data, forward, bootstrap, console);
    if (walk.isEmpty()) {
      console.warn("too few rows to walk forward in %d blocks: left out".formatted(options.folds));
    }
    return walk;
  }

  private Map<String, Judgement> baselines() {
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    for (Answer model : contest.models()) {
      if (!model.name().equals(contest.answer().name())) {
        judgements.put(model.name(), judge(model.test()));
      }
    }
    contest.baselines().forEach((name, probability) -> judgements.put(name, judge(probability)));
    return judgements;
  }

  private TierGains tierGains() {
    Map<String, List<Judged>> judged = new LinkedHashMap<>();
    contest
        .models()
        .forEach(
            m -> judged.put(m.name(), List.of(Answer.judged(data, data.split().test(), m.test()))));
    return TierGains.of(judged, 1, bootstrap);
  }

  private Judgement judge(double[] probability) {
    return Judgement.of(
        Answer.judged(data, data.split().test(), probability),
        EVEN,
        bootstrap.atMost(Walk.DRAWS_BESIDE));
  }

  /**
   * Blocks of many label spans, or longer where what the test rows add to the AUC hangs together
   * for longer; in rows of all symbols together.
   */
  private StationaryBootstrap bootstrap() {
    double perSecond = data.rows().symbols().size() / (double) data.rows().schema().gridSeconds();
    int least = LEAST_SPANS_A_BLOCK * data.labels().span().seconds();
    double rows =
        options.block.isPresent()
            ? options.block.get() * perSecond
            : Math.max(least * perSecond, BlockLength.of(influence()));
    return new StationaryBootstrap(Math.max(1, rows), options.draws, options.seed);
  }

  private double[] influence() {
    int[] test = data.split().test();
    return new Auc(Answer.judged(data, test, contest.answer().test())).influence();
  }
}
