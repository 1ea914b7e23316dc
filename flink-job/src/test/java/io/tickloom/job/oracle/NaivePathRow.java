package io.tickloom.job.oracle;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One second of the path table.
 *
 * @param timeMicros the second's end k; the row sees no trade at or after it
 * @param lastPrice price of the last trade before k
 * @param highPrice highest trade price in [k - 1 s, k), NaN without a trade
 * @param lowPrice lowest trade price in [k - 1 s, k), NaN without a trade
 * @param cleanSeconds how far back the tape is known without a gap, 7,200 at most
 */
public record NaivePathRow(
    long timeMicros, double lastPrice, double highPrice, double lowPrice, double cleanSeconds) {

  /** Every column but the keys. */
  public SortedMap<String, Double> columns() {
    SortedMap<String, Double> columns = new TreeMap<>();
    columns.put("last_price", lastPrice);
    columns.put("high_price", highPrice);
    columns.put("low_price", lowPrice);
    columns.put("clean_seconds", cleanSeconds);
    return columns;
  }
}
