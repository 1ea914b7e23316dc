package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A whole second T of a tape, and all that a row at T may look at: the trades before T. */
public final class NaiveMoment {
  private final NaiveTimeline timeline;
  private final long timeMicros;
  private final Map<Integer, NaiveTradeWindow> windows = new HashMap<>();
  private final Map<String, Double> values = new HashMap<>();

  NaiveMoment(NaiveTimeline timeline, long timeMicros) {
    this.timeline = timeline;
    this.timeMicros = timeMicros;
  }

  public long timeMicros() {
    return timeMicros;
  }

  /** The moment so many seconds earlier; it must lie behind the first trade. */
  public NaiveMoment back(int seconds) {
    return timeline.at(timeMicros - seconds * NaiveTape.SECOND);
  }

  /** The last trade before T. */
  public NaiveTrade lastTrade() {
    return timeline.tape().lastBefore(timeMicros);
  }

  /** P(T), the price of the last trade before T. */
  public BigDecimal lastPrice() {
    return lastTrade().price();
  }

  /** How far back the tape is known without a gap, 7,200 at most. */
  public double cleanSeconds() {
    return timeline.tape().cleanSeconds(timeMicros);
  }

  /** The trades of [T - w, T). */
  public NaiveTradeWindow trades(int seconds) {
    return windows.computeIfAbsent(
        seconds,
        w -> new NaiveTradeWindow(timeline.tape(), timeMicros - w * NaiveTape.SECOND, timeMicros));
  }

  /** The seconds k = T - n + 1, ..., T, oldest first. */
  public List<NaiveSecond> seconds(int n) {
    return timeline.seconds().last(n, timeMicros);
  }

  /** r_k of the seconds k = T - n + 1, ..., T, oldest first. */
  public double[] returns(int n) {
    return seconds(n).stream().mapToDouble(NaiveSecond::logReturn).toArray();
  }

  /** A value that many later moments look back at, computed once. */
  public double remembered(String name, ToDoubleFunction<NaiveMoment> formula) {
    Double known = values.get(name);
    if (known == null) {
      known = formula.applyAsDouble(this);
      values.put(name, known);
    }
    return known;
  }
}
