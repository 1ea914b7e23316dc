package io.tickloom.job.run;

import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.fit.Adjustment;
import io.tickloom.job.fit.BookLearner;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was learnt of a book, and how far it can be trusted, as a person reads it. */
final class LearntTable {
  private static final int GOOD_BLOCKS = 30;

  private final BookFit fit;
  private final List<Adjustment> adjustments;
  private final BookLearner learner;

  LearntTable(BookFit fit, List<Adjustment> adjustments, BookLearner learner) {
    this.fit = fit;
    this.adjustments = adjustments;
    this.learner = learner;
  }

  void print(PrintStream out) {
    List<Long> days = learner.days();
    out.println(
        line(
            "  micro-price %s, %s to %s, %,d seconds with a known book, %,d steps from one to the next, tick %s",
            fit.symbol(),
            LocalDate.ofEpochDay(days.get(0)),
            LocalDate.ofEpochDay(days.get(days.size() - 1)),
            learner.seconds(),
            learner.chain().seen(),
            fit.tickE8() / 1e8));
    out.println(
        line(
            "  %-10s %-12s %10s %10s  %s",
            "spread", "imbalance", "steps", "mid moved", "ticks from mid to micro-price, 95 %"));
    for (int i = 0; i < adjustments.size(); i++) {
      out.println(state(i));
    }
    out.println(
        line(
            "  intervals  %,d blocks of %,d s, drawn with replacement; a step counts for the mirrored state too",
            learner.chain().blocks(), learner.chain().blockSteps()));
    out.println(
        line(
            "  flow       %.0f %% of the variance of ten levels' flow along one component, %,d windows of 10 s",
            learner.component().explained() * 100, learner.flowWindows()));
    warnings().forEach(warning -> out.println("  warning    " + warning));
  }

  private String state(int i) {
    int spread = i / fit.imbalanceStates() + 1;
    int part = i % fit.imbalanceStates();
    boolean widest = spread == fit.spreadStates();
    return line(
        "  %-10s %-12s %,10d %,10d  %s",
        spread + (widest ? "+" : "") + (spread == 1 && !widest ? " tick" : " ticks"),
        line(
            "%.2f to %.2f",
            part / (double) fit.imbalanceStates(), (part + 1.0) / fit.imbalanceStates()),
        adjustments.get(i).steps(),
        adjustments.get(i).moves(),
        told(adjustments.get(i)));
  }

  private static String told(Adjustment of) {
    if (!of.isTold()) {
      return "undefined: fewer than 30 steps";
    }
    if (Double.isNaN(of.halfWidth())) {
      return line("%+.3f, interval unknown", of.ticks());
    }
    return line(
        "%+.3f [%+.3f, %+.3f]%s%s",
        of.ticks(),
        of.ticks() - of.halfWidth(),
        of.ticks() + of.halfWidth(),
        of.isBeyondNoise() ? "" : "  not beyond noise",
        of.isThin() ? "  thin" : "");
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    int blocks = learner.chain().blocks();
    List<Adjustment> told = adjustments.stream().filter(Adjustment::isTold).toList();
    long unknown = told.stream().filter(a -> Double.isNaN(a.halfWidth())).count();
    long noise =
        told.stream().filter(a -> !Double.isNaN(a.halfWidth()) && !a.isBeyondNoise()).count();
    long thin = told.stream().filter(Adjustment::isThin).count();
    if (told.size() < adjustments.size()) {
      warnings.add(
          line(
              "%d of %d states were left fewer than 30 times: the micro-price is undefined there",
              adjustments.size() - told.size(), adjustments.size()));
    }
    if (thin > 0) {
      warnings.add(line("%d states were left fewer than 300 times: thin", thin));
    }
    if (noise > 0) {
      warnings.add(
          line(
              "%d of %d adjustments can't be told from 0: learn from more days, or from fewer states",
              noise, told.size()));
    }
    if (unknown > 0) {
      warnings.add(
          "no intervals: they need 8 blocks of time, at most 200 states with the mirrored ones, and"
              + " a mid that moves");
    } else if (blocks < GOOD_BLOCKS) {
      warnings.add(
          line("%d blocks of time are few: the intervals themselves are uncertain", blocks));
    }
    return warnings;
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
