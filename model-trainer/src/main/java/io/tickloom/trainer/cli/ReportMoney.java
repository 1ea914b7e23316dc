package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import java.io.IOException;
import java.util.List;

/** The report's section on money. */
final class ReportMoney {
  private ReportMoney() {}

  static void write(HtmlPage page, ReportCharts charts, Study study, ResultsFolder folder)
      throws IOException {
    Result t = study.traded();
    page.heading("Does it pay?")
        .text(
            Text.of(
                "One position at a time: the order is due %d s after the row and filled at the next print (the last trade of the next second that has one), the exit is due %d s later. Each side costs %s of fee and %s of half-spread. Every position has the same stake, so returns are added, not compounded. Long from %.3f on, short up to %.3f: chosen on validation for %s out of %d pairs.%s",
                t.rules().latencySeconds(),
                t.rules().holdSeconds(),
                Text.basisPoints(t.rules().costs().fee()),
                Text.basisPoints(t.rules().costs().halfSpread()),
                t.rules().longAt(),
                t.rules().shortAt(),
                study.choice().reason(),
                study.choice().tried(),
                study.choice().pays()
                    ? ""
                    : " No pair earned its costs there: the model file says never to trade, and what follows is what trading would have cost."))
        .table(
            List.of(
                "trades",
                "sum of net returns",
                "sum of gross",
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
    page.sideBySide(true)
        .chart(charts.equity(), folder.file("cumulative_pnl.png"))
        .chart(charts.drawdown(), folder.file("drawdown.png"))
        .chart(charts.fees(), folder.file("fee_curve.png"))
        .sideBySide(false);
  }
}
