package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.evaluate.Breakdown.Group;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.report.Facts;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.HtmlPage.Tile;
import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page for people: verdict first, then what it rests on. */
final class ReportPage {
  private final Data data;
  private final Study study;
  private final Facts config;

  ReportPage(Data data, Study study, Facts config) {
    this.data = data;
    this.study = study;
    this.config = config;
  }

  void write(ResultsFolder folder) throws IOException {
    boolean simulated = data.rows().schema().simulated();
    HtmlPage page = new HtmlPage("Tickloom: " + data.subject());
    page.top(
            Text.of(
                "Tickloom: %s, up or down in %d s?",
                String.join(", ", data.rows().symbols()), data.labels().span().horizonSeconds()),
            simulated ? "SIMULATED MARKET" : "")
        .verdict(Cells.capital(study.verdict()) + ".");
    study.doubts().forEach(d -> page.warning(Cells.capital(d) + "."));
    page.tiles(tiles());
    study.walk().ifPresent(w -> walk(page, w));
    study.robustness().write(page);
    comparison(page);
    delays(page);
    ReportMoney.write(page, study, folder);
    page.heading("How it tells up from down")
        .pictures(
            Cells.files(
                folder,
                "roc_curve",
                "precision_recall_curve",
                "reliability_curve",
                "confusion_matrix"));
    page.heading("When it does")
        .text(
            "AUC of the test part by stretch, with 95 % intervals; hours are UTC, the regimes are terciles of the last ten minutes' volatility on the training part.")
        .pictures(Cells.files(folder, "auc_by_day"));
    groups(page, "volatility", study.slices().byVolatility());
    groups(page, "hour", study.slices().byHour());
    page.heading("What it looks at")
        .text("Importance is " + study.contest().answer().learned().importanceName() + ".")
        .pictures(Cells.files(folder, "feature_importance"));
    Importance.write(page, study.importance(), study.contest().answer().learned().importanceName());
    page.heading("What it was made from").pairs(provenance());
    page.write(folder.file("report.html"));
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
    study
        .best()
        .ifPresent(
            b ->
                tiles.add(
                    new Tile(
                        Text.of("%.3f", b.auc()),
                        "best attainable AUC, known because the market is simulated")));
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

  private void comparison(HtmlPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            study.contest().answer().name() + " (the answer)",
            study.walk().map(Walk::answer),
            study.test().figures()));
    study
        .baselines()
        .forEach(
            (name, j) ->
                rows.add(
                    row(
                        name.replace('_', ' '),
                        study.walk().map(w -> w.beside().get(name)),
                        j.figures())));
    String always = Text.of("%.3f", study.test().alwaysUp().value());
    rows.add(
        List.of(
            "always up",
            study.walk().isPresent() ? "0.500" : "–",
            "0.500",
            always,
            "–",
            "0.000",
            "0.500",
            Text.of("%.3f", study.test().figures().get("prevalence").value()),
            "0.000",
            "0.000"));
    page.heading("Against the others, on the same test rows")
        .text(
            Text.of(
                "%,d rows with a class; up is called from a probability of a half on. With the threshold that gave the best F1 on validation (%.3f) F1 is %s: where little can be known, that means calling up nearly always.",
                study.test().judged().size(),
                study.testAtBestF1().threshold(),
                Text.of(study.testAtBestF1().f1(), 3)))
        .table(
            List.of(
                "",
                "walk-forward AUC",
                "test AUC",
                "test F1",
                "macro F1",
                "MCC",
                "balanced accuracy",
                "PR area",
                "log-loss skill",
                "Brier skill"),
            rows,
            true);
  }

  private static List<String> row(
      String name, Optional<Judgement> walk, Map<String, Figure> figures) {
    return Stream.concat(
            Stream.of(
                name,
                walk.map(j -> Text.of(j.auc(), 3)).orElse("–"),
                Text.of(figures.get("auc"), 3),
                Text.of(figures.get("f1"), 3)),
            Stream.of(
                    "macro_f1",
                    "mcc",
                    "balanced_accuracy",
                    "pr_auc",
                    "log_loss_skill",
                    "brier_skill")
                .map(
                    f ->
                        f.endsWith("skill")
                            ? Cells.skill(figures.get(f).value())
                            : Cells.number(figures.get(f).value())))
        .toList();
  }

  private void delays(HtmlPage page) {
    String other = "auc_" + study.contest().other().name();
    page.heading("What is left when one enters later")
        .text(
            "A last price bounces between bid and ask; the bounce can be predicted, not earned. The same predictions against labels that begin later:")
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
