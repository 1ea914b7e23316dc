package io.tickloom.job.score;

/**
 * What became of one row.
 *
 * @param symbol whose row
 * @param timeMicros its time
 * @param lastPrice last trade before it, quote currency
 * @param cleanSeconds how long before it there was no gap, s
 * @param probability of up, 0 to 1; NaN where there is none
 * @param decision what it says to do, or why there is none
 */
public record Prediction(
    String symbol,
    long timeMicros,
    double lastPrice,
    double cleanSeconds,
    double probability,
    Decision decision) {
  /** Whether there is a probability. */
  public boolean isMade() {
    return !Double.isNaN(probability);
  }
}
