package io.tickloom.trainer.cli;

import io.tickloom.trainer.report.ResultsFolder;
import io.tickloom.trainer.report.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Figures and files as the report's cells show them; what is undefined is a dash. */
final class Cells {
  private Cells() {}

  static List<Path> files(ResultsFolder folder, String... names) {
    return Stream.of(names).map(n -> folder.file(n + ".png")).toList();
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String number(double value) {
    return Double.isNaN(value) ? "–" : Text.of("%.3f", value);
  }

  /** A skill; a caller that says 0 or 1 only has none to speak of. */
  static String skill(double value) {
    return value < -1 ? "–" : number(value);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "–" : Text.of("%.2f %%", 100 * share);
  }
}
