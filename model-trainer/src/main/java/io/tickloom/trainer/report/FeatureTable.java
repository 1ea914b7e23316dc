package io.tickloom.trainer.report;

import io.tickloom.trainer.evaluate.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Each feature alone: how it goes with what came. */
public final class FeatureTable {
  private FeatureTable() {}

  /**
   * One measure of one feature.
   *
   * @param figure AUC or rank correlation
   * @param z distance from chance in standard errors
   * @param chance that any of the features looked at strays as far by chance
   */
  public record Measure(Figure figure, double z, double chance) {}

  /**
   * One feature.
   *
   * @param feature its name
   * @param measures by name, such as {@code auc} and {@code rho_60s}
   */
  public record Line(String feature, Map<String, Measure> measures) {}

  /**
   * Writes {@code feature} and, for each measure, the figure, its interval and the corrected
   * chance.
   *
   * @param names names of the measures
   */
  public static void write(Path file, List<String> names, List<Line> lines) throws IOException {
    StringBuilder text = new StringBuilder("feature");
    for (String name : names) {
      text.append(",%1$s,%1$s_low,%1$s_high,%1$s_z,%1$s_p_holm".formatted(name));
    }
    text.append('\n');
    for (Line line : lines) {
      text.append(line.feature());
      for (String name : names) {
        Measure measure = line.measures().get(name);
        text.append(',').append(measure.figure().value());
        text.append(',').append(measure.figure().low());
        text.append(',').append(measure.figure().high());
        text.append(',').append(measure.z());
        text.append(',').append(measure.chance());
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }
}
