package io.tickloom.job.checkpoint;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source whose checkpoints get their sums: its enumerator is what the JobManager tells of each
 * that is complete.
 *
 * @param source what is read
 * @param type of what it gives
 * @param sums where the checkpoints lie
 */
public record SummedSource<T, S extends SourceSplit, E>(
    Source<T, S, E> source, TypeInformation<T> type, CheckpointSums sums)
    implements Source<T, S, E>, ResultTypeQueryable<T> {
  @Override
  public TypeInformation<T> getProducedType() {
    return type;
  }

  @Override
  public Boundedness getBoundedness() {
    return source.getBoundedness();
  }

  @Override
  public SplitEnumerator<S, E> createEnumerator(SplitEnumeratorContext<S> context)
      throws Exception {
    return new Summing<>(source.createEnumerator(context), context, sums);
  }

  @Override
  public SplitEnumerator<S, E> restoreEnumerator(SplitEnumeratorContext<S> context, E left)
      throws Exception {
    return new Summing<>(source.restoreEnumerator(context, left), context, sums);
  }

  @Override
  public SourceReader<T, S> createReader(SourceReaderContext context) throws Exception {
    return source.createReader(context);
  }

  @Override
  public SimpleVersionedSerializer<S> getSplitSerializer() {
    return source.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<E> getEnumeratorCheckpointSerializer() {
    return source.getEnumeratorCheckpointSerializer();
  }

  private record Summing<S extends SourceSplit, E>(
      SplitEnumerator<S, E> enumerator, SplitEnumeratorContext<S> context, CheckpointSums sums)
      implements SplitEnumerator<S, E> {
    @Override
    public void notifyCheckpointComplete(long number) throws Exception {
      enumerator.notifyCheckpointComplete(number);
      context.callAsync(() -> sum(number), (done, failed) -> {});
    }

    /** A checkpoint without its sum is as good as all were before there were sums. */
    private boolean sum(long number) throws IOException {
      sums.write(number);
      return true;
    }

    @Override
    public void notifyCheckpointAborted(long number) throws Exception {
      enumerator.notifyCheckpointAborted(number);
    }

    @Override
    public void start() {
      enumerator.start();
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
      enumerator.handleSplitRequest(subtask, host);
    }

    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
      enumerator.handleSourceEvent(subtask, event);
    }

    @Override
    public void addSplitsBack(List<S> splits, int subtask) {
      enumerator.addSplitsBack(splits, subtask);
    }

    @Override
    public void addReader(int subtask) {
      enumerator.addReader(subtask);
    }

    @Override
    public E snapshotState(long number) throws Exception {
      return enumerator.snapshotState(number);
    }

    @Override
    public void close() throws IOException {
      enumerator.close();
    }
  }
}
