package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneCodec;
import io.tickloom.job.market.Trade;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times of trades in the order of their ids. */
class SymbolFeedTest {
  private static final long SECOND = 1_760_000_000L;

  private final FeedCounts counts = new FeedCounts();
  private final List<String> notes = new ArrayList<>();
  private final SymbolFeed feed = new SymbolFeed("A", counts, notes::add, trade -> {});

  private void add(long id, long microsIntoSecond) {
    long time = SECOND * 1_000_000L + microsIntoSecond;
    feed.add(new Trade(id, 100_000_000L, 100_000_000L, time, false), 1);
  }

  private Pane pane() {
    feed.rowsFrom(SECOND * 1_000_000L);
    feed.silentUntil(SECOND + 1);
    Pane pane = new Pane();
    PaneCodec.read(feed.take().panes(), 0, pane);
    return pane;
  }

  @Test
  void aTimeInMillisecondsMayLieBehindAFinerOneOfTheSameMillisecond() {
    add(1, 123_456);
    add(2, 123_000);
    add(3, 124_000);
    Pane pane = pane();
    assertThat(pane.trades).isEqualTo(3);
    assertThat(pane.firstMicros).isEqualTo(123_456);
    assertThat(pane.lastMicros).isEqualTo(124_000);
    assertThat(counts.backwards.sum()).isZero();
  }

  @Test
  void anEarlierTimeIsSetAside() {
    add(1, 123_456);
    add(2, 123_455);
    add(3, 122_000);
    add(4, 130_000);
    assertThat(pane().trades).isEqualTo(2);
    assertThat(counts.backwards.sum()).isEqualTo(2);
    assertThat(notes).hasSize(2).first().asString().contains("trade 2 is 1 us before");
  }
}
