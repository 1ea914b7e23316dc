package io.tickloom.job.source.live;

import io.tickloom.job.feed.FeedPosition;
import io.tickloom.job.feed.FeedSettings;
import io.tickloom.job.feed.SymbolPanes;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The live market as a source of panes. */
public final class LiveSource implements Source<SymbolPanes, LiveSplit, List<LiveSplit>> {
  private static final long serialVersionUID = 1L;

  private final FeedSettings settings;

  /** Follows what {@code settings} name. */
  public LiveSource(FeedSettings settings) {
    this.settings = settings;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<LiveSplit, List<LiveSplit>> createEnumerator(
      SplitEnumeratorContext<LiveSplit> context) {
    LiveSplit all = new LiveSplit(settings.symbols().stream().map(FeedPosition::none).toList());
    return new LiveEnumerator(context, List.of(all));
  }

  @Override
  public SplitEnumerator<LiveSplit, List<LiveSplit>> restoreEnumerator(
      SplitEnumeratorContext<LiveSplit> context, List<LiveSplit> left) {
    return new LiveEnumerator(context, left);
  }

  @Override
  public SourceReader<SymbolPanes, LiveSplit> createReader(SourceReaderContext context) {
    return new LiveReader(settings, context.metricGroup());
  }

  @Override
  public SimpleVersionedSerializer<LiveSplit> getSplitSerializer() {
    return new LiveSplit.Serializer();
  }

  @Override
  public SimpleVersionedSerializer<List<LiveSplit>> getEnumeratorCheckpointSerializer() {
    return new LiveSplit.ListSerializer();
  }
}
