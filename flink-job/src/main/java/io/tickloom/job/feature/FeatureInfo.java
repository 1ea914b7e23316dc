package io.tickloom.job.feature;

import java.util.regex.Pattern;

/**
 * What a reader must know of a column.
 *
 * @param name lower snake case, the window in seconds at its end
 * @param unit "1" for a pure number
 * @param range least and largest value, in words
 * @param undefined when the value is NaN although there is history enough
 * @param mirror what it becomes in a market of swapped sides
 * @param formula in words and symbols
 * @param source paper, or "Tickloom" for a definition of our own
 * @param version rises when the formula changes
 */
public record FeatureInfo(
    String name,
    String unit,
    String range,
    String undefined,
    Mirror mirror,
    String formula,
    String source,
    int version) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  /** Checks the name and that nothing is left out. */
  public FeatureInfo {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("feature name \"" + name + "\" is not lower snake case");
    }
    if (unit.isBlank()
        || range.isBlank()
        || undefined.isBlank()
        || formula.isBlank()
        || source.isBlank()
        || version < 1) {
      throw new IllegalArgumentException("feature " + name + " does not describe itself fully");
    }
  }
}
