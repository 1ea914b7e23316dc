package io.tickloom.job.source.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.metrics.Gauge;

/**
 * Hands out cuts, the earliest first, one to each reader that asks.
 *
 * <p>The order is what makes the readers' watermarks true: no cut that is still to come begins
 * before one that is being read.
 */
final class CutEnumerator implements SplitEnumerator<CutSplit, List<CutSplit>> {
  /** The order in which cuts are read. */
  static final Comparator<CutSplit> EARLIEST_FIRST =
      Comparator.comparingLong((CutSplit s) -> s.cut().notBeforeMicros())
          .thenComparingInt(s -> s.cut().tape())
          .thenComparing(s -> s.cut().ofBook())
          .thenComparing(s -> s.cut().from());

  private final SplitEnumeratorContext<CutSplit> context;
  private final PriorityQueue<CutSplit> left = new PriorityQueue<>(EARLIEST_FIRST);

  CutEnumerator(SplitEnumeratorContext<CutSplit> context, List<CutSplit> splits) {
    this.context = context;
    left.addAll(splits);
    context.metricGroup().addGroup("tickloom").gauge("cutsLeft", (Gauge<Integer>) left::size);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, String host) {
    if (!context.registeredReaders().containsKey(subtask)) {
      return;
    }
    CutSplit next = left.poll();
    if (next == null) {
      context.signalNoMoreSplits(subtask);
    } else {
      context.assignSplit(next, subtask);
    }
  }

  @Override
  public void addSplitsBack(List<CutSplit> splits, int subtask) {
    left.addAll(splits);
  }

  @Override
  public void addReader(int subtask) {}

  @Override
  public List<CutSplit> snapshotState(long checkpointId) {
    return new ArrayList<>(left);
  }

  @Override
  public void close() {}
}
