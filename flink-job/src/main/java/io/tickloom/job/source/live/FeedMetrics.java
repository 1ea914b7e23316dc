package io.tickloom.job.source.live;

import io.tickloom.job.feed.FeedCounts;
import io.tickloom.job.feed.LiveFeed;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** What a feed has met, as metrics. */
final class FeedMetrics {
  private FeedMetrics() {}

  static void register(MetricGroup group, FeedCounts counts, LiveFeed feed) {
    MetricGroup ours = group.addGroup("tickloom");
    Map.of(
            "bookDiffs", counts.diffs,
            "bookSnapshots", counts.snapshots,
            "bookBreaks", counts.breaks)
        .forEach((name, adder) -> ours.counter(name, new Sum(adder)));
    Map.of(
            "trades", counts.trades,
            "tradesFetched", counts.fetched,
            "tradesDuplicate", counts.duplicates,
            "tradesMissing", counts.missing,
            "tradesLate", counts.late,
            "tradesBackwards", counts.backwards,
            "holes", counts.holes,
            "connectionLosses", counts.losses,
            "messagesUnreadable", counts.garbage,
            "silencesUnverified", counts.unverified)
        .forEach((name, adder) -> ours.counter(name, new Sum(adder)));
    ours.gauge("gapsOpen", (Gauge<Long>) feed::openGaps);
    ours.gauge("restWeightUsed", (Gauge<Integer>) feed::weightUsed);
    ours.gauge("eventTimeMicros", (Gauge<Long>) feed::completeMicros);
  }

  /** An adder that others count with. */
  private record Sum(LongAdder adder) implements Counter {
    @Override
    public void inc() {
      adder.increment();
    }

    @Override
    public void inc(long n) {
      adder.add(n);
    }

    @Override
    public void dec() {
      adder.decrement();
    }

    @Override
    public void dec(long n) {
      adder.add(-n);
    }

    @Override
    public long getCount() {
      return adder.sum();
    }
  }
}
