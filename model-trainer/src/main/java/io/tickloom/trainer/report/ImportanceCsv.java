package io.tickloom.trainer.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Features by importance, the greatest first. */
public final class ImportanceCsv {
  private ImportanceCsv() {}

  /**
   * One feature and what it counts.
   *
   * @param feature its name
   * @param importance the greater the more it counts
   * @param permutation loss of validation AUC when it is shuffled
   * @param shap mean absolute SHAP value, in log odds
   * @param cluster the first of the features that say nearly the same; "" for one of its own
   */
  public record Line(
      String feature, double importance, double permutation, double shap, String cluster) {}

  /**
   * Writes {@code rank,feature,importance,measure,permutation_auc_loss,shap,cluster}.
   *
   * @param lines in the order to be written
   * @param measure what the importance is
   */
  public static void write(Path file, List<Line> lines, String measure) throws IOException {
    StringBuilder text =
        new StringBuilder("rank,feature,importance,measure,permutation_auc_loss,shap,cluster\n");
    for (int i = 0; i < lines.size(); i++) {
      text.append(i + 1)
          .append(',')
          .append(lines.get(i).feature())
          .append(',')
          .append(lines.get(i).importance())
          .append(',')
          .append(measure)
          .append(',')
          .append(lines.get(i).permutation())
          .append(',')
          .append(lines.get(i).shap())
          .append(',')
          .append(lines.get(i).cluster())
          .append('\n');
    }
    Files.writeString(file, text);
  }

  /** Lines sorted by importance, then by name. */
  public static List<Line> sorted(List<Line> lines) {
    return lines.stream()
        .sorted(
            java.util.Comparator.comparingDouble(Line::importance)
                .reversed()
                .thenComparing(Line::feature))
        .collect(Collectors.toUnmodifiableList());
  }
}
