package io.tickloom.trainer.search;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings that were tried, and what they came to on the validation part.
 *
 * @param number from 0 on, in the order of the trials
 * @param settings the values, by name
 * @param auc AUC on the validation part
 * @param rounds how many trees were kept
 * @param seconds how long it took
 * @param returns return before costs in each of a fixed number of periods of the validation part
 */
@SuppressWarnings("ArrayRecordComponent") // read only; written to JSON as it is
public record Trial(
    int number,
    SortedMap<String, Double> settings,
    double auc,
    int rounds,
    double seconds,
    double[] returns) {

  /** The settings can't be changed from outside. */
  public Trial {
    settings = new TreeMap<>(settings);
  }
}
