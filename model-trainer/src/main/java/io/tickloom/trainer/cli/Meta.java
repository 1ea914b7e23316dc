package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Backtest;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.evaluate.Auc;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.learn.Learner;
import io.tickloom.trainer.learn.Logistic;
import io.tickloom.trainer.learn.OutOfFold;
import io.tickloom.trainer.learn.Prediction;
import io.tickloom.trainer.learn.Progress;
import io.tickloom.trainer.learn.Sample;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A second model that judges the answer's calls (meta-labelling, López de Prado 2018, ch. 3): its
 * classes are right and wrong, its features the answer's own and the log odds that the answer gave.
 * It learns from calls on rows that the answer had not learnt from.
 *
 * @param learned the model
 * @param auc of telling right calls from wrong ones on the test part
 * @param right share of right calls on the test part
 * @param trustedRight the same among the calls that it trusts more than the median call of the
 *     validation part
 * @param trusted share of such calls
 * @param trades positions of the test part that are opened along trusted calls alone
 */
record Meta(
    Learned learned,
    Figure auc,
    double right,
    double trustedRight,
    double trusted,
    List<Trade> trades) {
  private static final int GROUPS = 4;
  private static final double EVEN = 0.5;
  private static final String COLUMN = "primary_log_odds";

  /** Trains and judges; empty where the calls are all right or all wrong. */
  static Optional<Meta> of(
      TrainCommand options,
      Data data,
      Answer answer,
      Rules rules,
      StationaryBootstrap bootstrap,
      Console console) {
    int[] columns = answer.learned().columns();
    Sample train = data.training(columns);
    float[] said = new float[data.rows().size()];
    Arrays.fill(said, Float.NaN);
    double[] unseen =
        new OutOfFold(GROUPS, data.guard()).probabilities(options.learner(data.guard()), train);
    for (int i = 0; i < unseen.length; i++) {
      unseen[i] = answer.calibration().of(unseen[i]);
    }
    write(said, train.members(), unseen);
    write(said, data.split().validation(), answer.validation());
    write(said, data.split().test(), answer.test());
    Rows rows = data.rows().with(COLUMN, said);
    int[] wide = Arrays.copyOf(columns, columns.length + 1);
    wide[columns.length] = data.rows().width();
    Sample learnt = calls(rows, wide, train, said);
    Sample chosenBy = calls(rows, wide, data.sample(data.split().validation(), columns), said);
    Sample judged = calls(rows, wide, data.sample(data.split().test(), columns), said);
    if (!hasBoth(learnt) || !hasBoth(chosenBy) || !hasBoth(judged)) {
      console.warn("--meta-label: the calls are all right or all wrong in one part; left out");
      return Optional.empty();
    }
    Learner learner =
        options.learner == TrainCommand.LearnerName.LOGISTIC ? new Logistic() : options.trees();
    Learned learned = learner.learn(learnt, chosenBy, Progress.NONE);
    double[] before = Prediction.of(learned.model(), rows, wide, chosenBy.members());
    double[] trust = Prediction.of(learned.model(), rows, wide, judged.members());
    Arrays.sort(before);
    double median = before[before.length / 2];
    int[] test = data.split().test();
    double[] followed = answer.test().clone();
    double[] ofAll = Prediction.of(learned.model(), rows, wide, test);
    for (int i = 0; i < followed.length; i++) {
      followed[i] = ofAll[i] > median ? followed[i] : Double.NaN; // NaN opens nothing
    }
    List<Trade> trades = Backtest.run(data.rows(), data.paths(), test, followed, rules);
    return Optional.of(of(learned, judged, trust, median, trades, bootstrap));
  }

  private static Meta of(
      Learned learned,
      Sample judged,
      double[] trust,
      double median,
      List<Trade> trades,
      StationaryBootstrap bootstrap) {
    boolean[] right = new boolean[trust.length];
    int trusted = 0;
    int trustedRight = 0;
    for (int i = 0; i < right.length; i++) {
      right[i] = judged.target()[i] > 0;
      if (trust[i] > median) {
        trusted++;
        trustedRight += right[i] ? 1 : 0;
      }
    }
    Figure auc = bootstrap.figures(right.length, List.of(new Auc(new Judged(trust, right)))).get(0);
    return new Meta(
        learned,
        auc,
        judged.ups() / (double) right.length,
        trusted == 0 ? Double.NaN : trustedRight / (double) trusted,
        trusted / (double) right.length,
        trades);
  }

  /** Mean return of the trusted positions after costs, basis points; NaN without any. */
  private double meanNetBps() {
    return 1e4 * trades.stream().mapToDouble(Trade::net).average().orElse(Double.NaN);
  }

  private static void write(float[] said, int[] members, double[] probability) {
    for (int i = 0; i < members.length; i++) {
      said[members[i]] =
          Double.isNaN(probability[i]) ? Float.NaN : (float) Calibration.logOdds(probability[i]);
    }
  }

  /** The same rows with right and wrong for classes; those without a call are left out. */
  private static Sample calls(Rows rows, int[] columns, Sample sample, float[] said) {
    int[] members =
        Arrays.stream(sample.members()).filter(row -> !Float.isNaN(said[row])).toArray();
    Sample called = sample.only(members);
    float[] right = new float[members.length];
    for (int i = 0; i < right.length; i++) {
      boolean up = said[members[i]] >= (float) Calibration.logOdds(EVEN);
      right[i] = up == called.target()[i] > 0 ? 1 : 0;
    }
    return new Sample(rows, columns, members, right, called.weight());
  }

  private static boolean hasBoth(Sample sample) {
    return sample.ups() > 0 && sample.ups() < sample.size();
  }

  /** Says it in the run's lines. */
  void say(Console console) {
    console.step(
        "meta",
        Text.of(
            "right or wrong AUC %s   %.1f %% of all calls right, %.1f %% of the %.0f %% trusted most",
            Text.of(auc, 3), 100 * right, 100 * trustedRight, 100 * trusted));
  }

  /** Adds it to {@code metrics.json}. */
  void put(Facts metrics) {
    metrics
        .put("meta_label.auc", auc)
        .put("meta_label.right_share", right)
        .put("meta_label.trusted_right_share", trustedRight)
        .put("meta_label.trusted_share", trusted)
        .put("meta_label.trusted_trades", trades.size())
        .put("meta_label.trusted_net_bps", meanNetBps());
  }

  /** Adds it to the page. */
  void write(HtmlPage page) {
    page.heading("Which calls to trust")
        .text(
            Text.of(
                "A second model says of each call whether it will be right (meta-label). It learnt from calls on rows that the first had not learnt from. On the test part it tells right from wrong with an AUC of %s. Right are %.1f %% of all calls, and %.1f %% of those %.0f %% that it trusts more than the median call of the validation part. The backtest along trusted calls alone opens %,d positions, which come to %.2f bp each after costs.",
                Text.of(auc, 3),
                100 * right,
                100 * trustedRight,
                100 * trusted,
                trades.size(),
                meanNetBps()));
  }
}
