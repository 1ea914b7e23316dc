package io.tickloom.trainer.table;

/**
 * One column as the file's metadata declares it.
 *
 * @param name lower snake case, the window in seconds where there is one
 * @param role {@code key}, {@code time}, {@code reference}, {@code validity}, {@code path} or
 *     {@code feature}
 * @param type type as written, such as {@code double}
 * @param unit unit as written; "" where there is none
 * @param tier least data that a feature needs (T, Q or L); "" where the column is no feature
 * @param memorySeconds how far back a feature looks, in seconds; 0 where the column is no feature
 * @param version version of the feature's definition; 0 where the column is no feature
 */
public record Column(
    String name,
    String role,
    String type,
    String unit,
    String tier,
    double memorySeconds,
    int version) {

  /** The role of the columns that a model may see. */
  public static final String FEATURE = "feature";

  /**
   * @throws BadInputException if the name or the role is missing
   */
  public Column {
    if (name.isEmpty() || role.isEmpty()) {
      throw new BadInputException(
          "a column in the metadata has no name or no role: name \"%s\", role \"%s\""
              .formatted(name, role));
    }
  }

  /** Whether a model may see this column. */
  public boolean isFeature() {
    return role.equals(FEATURE);
  }
}
