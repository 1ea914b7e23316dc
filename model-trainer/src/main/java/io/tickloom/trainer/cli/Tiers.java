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
  static final String PREFIX = "tiers_";

  private static final String NONE = "–";
  private static final List<String> HEAD =
      List.of(
          "features of",
          "columns",
          "walk-forward AUC",
          "more than T",
          "more than the row above",
          "test AUC",
          "more than T",
          "more than the row above");

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

  /** A table of their figures and a sentence a gain, where there are any. */
  static void write(HtmlPage page, Study study) {
    List<List<String>> lines = new ArrayList<>();
    String first = null;
    String before = null;
    for (Answer model : study.contest().models()) {
      if (model.name().startsWith(PREFIX)) {
        String set = model.name().substring(PREFIX.length());
        first = first == null ? set : first;
        List<String> line = new ArrayList<>();
        line.add(set.replace("+", " + "));
        line.add(String.valueOf(model.learned().columns().length));
        Optional<Walk> walk = study.walk();
        line.add(
            walk.map(w -> w.beside().get(model.name())).map(j -> Text.of(j.auc(), 3)).orElse(NONE));
        line.add(gain(walk.map(Walk::tierGains), set, first));
        line.add(gain(walk.map(Walk::tierGains), set, before));
        line.add(Text.of(study.baselines().get(model.name()).auc(), 3));
        line.add(gain(Optional.of(study.tierGains()), set, first));
        line.add(gain(Optional.of(study.tierGains()), set, before));
        lines.add(line);
        before = set;
      }
    }
    if (!lines.isEmpty()) {
      page.heading("What each kind of data adds")
          .text(
              "The same trees on the same rows and parts, with features of trades alone (T), of trades and quotes (T + Q), and of the book's levels too (T + Q + L). What a row has more than T, or than the row above, is judged in pairs: each draw takes the same stretches of time for both.")
          .text(String.join(" ", told(study).sentences()))
          .table(HEAD, lines, false);
    }
  }

  /** The gains that count: those of the walk forward where there was one. */
  static TierGains told(Study study) {
    return study.walk().map(Walk::tierGains).orElse(study.tierGains());
  }

  private static String gain(Optional<TierGains> gains, String set, String base) {
    return gains.flatMap(g -> g.of(set, base)).map(TierGains::signed).orElse(NONE);
  }
}
