package io.tickloom.job.oracle;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of the features table.
 *
 * @param timeMicros T; the row sees no trade at or after it
 * @param lastPrice price of the last trade before T
 * @param cleanSeconds how far back the tape is known without a gap, 7,200 at most
 * @param valid whether every feature has all the history that it asks for
 * @param features value by column name, NaN where undefined
 * @param floors by how much another computation may be off, beside its relative error, by name of
 *     the columns that are differences; see {@link NaiveColumn#scale}
 */
public record NaiveRow(
    long timeMicros,
    double lastPrice,
    double cleanSeconds,
    boolean valid,
    SortedMap<String, Double> features,
    SortedMap<String, Double> floors) {

  /** Every column but the keys, {@code valid} as 1 or 0. */
  public SortedMap<String, Double> columns() {
    SortedMap<String, Double> columns = new TreeMap<>(features);
    columns.put("last_price", lastPrice);
    columns.put("clean_seconds", cleanSeconds);
    columns.put("valid", valid ? 1.0 : 0.0);
    return columns;
  }
}
