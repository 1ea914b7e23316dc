package io.tickloom.job.source.live;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the one split to the first reader that is there. */
final class LiveEnumerator implements SplitEnumerator<LiveSplit, List<LiveSplit>> {
  private final SplitEnumeratorContext<LiveSplit> context;
  private final List<LiveSplit> left;

  LiveEnumerator(SplitEnumeratorContext<LiveSplit> context, List<LiveSplit> splits) {
    this.context = context;
    this.left = new ArrayList<>(splits);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, String host) {}

  @Override
  public void addSplitsBack(List<LiveSplit> splits, int subtask) {
    left.addAll(splits);
    context.registeredReaders().keySet().stream().findFirst().ifPresent(this::addReader);
  }

  @Override
  public void addReader(int subtask) {
    left.forEach(split -> context.assignSplit(split, subtask));
    left.clear();
  }

  @Override
  public List<LiveSplit> snapshotState(long checkpointId) {
    return new ArrayList<>(left);
  }

  @Override
  public void close() {}
}
