package io.tickloom.trainer.cli;

import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What quotes (Q) and the book's levels (L) tell beyond the trades (T). */
final class Tiers {
  private static final List<String> ORDER = List.of("T", "Q", "L");
  private static final String PREFIX = "tiers_";

  private Tiers() {}

  /**
   * The usable columns of each tier together with those before it, by a model's name; none where
   * the rows hold one tier alone.
   */
  static Map<String, int[]> of(Rows rows, int[] usable) {
    Map<String, int[]> sets = new LinkedHashMap<>();
    List<String> with = new ArrayList<>();
    int last = 0;
    for (String tier : ORDER) {
      with.add(tier);
      int[] columns =
          IntStream.of(usable)
              .filter(c -> with.contains(rows.schema().features().get(c).tier()))
              .toArray();
      if (columns.length > last) {
        sets.put(PREFIX + String.join("+", with), columns);
        last = columns.length;
      }
    }
    return sets.size() > 1 ? sets : Map.of();
  }

  /** A table of their figures, where there are any. */
  static void write(HtmlPage page, Study study) {
    List<List<String>> lines = new ArrayList<>();
    for (Answer model : study.contest().models()) {
      if (model.name().startsWith(PREFIX)) {
        Judgement test = study.baselines().get(model.name());
        Optional<Judgement> walk = study.walk().map(w -> w.beside().get(model.name()));
        lines.add(
            List.of(
                model.name().substring(PREFIX.length()).replace("+", " + "),
                String.valueOf(model.learned().columns().length),
                walk.map(j -> Text.of(j.auc(), 3)).orElse("–"),
                Text.of(test.auc(), 3)));
      }
    }
    if (!lines.isEmpty()) {
      page.heading("What each kind of data adds")
          .text(
              "The same trees on the same rows and parts, with features of trades alone (T), of trades and quotes (T + Q), and of the book's levels too (T + Q + L).")
          .table(List.of("features of", "columns", "walk-forward AUC", "test AUC"), lines, false);
    }
  }
}
