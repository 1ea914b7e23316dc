package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.exchange.DepthAnswer;
import io.tickloom.job.exchange.StreamSettings;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.market.BookUpdate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a book asks for, how long its rows wait, and which seconds it is known at the end of. */
class SymbolBookTest {
  private static final long SECOND = 1_723_161_000L;
  private static final long MILLI = 1_000_000L;

  private final List<String> asked = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final FeedCounts counts = new FeedCounts();
  private final SymbolBook book =
      new SymbolBook("A", settings(), counts, notes::add, new Asked(asked));
  private long now = 1_000 * MILLI;

  private record Asked(List<String> asked) implements SymbolBook.Requests {
    @Override
    public void snapshot(String symbol) {
      asked.add("snapshot");
    }

    @Override
    public void lastUpdate(String symbol) {
      asked.add("last update");
    }

    @Override
    public void taken(String symbol, String snapshot) {
      asked.add("taken " + snapshot);
    }
  }

  private static FeedSettings settings() {
    return new FeedSettings(
        Venue.SPOT,
        TradeKind.TRADES,
        new ArrayList<>(List.of("A")),
        URI.create("ws://a"),
        URI.create("http://a"),
        5,
        60,
        Duration.ofMillis(250),
        Duration.ofSeconds(2),
        StreamSettings.DEFAULT,
        new BookSettings(true, false, Duration.ofSeconds(2)));
  }

  /** A diff of ids {@code first} to {@code last}, so many milliseconds into the test. */
  private void diff(long first, long last, long millis) {
    BookUpdate diff = new BookUpdate();
    diff.clear();
    diff.symbol = "A";
    diff.firstId = first;
    diff.lastId = last;
    diff.timeMicros = SECOND * 1_000_000L + millis * 1_000L;
    diff.bids.add(10_000_000_000L, last);
    book.arrived(diff, now);
    book.tick(now);
  }

  private void snapshot(long id) {
    BookUpdate snapshot = new BookUpdate();
    snapshot.clear();
    snapshot.isSnapshot = true;
    snapshot.lastId = id;
    snapshot.bids.add(10_000_000_000L, 5);
    snapshot.asks.add(10_001_000_000L, 5);
    book.snapshotAnswered(new DepthAnswer(snapshot, "up to " + id), now);
    book.tick(now);
  }

  /** Whether rows of this second's end are complete where trades are, so many seconds in. */
  private boolean isComplete(long second) {
    return book.advance(SECOND + second, now) == SECOND + second;
  }

  private List<Long> knownSeconds() {
    List<Long> seconds = new ArrayList<>();
    byte[] panes = book.take();
    for (int at = 0; at < panes.length; at += BookPaneCodec.BYTES) {
      seconds.add(BookPaneCodec.longAt(panes, at + BookPaneCodec.SECOND) - SECOND);
    }
    return seconds;
  }

  private void after(long millis) {
    now += millis * MILLI;
    book.tick(now);
  }

  private void begin() {
    diff(11, 20, 100);
    snapshot(15);
    asked.clear();
  }

  @Test
  void aSecondIsFoldedWhenADiffBehindItsEndFollows() {
    diff(11, 20, 100);
    assertThat(asked).containsExactly("snapshot");
    assertThat(isComplete(1)).isFalse();
    snapshot(15);
    assertThat(asked).containsExactly("snapshot", "taken up to 15");
    diff(21, 30, 900);
    assertThat(isComplete(1)).isFalse();
    diff(31, 40, 1_000);
    assertThat(isComplete(1)).isTrue();
    assertThat(knownSeconds()).containsExactly(0L);
  }

  @Test
  void aSnapshotThatIsTooOldIsAskedForAgainLater() {
    diff(11, 20, 100);
    snapshot(9);
    assertThat(asked).containsExactly("snapshot");
    after(100);
    assertThat(asked).hasSize(1);
    after(200);
    assertThat(asked).containsExactly("snapshot", "snapshot");
  }

  @Test
  void aMissingUpdateIsWaitedForThenASnapshotIsAskedForAndTheSecondIsUnknown() {
    begin();
    diff(25, 30, 1_100);
    assertThat(isComplete(1)).isFalse();
    assertThat(asked).isEmpty();
    after(300);
    assertThat(asked).containsExactly("snapshot");
    snapshot(27);
    assertThat(isComplete(1)).isTrue();
    assertThat(knownSeconds()).isEmpty();
    diff(31, 40, 2_000);
    assertThat(isComplete(2)).isTrue();
    assertThat(knownSeconds()).containsExactly(1L);
    assertThat(counts.breaks.sum()).isEqualTo(1);
  }

  @Test
  void anUpdateThatComesLateInTimeMendsTheSequence() {
    begin();
    diff(31, 40, 1_100);
    diff(21, 30, 900);
    after(300);
    assertThat(isComplete(1)).isTrue();
    assertThat(knownSeconds()).containsExactly(0L);
    assertThat(asked).isEmpty();
  }

  @Test
  void aBookThatStandsStillIsKnownOnTheExchangesWord() {
    begin();
    assertThat(isComplete(3)).isFalse();
    after(300);
    assertThat(asked).containsExactly("last update");
    book.lastUpdateAnswered(20, (SECOND + 3) * 1_000_000L + 250_000L, now);
    assertThat(isComplete(3)).isTrue();
    assertThat(knownSeconds()).containsExactly(0L, 1L, 2L);
  }

  @Test
  void aDiffOnItsWayIsWaitedForThoughTheExchangeHasAnswered() {
    begin();
    assertThat(isComplete(3)).isFalse();
    after(300);
    book.lastUpdateAnswered(30, (SECOND + 3) * 1_000_000L + 250_000L, now);
    assertThat(isComplete(3)).isFalse();
    diff(21, 30, 3_100);
    assertThat(isComplete(3)).isTrue();
    assertThat(knownSeconds()).containsExactly(0L, 1L, 2L);
  }

  @Test
  void afterTheWaitRowsGoOnWithAnUnknownBookWhichLaterDiffsMakeKnownAgain() {
    begin();
    assertThat(isComplete(3)).isFalse();
    after(2_000);
    assertThat(isComplete(3)).isTrue();
    assertThat(isComplete(4)).isTrue();
    assertThat(knownSeconds()).isEmpty();
    diff(21, 30, 5_100);
    assertThat(isComplete(5)).isTrue();
    assertThat(knownSeconds()).containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void whileASnapshotIsUnderWayDiffsAreHeldSoThatItGoesBelowTheOneThatItFits() {
    begin();
    diff(21, 30, 1_100);
    assertThat(isComplete(1)).isTrue();
    book.want();
    after(300);
    assertThat(asked).containsExactly("snapshot");
    diff(31, 40, 2_100);
    assertThat(isComplete(2)).isFalse();
    snapshot(25);
    assertThat(asked).containsExactly("snapshot", "taken up to 25");
    assertThat(isComplete(2)).isTrue();
    assertThat(knownSeconds()).containsExactly(0L, 1L);
    assertThat(counts.snapshots.sum()).isEqualTo(2);
  }

  @Test
  void aRefusedSnapshotIsAskedForWhenTheExchangeSaysAndRowsDoNotWaitForIt() {
    diff(11, 20, 100);
    book.snapshotFailed("429", Duration.ofSeconds(10), now);
    assertThat(isComplete(1)).isFalse();
    after(2_000);
    assertThat(isComplete(1)).isTrue();
    assertThat(isComplete(2)).isTrue();
    assertThat(asked).containsExactly("snapshot");
    after(8_000);
    diff(21, 30, 9_900);
    assertThat(asked).containsExactly("snapshot", "snapshot");
  }
}
