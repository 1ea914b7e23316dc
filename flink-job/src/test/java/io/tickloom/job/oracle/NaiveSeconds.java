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
    for (long end = firstEnd; end <= untilMicros; end += NaiveTape.SECOND) {
      BigDecimal last = tape.lastBefore(end).price();
      BigDecimal before = end == firstEnd ? last : tape.lastBefore(end - NaiveTape.SECOND).price();
      NaiveTradeWindow trades = new NaiveTradeWindow(tape, end - NaiveTape.SECOND, end);
      seconds.add(new NaiveSecond(end, last, before, trades));
    }
  }

  /** The seconds that end at T - n + 1, ..., T. */
  List<NaiveSecond> last(int n, long timeMicros) {
    int end = Math.toIntExact((timeMicros - firstEnd) / NaiveTape.SECOND) + 1;
    return seconds.subList(end - n, end);
  }
}
