package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.ThresholdSearch;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Deciles;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.Reliability;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.report.ImportanceCsv;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out.
 *
 * @param contest who was trained and who won
 * @param bootstrap how intervals were drawn
 * @param train the answer's figures on the rows that it learnt from
 * @param validation its figures on the rows that were chosen by
 * @param test its figures on the rows that nobody had seen, up called from a half on
 * @param testAtBestF1 the same with the threshold that gives the best F1 on validation
 * @param baselines figures of everyone else on the test part, by name
 * @param tierGains what each kind of data adds on the test part
 * @param walk the walk forward, where it was walked
 * @param robustness what was asked for beyond
 * @param importance what the answer's features count, the greatest first
 * @param delays the answer's figures with entry delays
 * @param slices the answer's AUC by day, hour and volatility
 * @param deciles what came of the test rows by tenths of the probability
 * @param features each feature alone, on the rows before the test part
 * @param choice thresholds for trading
 * @param trades the answer's trades on the test part
 * @param money what they came to
 * @param attainable the simulator's best, or why it is not known
 * @param doubts what is too good to be believed
 * @param verdict the sentence
 */
record Study(
    Contest contest,
    StationaryBootstrap bootstrap,
    Judgement train,
    Judgement validation,
    Judgement test,
    Judgement testAtBestF1,
    Map<String, Judgement> baselines,
    TierGains tierGains,
    Optional<Walk> walk,
    Robustness robustness,
    List<ImportanceCsv.Line> importance,
    List<Delays.Delayed> delays,
    Slices slices,
    List<Deciles.Decile> deciles,
    FeatureStudy features,
    ThresholdSearch.Choice choice,
    List<Trade> trades,
    Money money,
    Attainable attainable,
    List<String> doubts,
    String verdict) {

  /** What was said on the test part, and what came. */
  List<Reliability.Bin> reliability() {
    return test.curves().reliability();
  }

  /** What the trades came to. */
  Result traded() {
    return money.result();
  }

  /** Cost a side at which the trades earn nothing, with its interval. */
  Figure breakEven() {
    return money.breakEven();
  }
}
