package io.tickloom.job.feed;

import io.tickloom.job.book.BookFault;
import io.tickloom.job.book.BookFolder;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.book.BookSync;
import io.tickloom.job.exchange.DepthAnswer;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.Optional;

/**
 * The order book of one symbol from its diffs to its panes, by the rules by which a recording of
 * them is read. Asks for a snapshot where updates are missing, and is told of answers; it never
 * waits.
 *
 * <p>A second is folded once its trades are complete and a diff behind its end is there that
 * follows; of a book that seems to stand still, once the exchange says that it does. While a
 * snapshot is under way diffs are held, so that it goes below the diff that it fits. What takes
 * longer than rows may wait leaves them with an unknown book; it is not lost for later rows.
 */
final class SymbolBook {
  private static final long NONE = Long.MIN_VALUE;
  private static final long MICROS = 1_000_000L;
  private static final long CHECK_AGAIN = Duration.ofSeconds(1).toNanos();

  /** What a book asks its feed for. */
  interface Requests {
    /** A snapshot. */
    void snapshot(String symbol);

    /** The id of the latest update, for a book that seems to stand still. */
    void lastUpdate(String symbol);

    /** A diff goes on from this snapshot. */
    void taken(String symbol, String snapshot);
  }

  private final String symbol;
  private final FeedCounts counts;
  private final FeedNotes notes;
  private final Requests requests;
  private final long waitNanos;
  private final long latenessNanos;
  private final BookSync sync = new BookSync();
  private final BookPanes closed = new BookPanes(16);
  private final BookFolder folder = new BookFolder(sync, closed::add);
  private final BookQueue queue = new BookQueue();
  private final SnapshotCalls snapshots = new SnapshotCalls();
  private BookSync.Outlook outlook = sync.outlook(queue.diffs());
  private long foldedSecond = NONE;
  private long confirmedSecond = NONE;
  private long rowSecond = NONE;
  private long waitSince = NONE;
  private long troubleSince = NONE;
  private long hopelessAt = NONE;
  private boolean hopeless;
  private boolean checking;
  private long checkAt = NONE;
  private long latestId = NONE;
  private long offeredId = NONE;
  private long usedSnapshots;
  private long arrivalNanos;

  SymbolBook(
      String symbol, FeedSettings settings, FeedCounts counts, FeedNotes notes, Requests requests) {
    this.symbol = symbol;
    this.counts = counts;
    this.notes = notes;
    this.requests = requests;
    waitNanos = settings.book().patience().toNanos();
    latenessNanos = settings.lateness().toNanos();
  }

  /** A diff of the stream. */
  void arrived(BookUpdate diff, long nanos) {
    counts.diffs.increment();
    latestId = Math.max(latestId, diff.lastId);
    if (foldedSecond == NONE || diff.timeMicros >= foldedSecond * MICROS) {
      queue.add(diff);
      look();
      arrivalNanos = nanos;
    }
  }

  /** The next trade in order. */
  void add(Trade trade) {
    queue.add(trade);
  }

  private void look() {
    outlook = sync.outlook(queue.diffs());
  }

  void want() {
    snapshots.want();
  }

  void snapshotAnswered(DepthAnswer answer, long now) {
    long id = answer.book().lastId;
    if (snapshots.answered(now) && isOfUse(id)) {
      // Told now: who reads a recording sees a snapshot a few seconds ahead of its diffs at most.
      requests.taken(symbol, answer.text());
      offeredId = id;
      sync.offer(answer.book());
      look();
    }
  }

  /** Whether a diff goes on from a snapshot up to {@code id} that is still to be taken. */
  private boolean isOfUse(long id) {
    boolean ofUse = id >= latestId;
    for (BookUpdate diff : queue.diffs()) {
      ofUse |= BookSync.goesOn(diff, id);
    }
    return ofUse;
  }

  void snapshotFailed(String why, Duration retryAfter, long now) {
    snapshots.failed(retryAfter, now);
    notes.note(symbol + ": no snapshot of the book: " + why);
  }

  /** The exchange said so, when its time was {@code micros}; no id where it could not be asked. */
  void lastUpdateAnswered(long id, long micros, long now) {
    checking = false;
    checkAt = now + CHECK_AGAIN;
    if (id == outlook.lastId() && outlook.isKnown()) {
      long second = Math.floorDiv(micros - latenessNanos / 1000, MICROS);
      confirmedSecond = Math.max(confirmedSecond, second);
      checkAt = now;
    }
  }

  /** Asks for what is missing. */
  void tick(long now) {
    boolean trouble = !outlook.isKnown() && queue.hasDiffs();
    troubleSince = !trouble ? NONE : troubleSince == NONE ? now : troubleSince;
    boolean patient = sync.isKnown() && trouble && now - troubleSince < latenessNanos;
    boolean covered = offeredId != NONE && trouble && queue.last().lastId <= offeredId;
    boolean renewed = outlook.isKnown() && offeredId == NONE && snapshots.isOld(now);
    boolean wanted = trouble ? !patient && !covered : renewed;
    if (wanted && snapshots.mayAsk(now)) {
      snapshots.asked();
      requests.snapshot(symbol);
    }
    boolean quiet = waitSince != NONE && now - waitSince > latenessNanos && outlook.isKnown();
    if (quiet && !checking && (checkAt == NONE || now - checkAt >= 0)) {
      checking = true;
      requests.lastUpdate(symbol);
    }
  }

  /**
   * Folds what can be folded, where trades are complete up to {@code tradeSecond}.
   *
   * @return the second up to which rows can be made
   */
  long advance(long tradeSecond, long now) {
    if (tradeSecond == NONE || tradeSecond <= rowSecond) {
      waitSince = NONE;
      return rowSecond;
    }
    waitSince = waitSince == NONE ? now : waitSince;
    boolean late = now - waitSince >= waitNanos;
    if (late && outlook.isKnown()) {
      snapshots.abandon();
    }
    hopeless &= !outlook.isKnown() || outlook.timeMicros() <= hopelessAt;
    long ready = Math.min(tradeSecond, ready());
    if (ready > rowSecond) {
      fold(ready, now);
      rowSecond = ready;
      waitSince = now;
    }
    if (rowSecond < tradeSecond && (late || hopeless)) {
      hopelessAt = hopeless ? hopelessAt : outlook.timeMicros();
      hopeless = true;
      fold(outlook.isKnown() ? ready : tradeSecond, now);
      rowSecond = tradeSecond;
    }
    waitSince = rowSecond < tradeSecond ? waitSince : NONE;
    return rowSecond;
  }

  private long ready() {
    if (!outlook.isKnown() || snapshots.isUnderWay()) {
      return NONE;
    }
    long seen = outlook.timeMicros() == NONE ? NONE : Math.floorDiv(outlook.timeMicros(), MICROS);
    return Math.max(Math.max(seen, confirmedSecond), foldedSecond);
  }

  private void fold(long second, long now) {
    if (second == NONE || second < foldedSecond) {
      return;
    }
    queue.release(second * MICROS, folder, fault -> faulty(fault, second));
    foldedSecond = second;
    Optional<BookUpdate> next = queue.next(sync);
    if (next.filter(diff -> sync.look(diff) == BookSync.Outcome.FOLLOWED).isPresent()) {
      folder.passTo(second, next.get().timeMicros);
    } else if (next.isEmpty() && sync.isKnown() && confirmedSecond >= second) {
      folder.passTo(second, second * MICROS);
    }
    look();
    noteSnapshot(now);
  }

  private void faulty(BookFault fault, long second) {
    counts.breaks.increment();
    notes.note(
        String.format(
            "%s: book: %s; unknown from %s on until a snapshot heals it",
            symbol, fault.word(), LineSayings.time((second - 1) * MICROS)));
  }

  private void noteSnapshot(long now) {
    if (sync.snapshots() > usedSnapshots) {
      if (usedSnapshots == 0) {
        notes.note(symbol + ": the book is known");
      }
      usedSnapshots = sync.snapshots();
      counts.snapshots.increment();
      snapshots.used(now);
    }
    if (!sync.hasWaiting()) {
      offeredId = NONE;
    }
  }

  /** The panes since the last call, packed. */
  byte[] take() {
    byte[] panes = closed.toBytes();
    closed.clear();
    return panes;
  }

  /** When the latest diff arrived, by the ticker. */
  long arrivalNanos() {
    return arrivalNanos;
  }
}
