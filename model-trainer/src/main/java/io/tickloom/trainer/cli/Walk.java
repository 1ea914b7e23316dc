package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.learn.UsableColumns;
import io.tickloom.trainer.split.Split;
import io.tickloom.trainer.split.WalkForward;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The walk forward: refits on what lay before, predictions on what came next, all blocks pooled.
 *
 * @param answer figures of the answer's learner over all blocks
 * @param other figures of the other learner over the same rows
 * @param beside figures of everyone else over the same rows, by name
 * @param tierGains what each kind of data adds over all blocks
 * @param folds the blocks
 */
record Walk(
    Judgement answer,
    Judgement other,
    Map<String, Judgement> beside,
    TierGains tierGains,
    List<Fold> folds) {
  private static final double EVEN = 0.5;

  /** Draws for the intervals of those who only stand beside. */
  static final int DRAWS_BESIDE = 200;

  /**
   * One block.
   *
   * @param from its first second
   * @param to its last second
   * @param rows rows with a class
   * @param auc AUC of the answer's learner within it
   * @param otherAuc AUC of the other learner
   */
  record Fold(Instant from, Instant to, int rows, double auc, double otherAuc) {}

  /** Walks; empty where a block would have too few rows to learn from or to be judged by. */
  static java.util.Optional<Walk> of(
      TrainCommand options,
      Data data,
      WalkForward walk,
      StationaryBootstrap bootstrap,
      Console console) {
    List<Split> splits = walk.split(data.rows(), data.candidates());
    if (splits.size() < walk.folds()
        || !splits.stream().allMatch(s -> Preparation.isEnough(data.with(s)))) {
      return java.util.Optional.empty();
    }
    List<Fold> folds = new ArrayList<>();
    List<Judged> answers = new ArrayList<>();
    Map<String, List<Judged>> beside = new LinkedHashMap<>();
    for (Split split : splits) {
      Data part = data.with(split);
      UsableColumns usable = UsableColumns.of(data.rows(), part.classed(split.train()));
      Contest contest = Contest.of(options, part, usable, console);
      Judged answer = Answer.judged(part, split.test(), contest.answer().test());
      Judged other = Answer.judged(part, split.test(), contest.other().test());
      contest
          .models()
          .forEach(m -> collect(beside, m.name(), Answer.judged(part, split.test(), m.test())));
      contest
          .baselines()
          .forEach((name, p) -> collect(beside, name, Answer.judged(part, split.test(), p)));
      answers.add(answer);
      folds.add(
          new Fold(
              Instant.ofEpochSecond(data.rows().second(split.test()[0])),
              Instant.ofEpochSecond(data.rows().second(split.test()[split.test().length - 1])),
              answer.size(),
              auc(answer),
              auc(other)));
    }
    Map<String, Judgement> judgements =
        judgements(beside, splits.size(), bootstrap.atMost(DRAWS_BESIDE));
    return java.util.Optional.of(
        new Walk(
            Judgement.pooled(answers, EVEN, bootstrap),
            judgements.get(options.other().name()),
            judgements,
            TierGains.of(beside, splits.size(), bootstrap),
            folds));
  }

  /** Mean over the blocks, and one standard deviation to both sides. */
  Figure spread() {
    double mean = folds.stream().mapToDouble(Fold::auc).average().orElse(Double.NaN);
    double squares = folds.stream().mapToDouble(f -> (f.auc() - mean) * (f.auc() - mean)).sum();
    double deviation = Math.sqrt(squares / (folds.size() - 1));
    return new Figure(mean, mean - deviation, mean + deviation);
  }

  private static void collect(Map<String, List<Judged>> all, String name, Judged judged) {
    all.computeIfAbsent(name, n -> new ArrayList<>()).add(judged);
  }

  /** Of those who took part in each block. */
  private static Map<String, Judgement> judgements(
      Map<String, List<Judged>> all, int blocks, StationaryBootstrap bootstrap) {
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    all.forEach(
        (name, parts) -> {
          if (parts.size() == blocks) {
            judgements.put(name, Judgement.pooled(parts, EVEN, bootstrap));
          }
        });
    return judgements;
  }

  private static double auc(Judged judged) {
    int[] once = new int[judged.size()];
    Arrays.fill(once, 1);
    return new Auc(judged).of(once);
  }
}
