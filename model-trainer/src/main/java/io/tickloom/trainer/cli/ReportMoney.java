package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.FeeCurve;
import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The report's section on money. */
final class ReportMoney {
  private ReportMoney() {}

  static void write(HtmlPage page, Study study, ResultsFolder folder) throws IOException {
    Result t = study.traded();
    page.heading("Does it pay?")
        .text(
            Text.of(
                "One position at a time: the order is due %d s after the row and filled at the next print (the last trade of the next second that has one), the exit is due %d s later. Each side costs %s of fee and %s of half-spread. Long from %.3f on, short up to %.3f: chosen on validation for %s out of %d pairs.",
                t.rules().latencySeconds(),
                t.rules().holdSeconds(),
                Text.basisPoints(t.rules().costs().fee()),
                Text.basisPoints(t.rules().costs().halfSpread()),
                t.rules().longAt(),
                t.rules().shortAt(),
                study.choice().reason(),
                study.choice().tried()))
        .table(
            List.of(
                "trades",
                "net return",
                "gross return",
                "Sharpe (daily, √365)",
                "max drawdown",
                "hit rate",
                "after costs",
                "turnover a day",
                "exposure"),
            List.of(
                List.of(
                    Text.of("%,d", t.trades()),
                    Cells.percent(t.netReturn()),
                    Cells.percent(t.grossReturn()),
                    Cells.number(t.sharpe()),
                    Cells.percent(t.maxDrawdown()),
                    Cells.percent(t.hitRate()),
                    Cells.percent(t.netHitRate()),
                    Text.of("%.1f", t.turnover()),
                    Cells.percent(t.exposure()))),
            false);
    page.text(
        Text.of(
            "Break-even cost: %s bp a side.", Text.of(Money.basisPoints(study.breakEven()), 2)));
    List<List<String>> curve = new ArrayList<>();
    for (FeeCurve.Point point : study.feeCurve()) {
      curve.add(
          List.of(
              Text.of("%.2f bp", 1e4 * point.costPerSide()),
              Cells.percent(point.netReturn()),
              Cells.number(point.sharpe())));
    }
    page.table(List.of("cost a side", "net return of the same trades", "Sharpe"), curve, false)
        .pictures(Cells.files(folder, "cumulative_pnl"));
  }
}
