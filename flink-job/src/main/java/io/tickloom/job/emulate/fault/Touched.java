package io.tickloom.job.emulate.fault;

import io.tickloom.job.emulate.data.MarketMessage;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The messages that one fault touched, stream by stream, until it is over. */
final class Touched {
  private record Sum(long firstId, long lastId, long firstMicros, long lastMicros, long messages) {
    static Sum of(MarketMessage one) {
      return new Sum(one.firstId(), one.lastId(), one.dueMicros(), one.dueMicros(), 1);
    }

    Sum with(MarketMessage one) {
      return new Sum(
          Math.min(firstId, one.firstId()),
          Math.max(lastId, one.lastId()),
          firstMicros,
          one.dueMicros(),
          messages + 1);
    }
  }

  private final PlannedFault planned;
  private final boolean restHas;
  private final Map<String, Sum> sums = new TreeMap<>();

  Touched(PlannedFault planned, boolean restHas) {
    this.planned = planned;
    this.restHas = restHas;
  }

  void add(MarketMessage message) {
    sums.merge(message.stream(), Sum.of(message), (sum, one) -> sum.with(message));
  }

  void report(Consumer<FaultNote> log) {
    sums.forEach(
        (stream, sum) ->
            log.accept(
                new FaultNote(
                    planned.line(),
                    planned.fault().text(),
                    sum.firstMicros(),
                    stream,
                    sum.firstId(),
                    sum.lastId(),
                    sum.firstMicros(),
                    sum.lastMicros(),
                    sum.messages(),
                    0,
                    restHas)));
    sums.clear();
  }
}
