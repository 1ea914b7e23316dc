package io.tickloom.job.source.live;

import io.tickloom.job.feed.FeedException;
import io.tickloom.job.feed.FeedPosition;
import io.tickloom.job.feed.FeedSettings;
import io.tickloom.job.feed.LiveFeed;
import io.tickloom.job.feed.SymbolPanes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Polls the feed in the task's own thread: when something arrives, and every few milliseconds.
 *
 * <p>What a checkpoint holds is the end of the last closed pane: the trades behind it are fetched
 * again by id, and folded to the same pane.
 */
final class LiveReader implements SourceReader<SymbolPanes, LiveSplit> {
  private static final int TICK_MILLIS = 10;

  private final FeedSettings settings;
  private final MetricGroup metrics;
  private final Map<String, FeedPosition> restored = new HashMap<>();
  private final AtomicReference<CompletableFuture<Void>> available =
      new AtomicReference<>(new CompletableFuture<>());
  private ScheduledExecutorService timer;
  private LiveFeed feed;

  LiveReader(FeedSettings settings, MetricGroup metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void start() {}

  @Override
  public void addSplits(List<LiveSplit> splits) {
    for (LiveSplit split : splits) {
      split.positions().forEach(position -> restored.put(position.symbol(), position));
    }
    List<FeedPosition> positions =
        settings.symbols().stream()
            .map(symbol -> restored.getOrDefault(symbol, FeedPosition.none(symbol)))
            .toList();
    feed =
        new LiveFeed(
            settings,
            positions,
            System::nanoTime,
            LiveStatus::note,
            LiveStatus.counts(),
            LiveStatus.tap(),
            this::wake);
    FeedMetrics.register(metrics, LiveStatus.counts(), feed);
    feed.start();
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "tickloom-tick");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        timer.scheduleAtFixedRate(this::wake, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void wake() {
    available.get().complete(null);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<SymbolPanes> output) throws Exception {
    if (feed == null) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    // Before the poll: what arrives during it completes the new one.
    available.set(new CompletableFuture<>());
    try {
      boolean more = feed.poll(output::collect);
      return more ? InputStatus.MORE_AVAILABLE : InputStatus.NOTHING_AVAILABLE;
    } catch (FeedException e) {
      throw new SuppressRestartsException(e);
    }
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available.get();
  }

  @Override
  public List<LiveSplit> snapshotState(long checkpointId) {
    return feed == null ? List.of() : List.of(new LiveSplit(new ArrayList<>(feed.positions())));
  }

  @Override
  public void notifyNoMoreSplits() {}

  @Override
  public void close() {
    if (timer != null) {
      timer.shutdownNow();
    }
    if (feed != null) {
      feed.close();
    }
  }
}
