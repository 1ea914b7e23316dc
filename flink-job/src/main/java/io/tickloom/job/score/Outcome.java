package io.tickloom.job.score;

/**
 * What came of a prediction when its horizon had passed.
 *
 * @param symbol whose
 * @param timeMicros the row's time
 * @param probability of up that was said
 * @param came 1 for up, -1 for down, 0 for a tie, NaN for a span that meets a gap
 * @param returnBps log return over the span, basis points; NaN as above
 * @param rolling the latest predictions of the symbol, this one with them
 */
public record Outcome(
    String symbol,
    long timeMicros,
    double probability,
    double came,
    double returnBps,
    RollingScore rolling) {}
