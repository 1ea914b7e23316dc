package io.tickloom.job.fetch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The dumps that cover a request, in order: whole months by one file, the rest by days.
 *
 * @param dumps what to ask the host for
 * @param future days that are not over anywhere yet and are not asked for
 */
record FetchPlan(List<RemoteDump> dumps, List<LocalDate> future) {

  /**
   * Plans a request.
   *
   * @param today the UTC day on which it is made; no later day can be had
   */
  static FetchPlan of(FetchRequest request, LocalDate today) {
    LocalDate to = request.to().isAfter(today) ? today : request.to();
    List<RemoteDump> dumps = new ArrayList<>();
    LocalDate day = request.from();
    while (!day.isAfter(to)) {
      YearMonth month = YearMonth.from(day);
      if (day.getDayOfMonth() == 1 && !month.atEndOfMonth().isAfter(to)) {
        dumps.add(RemoteDump.ofMonth(request, month));
        day = month.plusMonths(1).atDay(1);
      } else {
        dumps.add(RemoteDump.ofDay(request, day));
        day = day.plusDays(1);
      }
    }
    List<LocalDate> future =
        day.isAfter(request.to()) ? List.of() : day.datesUntil(request.to().plusDays(1)).toList();
    return new FetchPlan(dumps, future);
  }
}
