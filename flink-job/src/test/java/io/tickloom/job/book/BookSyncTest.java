package io.tickloom.job.book;

import static io.tickloom.job.book.BookSync.Outcome.BROKEN;
import static io.tickloom.job.book.BookSync.Outcome.BROKEN_AND_HEALED;
import static io.tickloom.job.book.BookSync.Outcome.CONTRADICTED;
import static io.tickloom.job.book.BookSync.Outcome.FOLLOWED;
import static io.tickloom.job.book.BookSync.Outcome.HEALED;
import static io.tickloom.job.book.BookSync.Outcome.OLD;
import static io.tickloom.job.book.BookSync.Outcome.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.BookUpdate;
import org.junit.jupiter.api.Test;

/** A book goes on by the exchange's documented rule, and in no other way. */
class BookSyncTest {
  private final BookSync sync = new BookSync();

  @Test
  void spotBookBeginsWithTheDiffThatGoesOnFromTheSnapshot() {
    sync.offer(snapshot(100));

    assertThat(sync.take(spot(90, 100))).isEqualTo(WAITING);
    assertThat(sync.take(spot(99, 105))).isEqualTo(HEALED);
    assertThat(sync.take(spot(106, 106))).isEqualTo(FOLLOWED);
    assertThat(sync.lastId()).isEqualTo(106);
  }

  @Test
  void snapshotIsPutBelowDiffsThatCameBeforeIt() {
    assertThat(sync.take(spot(101, 105))).isEqualTo(WAITING);
    sync.offer(snapshot(110));
    assertThat(sync.take(spot(106, 110))).isEqualTo(WAITING);
    assertThat(sync.take(spot(111, 112))).isEqualTo(HEALED);
  }

  @Test
  void snapshotThatIsTooOldHealsNothing() {
    sync.offer(snapshot(98));

    assertThat(sync.take(spot(100, 105))).isEqualTo(WAITING);
    assertThat(sync.isKnown()).isFalse();
    assertThat(sync.snapshotsUnused()).isEqualTo(1);
  }

  @Test
  void missingUpdateMakesTheBookUnknownUntilASnapshot() {
    sync.offer(snapshot(100));
    sync.take(spot(101, 105));

    assertThat(sync.take(spot(107, 108))).isEqualTo(BROKEN);
    assertThat(sync.isKnown()).isFalse();
    assertThat(sync.take(spot(109, 110))).isEqualTo(WAITING);
    sync.offer(snapshot(112));
    assertThat(sync.take(spot(111, 113))).isEqualTo(HEALED);
  }

  @Test
  void snapshotAtTheVeryBreakHealsIt() {
    sync.offer(snapshot(100));
    sync.take(spot(101, 105));
    sync.offer(snapshot(107));

    assertThat(sync.take(spot(107, 108))).isEqualTo(BROKEN_AND_HEALED);
    assertThat(sync.isKnown()).isTrue();
  }

  @Test
  void diffThatIsThereAlreadyChangesNothing() {
    sync.offer(snapshot(100));
    sync.take(spot(101, 105));

    assertThat(sync.take(spot(101, 105))).isEqualTo(OLD);
    assertThat(sync.take(spot(106, 107))).isEqualTo(FOLLOWED);
  }

  @Test
  void futuresDiffFollowsTheIdThatItNames() {
    sync.offer(snapshot(100));

    assertThat(sync.take(futures(95, 99, 90))).isEqualTo(WAITING);
    assertThat(sync.take(futures(100, 120, 99))).isEqualTo(HEALED);
    assertThat(sync.take(futures(150, 160, 120))).isEqualTo(FOLLOWED);
    assertThat(sync.take(futures(161, 170, 159))).isEqualTo(BROKEN);
  }

  @Test
  void snapshotOfAKnownBookRenewsIt() {
    sync.offer(deep(100));
    sync.take(spot(101, 105));
    BookUpdate deeper = deep(105);
    deeper.bids.add(1, 77);
    sync.offer(deeper);

    assertThat(sync.take(spot(106, 107))).isEqualTo(FOLLOWED);
    assertThat(sync.book().bidLevels()).isEqualTo(6);
    assertThat(sync.snapshots()).isEqualTo(2);
  }

  @Test
  void snapshotThatSaysOtherwiseWhereBothReachContradictsTheBook() {
    sync.offer(snapshot(100));
    sync.take(spot(101, 105));
    BookUpdate other = snapshot(105);
    other.bids.add(10, 2);
    sync.offer(other);

    assertThat(sync.take(spot(106, 107))).isEqualTo(CONTRADICTED);
    assertThat(sync.isKnown()).isTrue();
    assertThat(sync.book().bidQuantityE8(0)).isEqualTo(2);
    assertThat(sync.contradiction())
        .isEqualTo("snapshot up to 105 has 2.0E-8 at 1.0E-7, the book 1.0E-8");
  }

  @Test
  void whatTheNextDiffSetsMayDifferFromASnapshotThatWasTakenWithinIt() {
    for (long id : new long[] {105, 107}) {
      BookSync fresh = new BookSync();
      fresh.offer(snapshot(100));
      fresh.take(spot(101, 105));
      BookUpdate other = snapshot(id);
      other.bids.add(10, 2);
      fresh.offer(other);
      BookUpdate diff = spot(106, 109);
      diff.bids.add(10, 3);

      assertThat(fresh.take(diff)).isEqualTo(id == 105 ? CONTRADICTED : FOLLOWED);
      assertThat(fresh.book().bidQuantityE8(0)).isEqualTo(3);
    }
  }

  /** Five bids: behind them there may be more. */
  private static BookUpdate deep(long id) {
    BookUpdate update = snapshot(id);
    for (int price = 9; price > 5; price--) {
      update.bids.add(price, 1);
    }
    return update;
  }

  private static BookUpdate snapshot(long id) {
    BookUpdate update = new BookUpdate();
    update.clear();
    update.isSnapshot = true;
    update.lastId = id;
    update.bids.add(10, 1);
    update.asks.add(11, 1);
    return update;
  }

  private static BookUpdate spot(long first, long last) {
    return futures(first, last, BookUpdate.NO_ID);
  }

  private static BookUpdate futures(long first, long last, long previous) {
    BookUpdate update = new BookUpdate();
    update.clear();
    update.firstId = first;
    update.lastId = last;
    update.previousId = previous;
    return update;
  }
}
