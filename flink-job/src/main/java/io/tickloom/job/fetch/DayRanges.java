package io.tickloom.job.fetch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days as a person would list them. */
public final class DayRanges {
  private DayRanges() {}

  /** {@code 2026-08-03, 2026-08-05 to 2026-08-09}, of days in order. */
  public static String text(List<LocalDate> days) {
    List<String> ranges = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= days.size(); i++) {
      if (i == days.size() || !days.get(i).equals(days.get(i - 1).plusDays(1))) {
        LocalDate first = days.get(start);
        LocalDate last = days.get(i - 1);
        ranges.add(first.equals(last) ? first.toString() : first + " to " + last);
        start = i;
      }
    }
    return String.join(", ", ranges);
  }
}
