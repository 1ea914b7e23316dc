package io.tickloom.job.run;

import io.tickloom.job.feature.PaneBlock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A source whose readers fail when {@link Disturbance} says so. */
record DisturbedSource<S extends SourceSplit, E>(Source<PaneBlock, S, E> source)
    implements Source<PaneBlock, S, E> {
  @Override
  public Boundedness getBoundedness() {
    return source.getBoundedness();
  }

  @Override
  public SplitEnumerator<S, E> createEnumerator(SplitEnumeratorContext<S> context)
      throws Exception {
    return source.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<S, E> restoreEnumerator(SplitEnumeratorContext<S> context, E left)
      throws Exception {
    return source.restoreEnumerator(context, left);
  }

  @Override
  public SourceReader<PaneBlock, S> createReader(SourceReaderContext context) throws Exception {
    return new DisturbedReader<>(source.createReader(context));
  }

  @Override
  public SimpleVersionedSerializer<S> getSplitSerializer() {
    return source.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<E> getEnumeratorCheckpointSerializer() {
    return source.getEnumeratorCheckpointSerializer();
  }

  @SuppressWarnings("try") // close() throws what the wrapped one does
  private record DisturbedReader<S extends SourceSplit>(SourceReader<PaneBlock, S> reader)
      implements SourceReader<PaneBlock, S> {
    @Override
    public void start() {
      reader.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<PaneBlock> output) throws Exception {
      boolean goOn = Disturbance.pass(Disturbance.Moment.POLL);
      return goOn ? reader.pollNext(output) : InputStatus.MORE_AVAILABLE;
    }

    @Override
    public List<S> snapshotState(long checkpointId) {
      Disturbance.pass(Disturbance.Moment.SNAPSHOT);
      return reader.snapshotState(checkpointId);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
      reader.notifyCheckpointComplete(checkpointId);
      Disturbance.pass(Disturbance.Moment.COMPLETE);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return reader.isAvailable();
    }

    @Override
    public void addSplits(List<S> splits) {
      reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
      reader.notifyNoMoreSplits();
    }

    @Override
    public void close() throws Exception {
      reader.close();
    }
  }
}
