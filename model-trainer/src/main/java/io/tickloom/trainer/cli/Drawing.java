package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Judged;
import io.tickloom.trainer.learn.Learned;
import io.tickloom.trainer.report.MoneyPlots;
import io.tickloom.trainer.report.Plots;
import io.tickloom.trainer.report.ResultsFolder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A study's plots. */
final class Drawing {
  private final Data data;
  private final Study study;

  Drawing(Data data, Study study) {
    this.data = data;
    this.study = study;
  }

  void draw(ResultsFolder folder) throws IOException {
    String band = BandWords.of(data, study);
    Plots plots = new Plots(data.subject(), band);
    Judgement test = study.test();
    Judged judged = test.judged();
    plots.roc(folder.file("roc_curve.png"), test.curves().roc(), test.auc());
    plots.precisionRecall(
        folder.file("precision_recall_curve.png"),
        test.curves().precisionRecall(),
        judged.prevalence());
    plots.confusion(folder.file("confusion_matrix.png"), test.confusion(), test.threshold());
    Learned learned = study.contest().answer().learned();
    plots.importance(
        folder.file("feature_importance.png"), study.importance(), learned.importanceName());
    plots.reliability(folder.file("reliability_curve.png"), study.reliability());
    plots.groups(folder.file("auc_by_day.png"), "AUC by day", "day (UTC)", study.slices().byDay());
    plots.groups(
        folder.file("auc_by_hour.png"), "AUC by hour", "hour (UTC)", study.slices().byHour());
    plots.deciles(folder.file("return_by_decile.png"), study.deciles());
    MoneyPlots money = new MoneyPlots(data.subject(), band);
    money.fees(folder.file("fee_curve.png"), study.money().feeCurve(), study.money().feeBands());
    equity(folder, money);
  }

  private void equity(ResultsFolder folder, MoneyPlots plots) throws IOException {
    List<Trade> trades = study.trades();
    int symbols = data.rows().symbols().size();
    long[] seconds = new long[trades.size() + 1];
    double[] net = new double[seconds.length];
    double[] gross = new double[seconds.length];
    seconds[0] = data.rows().second(data.split().test()[0]);
    for (int i = 0; i < trades.size(); i++) {
      seconds[i + 1] = trades.get(i).exitSecond();
      net[i + 1] = net[i] + trades.get(i).net() / symbols;
      gross[i + 1] = gross[i] + trades.get(i).gross() / symbols;
    }
    plots.drawdown(folder.file("drawdown.png"), seconds, net);
    plots.equity(
        folder.file("cumulative_pnl.png"),
        seconds,
        net,
        gross,
        Arrays.stream(seconds).mapToObj(study.money().bands()::luckAt).toList(),
        study.choice().rules().costPerSide());
  }
}
