package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.evaluate.Breakdown.Group;
import io.tickloom.trainer.evaluate.Confusion;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.HtmlPage.Tile;
import io.tickloom.trainer.report.ImportanceCsv;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page for people: verdict first, then what it rests on. */
final class ReportPage {
  private static final int MOST_BARS = 15;

  private final Data data;
  private final Study study;
  private final Facts config;
  private final Path features;
  private final ReportCharts charts;

  ReportPage(Data data, Study study, Facts config, Path features) {
    this.data = data;
    this.study = study;
    this.config = config;
    this.features = features;
    charts = new ReportCharts(data, study);
  }

  void write(ResultsFolder folder) throws IOException {
    boolean simulated = data.rows().schema().simulated();
    HtmlPage page = new HtmlPage("Tickloom: " + data.subject());
    page.top(
            Text.of(
                "Tickloom: %s, %sup or down in %d s?",
                String.join(", ", data.rows().symbols()),
                ofMid() ? "mid " : "",
                data.labels().span().horizonSeconds()),
            simulated ? "SIMULATED MARKET" : "")
        .verdict(Cells.capital(study.verdict()) + ".");
    study.doubts().forEach(d -> page.warning(Cells.capital(d) + "."));
    page.tiles(tiles()).contents();
    ReportYardsticks.write(page, study);
    Tiers.write(page, study);
    delays(page);
    ReportData.write(page, data, features);
    quality(page, folder);
    importance(page);
    ReportFeatures.write(page, study.features());
    study.walk().ifPresent(w -> walk(page, w));
    time(page, folder);
    study.robustness().write(page);
    ReportMoney.write(page, charts, study, folder);
    page.heading("What it was made from").pairs(provenance());
    page.write(folder.file("report.html"));
  }

  private boolean ofMid() {
    return String.valueOf(config.all().get("label.kind")).endsWith("_of_mid");
  }

  private void quality(HtmlPage page, ResultsFolder folder) throws IOException {
    Confusion confusion = study.test().confusion();
    page.heading("How it tells up from down")
        .text("Drag over a chart to zoom in, double-click to zoom out; values stand below it.")
        .sideBySide(true)
        .chart(charts.roc(), folder.file("roc_curve.png"))
        .chart(charts.precisionRecall(), folder.file("precision_recall_curve.png"))
        .chart(charts.reliability(), folder.file("reliability_curve.png"))
        .chart(charts.deciles(), folder.file("return_by_decile.png"))
        .sideBySide(false)
        .text(
            Text.of(
                "Confusion of the test rows, up predicted from a probability of %.3f on:",
                study.test().threshold()))
        .table(
            List.of("", "predicted up", "predicted down"),
            List.of(
                List.of(
                    "actual up",
                    Text.of("%,.0f", confusion.truePositives()),
                    Text.of("%,.0f", confusion.falseNegatives())),
                List.of(
                    "actual down",
                    Text.of("%,.0f", confusion.falsePositives()),
                    Text.of("%,.0f", confusion.trueNegatives()))),
            false);
  }

  private void time(HtmlPage page, ResultsFolder folder) throws IOException {
    page.heading("When it does")
        .text(
            "AUC of the test part by stretch, with 95 % intervals; hours are UTC, the regimes are terciles of the last ten minutes' volatility on the training part.")
        .sideBySide(true)
        .chart(
            charts.groups("AUC by day", "day (UTC)", study.slices().byDay()),
            folder.file("auc_by_day.png"))
        .chart(
            charts.groups("AUC by hour", "hour (UTC)", study.slices().byHour()),
            folder.file("auc_by_hour.png"))
        .sideBySide(false);
    groups(page, "volatility", study.slices().byVolatility());
  }

  private void importance(HtmlPage page) {
    List<ImportanceCsv.Line> lines = study.importance();
    List<ImportanceCsv.Line> first = lines.subList(0, Math.min(MOST_BARS, lines.size()));
    String measure = study.contest().answer().learned().importanceName();
    page.heading("What it looks at")
        .text("The bars are " + measure + ".")
        .bars(
            first.stream().map(ImportanceCsv.Line::feature).toList(),
            first.stream().mapToDouble(ImportanceCsv.Line::importance).toArray(),
            "%.3f");
    Importance.write(page, lines, measure);
  }

  private List<Tile> tiles() {
    Judgement test = study.test();
    Result traded = study.traded();
    List<Tile> tiles = new ArrayList<>();
    study
        .walk()
        .ifPresent(
            w ->
                tiles.add(
                    new Tile(
                        Text.of("%.3f", w.answer().auc().value()),
                        Text.of(
                            "walk-forward AUC, 95 %% [%.3f, %.3f]; chance 0.5",
                            w.answer().auc().low(), w.answer().auc().high()))));
    tiles.add(
        new Tile(
            Text.of("%.3f", test.auc().value()),
            Text.of(
                "test AUC, 95 %% [%.3f, %.3f]; chance 0.5", test.auc().low(), test.auc().high())));
    tiles.add(
        new Tile(
            Text.of("%.3f", test.f1().value()),
            Text.of(
                "test F1, 95 %% [%.3f, %.3f]; always up %.3f",
                test.f1().low(), test.f1().high(), test.alwaysUp().value())));
    study.attainable().tile().ifPresent(tiles::add);
    tiles.add(
        new Tile(
            traded.trades() == 0 ? "–" : Text.basisPoints(traded.breakEven()),
            Text.of(
                "break-even cost a side over %,d trades; asked were %s",
                traded.trades(), Text.basisPoints(traded.rules().costPerSide()))));
    return tiles;
  }

  private void walk(HtmlPage page, Walk walk) {
    String other = study.contest().other().name();
    page.heading("Walking forward")
        .text(
            Text.of(
                "Refitted %d times on what lay before, judged on what came next: pooled AUC %s, F1 %s (always up %.3f); %s AUC %s. By block %.3f, one standard deviation %.3f.",
                walk.folds().size(),
                Text.of(walk.answer().auc(), 3),
                Text.of(walk.answer().f1(), 3),
                walk.answer().alwaysUp().value(),
                other,
                Text.of(walk.other().auc(), 3),
                walk.spread().value(),
                walk.spread().high() - walk.spread().value()))
        .table(
            List.of("from", "to", "rows", "AUC", "AUC of " + other),
            walk.folds().stream()
                .map(
                    f ->
                        List.of(
                            f.from().toString(),
                            f.to().toString(),
                            Text.of("%,d", f.rows()),
                            Cells.number(f.auc()),
                            Cells.number(f.otherAuc())))
                .toList(),
            false);
  }

  private void delays(HtmlPage page) {
    String other = "auc_" + study.contest().other().name();
    page.heading("What is left when one enters later")
        .text(
            ofMid()
                ? "A mid does not bounce, but who waits comes late. The same predictions against labels that begin later:"
                : "A last price bounces between bid and ask; the bounce can be predicted, not earned. The same predictions against labels that begin later:")
        .table(
            List.of(
                "entry delay",
                "AUC",
                "F1",
                "always up",
                "AUC of " + study.contest().other().name()),
            study.delays().stream()
                .map(
                    d ->
                        List.of(
                            d.seconds() + " s",
                            Text.of(d.figures().get("auc"), 3),
                            Text.of(d.figures().get("f1"), 3),
                            Cells.number(d.figures().get("f1_always_up").value()),
                            Text.of(d.figures().get(other), 3)))
                .toList(),
            false);
  }

  private static void groups(HtmlPage page, String name, List<Group> groups) {
    page.table(
        List.of(name, "rows", "share of ups", "AUC"),
        groups.stream()
            .map(
                g ->
                    List.of(
                        g.name(),
                        Text.of("%,d", g.rows()),
                        Cells.number(g.prevalence()),
                        Text.of(g.auc(), 3)))
            .toList(),
        false);
  }

  private List<List<String>> provenance() {
    List<List<String>> pairs = new ArrayList<>();
    config
        .all()
        .forEach(
            (name, value) -> {
              if (!name.equals("simulator")) {
                pairs.add(List.of(name.replace('_', ' '), String.valueOf(value)));
              }
            });
    data.rows()
        .schema()
        .market()
        .ifPresent(m -> pairs.add(List.of("simulator", m.json().toString())));
    return pairs;
  }
}
