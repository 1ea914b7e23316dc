package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Backtest;
import io.tickloom.trainer.backtest.Ledger;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Calls;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.PooledAuc;
import io.tickloom.trainer.learn.Learner;
import io.tickloom.trainer.learn.UsableColumns;
import io.tickloom.trainer.split.CombinatorialPurged;
import io.tickloom.trainer.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Combinatorial purged cross-validation: several ways through the whole time, each row of each
 * predicted by a model that did not learn from its neighbourhood.
 *
 * @param split how it was cut
 * @param fits how many models were fitted
 * @param paths the ways
 */
record Cpcv(CombinatorialPurged split, int fits, List<Path> paths) {
  private static final double EVEN = 0.5;

  /**
   * One way through the whole time.
   *
   * @param rows rows with a class
   * @param auc its AUC, pairs within a group only
   * @param f1 its F1, up called from a half on
   * @param trades positions that were opened
   * @param sharpe of them after costs; NaN below five whole days
   */
  record Path(int rows, double auc, double f1, int trades, double sharpe) {}

  /** What is gathered of a path, group by group. */
  private record Gathered(List<Judged> groups, List<Trade> trades) {
    Gathered() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Fits and judges; empty where a fold would have too few rows. */
  static Optional<Cpcv> of(
      TrainCommand options, Data data, CombinatorialPurged split, Rules rules, Console console) {
    Learner learner = options.learner(data.guard());
    List<Gathered> paths = Stream.generate(Gathered::new).limit(split.paths()).toList();
    int[] seen = new int[split.groups()];
    List<CombinatorialPurged.Fold> folds = split.split(data.rows(), data.candidates());
    for (CombinatorialPurged.Fold fold : folds) {
      Data part = data.with(fold.split());
      if (!Preparation.isEnough(part)) {
        return Optional.empty();
      }
      UsableColumns usable = UsableColumns.of(data.rows(), part.classed(fold.split().train()));
      String name = "fold " + Arrays.toString(fold.chosen());
      Answer answer =
          Answer.of(name, learner, options.calibrate(), part, usable.columns(), console);
      for (int group : fold.chosen()) {
        Said said = said(part, split, group, answer.test());
        Gathered path = paths.get(seen[group]++);
        path.groups().add(Answer.judged(part, said.members(), said.probability()));
        path.trades()
            .addAll(
                Backtest.run(part.rows(), part.paths(), said.members(), said.probability(), rules));
      }
    }
    return Optional.of(
        new Cpcv(split, folds.size(), paths.stream().map(p -> path(data, p, rules)).toList()));
  }

  @SuppressWarnings("ArrayRecordComponent") // made once, read only
  private record Said(int[] members, double[] probability) {}

  /** What a fold says of one of its tested groups. */
  private static Said said(Data part, CombinatorialPurged cut, int group, double[] said) {
    Split split = part.split();
    int[] place = new int[part.rows().size()];
    for (int i = 0; i < part.candidates().length; i++) {
      place[part.candidates()[i]] = i;
    }
    int[] members = new int[split.test().length];
    double[] probability = new double[members.length];
    int n = 0;
    for (int i = 0; i < members.length; i++) {
      if (cut.group(place[split.test()[i]], part.candidates().length) == group) {
        members[n] = split.test()[i];
        probability[n++] = said[i];
      }
    }
    return new Said(Arrays.copyOf(members, n), Arrays.copyOf(probability, n));
  }

  private static Path path(Data data, Gathered gathered, Rules rules) {
    Judged pooled = Judged.pooled(gathered.groups());
    int[] once = new int[pooled.size()];
    Arrays.fill(once, 1);
    int[] all = data.candidates();
    List<Trade> trades = new ArrayList<>(gathered.trades());
    trades.sort(Comparator.comparingLong(Trade::entrySecond));
    return new Path(
        pooled.size(),
        new PooledAuc(gathered.groups()).of(once),
        new Calls(pooled, EVEN).confusion(once).f1(),
        trades.size(),
        Ledger.of(
                trades,
                data.rows().symbols().size(),
                data.rows().second(all[0]),
                data.rows().second(all[all.length - 1]) + rules.holdSeconds(),
                rules)
            .sharpe());
  }

  /** Mean of a figure over the paths. */
  double mean(ToDoubleFunction<Path> figure) {
    return paths.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  /** Standard deviation of a figure over the paths; NaN with one path. */
  double deviation(ToDoubleFunction<Path> figure) {
    double mean = mean(figure);
    double squares =
        paths.stream()
            .mapToDouble(p -> (figure.applyAsDouble(p) - mean) * (figure.applyAsDouble(p) - mean))
            .sum();
    return paths.size() < 2 ? Double.NaN : Math.sqrt(squares / (paths.size() - 1));
  }
}
