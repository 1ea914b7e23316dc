package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The report's section on money. */
final class ReportMoney {
  private static final double[] COSTS_BP = {0, 0.25, 0.5, 1, 2, 4, 6, 10};

  private ReportMoney() {}

  static void write(HtmlPage page, Study study, ResultsFolder folder) throws IOException {
    Result t = study.traded();
    page.heading("Does it pay?")
        .text(
            Text.of(
                "One position at a time, entered %d s after the row and held %d s, at %s a side. Long from %.3f on, short up to %.3f: chosen on validation for %s out of %d pairs.",
                t.rules().latencySeconds(),
                t.rules().holdSeconds(),
                Text.basisPoints(t.rules().costPerSide()),
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
    double sides = t.turnover() * t.days();
    List<List<String>> curve = new ArrayList<>();
    for (double cost : COSTS_BP) {
      curve.add(
          List.of(Text.of("%.2f bp", cost), Cells.percent(t.grossReturn() - cost * 1e-4 * sides)));
    }
    page.table(List.of("cost a side", "net return of the same trades"), curve, false)
        .pictures(Cells.files(folder, "cumulative_pnl"));
  }
}
