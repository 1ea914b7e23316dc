package io.tickloom.job.fetch;

import java.time.LocalDate;
import java.util.List;

/**
 * What a fetch came to.
 *
 * @param fetched files that it brought
 * @param fetchedBytes in them
 * @param kept files that were there, and verified
 * @param missing days that the exchange does not have, in order
 * @param future days after today, in order; they were not asked for
 * @param failures files that are to be had but could not be, each with its reason
 * @param notTried files that were not asked for any more after those
 */
public record FetchReport(
    int fetched,
    long fetchedBytes,
    int kept,
    List<LocalDate> missing,
    List<LocalDate> future,
    List<String> failures,
    List<String> notTried) {

  /** Copies the lists. */
  public FetchReport {
    missing = List.copyOf(missing);
    future = List.copyOf(future);
    failures = List.copyOf(failures);
    notTried = List.copyOf(notTried);
  }

  /** Whether there is no file at all for what was asked. */
  public boolean isEmpty() {
    return fetched + kept == 0;
  }
}
