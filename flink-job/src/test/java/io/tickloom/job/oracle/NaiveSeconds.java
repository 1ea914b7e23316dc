package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The whole seconds of a tape, from the one that holds its first trade. */
final class NaiveSeconds {
  private final long firstEnd;
  private final List<NaiveSecond> seconds = new ArrayList<>();

  NaiveSeconds(NaiveTape tape, long untilMicros) {
    firstEnd = NaiveTape.firstMultipleAfter(tape.firstTime(), NaiveTape.SECOND);
    // nothing is known before the first second: no value may look at its return
    BigDecimal before = tape.lastBefore(firstEnd).price();
    for (long end = firstEnd; end <= untilMicros; end += NaiveTape.SECOND) {
      NaiveSecond second = NaiveSecond.of(tape, end, before);
      seconds.add(second);
      before = second.lastPrice();
    }
  }

  /** The seconds that end at T - n + 1, ..., T. */
  List<NaiveSecond> last(int n, long timeMicros) {
    int end = Math.toIntExact((timeMicros - firstEnd) / NaiveTape.SECOND) + 1;
    return seconds.subList(end - n, end);
  }
}
