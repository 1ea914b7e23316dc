package io.tickloom.trainer.cli;

import io.tickloom.trainer.report.FeatureTable.Line;
import io.tickloom.trainer.report.FeatureTable.Measure;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import java.util.ArrayList;
import java.util.List;

/** The report's section on each feature alone. */
final class ReportFeatures {
  private static final int MOST_SHOWN = 20;

  private ReportFeatures() {}

  static void write(HtmlPage page, FeatureStudy study) {
    List<String> head = new ArrayList<>(List.of("feature", "AUC", "p"));
    for (String measure : FeatureStudy.measures()) {
      if (!measure.equals("auc")) {
        head.add(measure.replace("rho_", "ρ ").replaceAll("(\\d)s$", "$1 s"));
        head.add("p");
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Line line : study.lines().subList(0, Math.min(MOST_SHOWN, study.lines().size()))) {
      List<String> cells = new ArrayList<>(List.of(line.feature()));
      for (String measure : FeatureStudy.measures()) {
        Measure m = line.measures().get(measure);
        cells.add(Text.of(m.figure(), 3));
        cells.add(m.chance() < 0.001 ? "<.001" : Cells.number(m.chance()));
      }
      rows.add(cells);
    }
    page.heading("Each feature alone")
        .text(
            Text.of(
                "On the %,d rows before the test part, the %d features farthest from chance of %d looked at. AUC is for the label, ρ the rank correlation with the return over so many seconds; p is the chance that any of them strays as far by luck (Holm). Beyond luck are %d. All are in features_alone.csv.",
                study.rows(),
                Math.min(MOST_SHOWN, study.lines().size()),
                study.lines().size(),
                study.proven()))
        .table(head, rows, false);
  }
}
