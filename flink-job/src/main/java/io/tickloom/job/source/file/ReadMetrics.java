package io.tickloom.job.source.file;

import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.PaneReader;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** What a reader has read, as metrics. */
final class ReadMetrics {
  private final MetricGroup ours;
  private final Counter trades;
  private final Counter bytes;
  private final Map<Fault, Counter> faults = new EnumMap<>(Fault.class);
  private volatile long timeMicros = Long.MIN_VALUE;
  private long cutTrades;
  private long cutBytes;

  ReadMetrics(MetricGroup group) {
    ours = group.addGroup("tickloom");
    trades = ours.counter("trades");
    bytes = ours.counter("bytesRead");
    ours.gauge(
        "eventTimeMicros",
        (Gauge<Double>) () -> timeMicros == Long.MIN_VALUE ? Double.NaN : timeMicros);
  }

  /** A new cut is read, whose counts begin at 0. */
  void begin() {
    cutTrades = 0;
    cutBytes = 0;
  }

  void update(PaneReader reader) {
    trades.inc(reader.trades() - cutTrades);
    bytes.inc(reader.bytesRead() - cutBytes);
    cutTrades = reader.trades();
    cutBytes = reader.bytesRead();
    timeMicros = Math.max(timeMicros, reader.timeMicros());
  }

  void addBytes(long read) {
    bytes.inc(read);
  }

  void setAside(Fault fault) {
    faults
        .computeIfAbsent(fault, kind -> ours.addGroup("kind", kind.word()).counter("linesSetAside"))
        .inc();
  }
}
