package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer beside everything simpler, on the same rows. */
final class ReportYardsticks {
  private static final double AS_GOOD = 0.002;

  private ReportYardsticks() {}

  static void write(HtmlPage page, Study study) {
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
    page.heading("Against the others, on the same rows")
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
    asGood(study).ifPresent(page::text);
  }

  /** Whether something simpler does as well: the reader should not have to look for it. */
  private static Optional<String> asGood(Study study) {
    double ours = study.walk().map(w -> w.answer().auc()).orElse(study.test().auc()).value();
    List<String> names = new ArrayList<>();
    study
        .baselines()
        .forEach(
            (name, j) -> {
              Judgement judged =
                  study.walk().flatMap(w -> Optional.ofNullable(w.beside().get(name))).orElse(j);
              if (judged.auc().value() >= ours - AS_GOOD) {
                names.add(name.replace('_', ' '));
              }
            });
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "As good as the answer, to within "
                + AS_GOOD
                + " of AUC, or better: "
                + String.join(", ", names)
                + ".");
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
}
