package io.tickloom.job.book;

import io.tickloom.job.market.BookUpdate;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a book by the exchange's documented rule.
 *
 * <p>Spot: a diff follows where its {@code U} is not above the {@code u} before it by more than
 * one. Futures: where its {@code pu} is that {@code u}. A snapshot is put below the first diff that
 * goes on from it, told by ids; how late it may come to that is up to who offers it. A snapshot
 * that comes while the book is known renews it, since it tells of levels that the one before did
 * not reach. Where it says otherwise of levels that both reach, one of the two is wrong, and the
 * book begins anew.
 *
 * <p>Source: Binance, "How to manage a local order book correctly" (spot and USD-M futures).
 */
public final class BookSync {
  private static final int MOST_WAITING = 8;

  /** What became of a diff. */
  public enum Outcome {
    /** It was applied and followed the one before. */
    FOLLOWED,
    /** It was applied to a snapshot, and the book was not known before it. */
    HEALED,
    /** The same, but the snapshot below it contradicts the book, which is known from it on only. */
    CONTRADICTED,
    /** The book has it already. */
    OLD,
    /** There is no book to apply it to. */
    WAITING,
    /** Updates are missing before it, and the book is unknown from the diff before it on. */
    BROKEN,
    /** The same, and a snapshot heals the book with this very diff. */
    BROKEN_AND_HEALED
  }

  private final OrderBook book = new OrderBook();
  private final SnapshotCheck check = new SnapshotCheck();
  private final List<BookUpdate> waiting = new ArrayList<>();
  private final List<BookUpdate> free = new ArrayList<>();
  private boolean known;
  private long lastId = BookUpdate.NO_ID;
  private long snapshots;
  private long snapshotsUnused;

  /** The book; meaningful where it {@link #isKnown}. */
  public OrderBook book() {
    return book;
  }

  /** Whether the book is known. */
  public boolean isKnown() {
    return known;
  }

  /** Update id up to which the book is known. */
  public long lastId() {
    return lastId;
  }

  /** Snapshots that were put below a diff. */
  public long snapshots() {
    return snapshots;
  }

  /** Snapshots that no diff went on from, since all had come that could have. */
  public long snapshotsUnused() {
    return snapshotsUnused;
  }

  /** An update to fill with a snapshot and {@link #offer}. */
  public BookUpdate blank() {
    return free.isEmpty() ? new BookUpdate() : free.remove(free.size() - 1);
  }

  /** Takes a snapshot, which a later diff may go on from; it must not be written to any more. */
  public void offer(BookUpdate snapshot) {
    waiting.add(snapshot);
    if (waiting.size() > MOST_WAITING) {
      free.add(waiting.remove(0));
      snapshotsUnused++;
    }
  }

  /** Whether a snapshot waits for the diff that goes on from it. */
  public boolean hasWaiting() {
    return !waiting.isEmpty();
  }

  /** The book is no longer known. */
  public void lose() {
    known = false;
  }

  /**
   * How far diffs that are still to be taken will keep the book known.
   *
   * @param diffs in order
   */
  public Outlook outlook(Iterable<BookUpdate> diffs) {
    boolean lasts = known;
    long id = lastId;
    long micros = Long.MIN_VALUE;
    for (BookUpdate diff : diffs) {
      if (lasts && diff.lastId <= id) {
        continue;
      }
      lasts = (lasts && follows(diff, id)) || snapshotBelow(diff) >= 0;
      if (lasts) {
        id = diff.lastId;
        micros = diff.timeMicros;
      }
    }
    return new Outlook(lasts, id, micros);
  }

  /**
   * What some diffs lead to.
   *
   * @param isKnown whether the book is known behind the last of them
   * @param lastId update id up to which it is, or was last
   * @param timeMicros time of the diff up to which it is; the least number where none of them was
   */
  public record Outlook(boolean isKnown, long lastId, long timeMicros) {}

  /** What {@link #take} would do, and nothing done. */
  public Outcome look(BookUpdate diff) {
    if (known && diff.lastId <= lastId) {
      return Outcome.OLD;
    }
    int snapshot = snapshotBelow(diff);
    if (known && follows(diff, lastId)) {
      return snapshot >= 0 && check.contradicts(waiting.get(snapshot), book, lastId, diff)
          ? Outcome.CONTRADICTED
          : Outcome.FOLLOWED;
    }
    if (snapshot >= 0) {
      return known ? Outcome.BROKEN_AND_HEALED : Outcome.HEALED;
    }
    return known ? Outcome.BROKEN : Outcome.WAITING;
  }

  /** Index of the newest snapshot that {@code diff} goes on from; -1 without one. */
  private int snapshotBelow(BookUpdate diff) {
    int at = waiting.size() - 1;
    while (at >= 0 && !goesOn(diff, waiting.get(at).lastId)) {
      at--;
    }
    return at;
  }

  /** How the latest snapshot that contradicted the book did so. */
  public String contradiction() {
    return check.text();
  }

  /** Applies {@code diff} where the rule allows it. */
  public Outcome take(BookUpdate diff) {
    Outcome outcome = look(diff);
    if (outcome == Outcome.OLD) {
      return outcome;
    }
    known = reset(diff) || outcome == Outcome.FOLLOWED;
    if (known) {
      book.apply(diff);
      lastId = diff.lastId;
    }
    return outcome;
  }

  private static boolean follows(BookUpdate diff, long id) {
    return diff.previousId == BookUpdate.NO_ID ? diff.firstId <= id + 1 : diff.previousId == id;
  }

  /** Whether {@code diff} goes on from a snapshot up to {@code id}. */
  public static boolean goesOn(BookUpdate diff, long id) {
    return diff.previousId == BookUpdate.NO_ID
        ? diff.firstId <= id + 1 && diff.lastId >= id + 1
        : diff.previousId == id || (diff.firstId <= id && diff.lastId >= id);
  }

  /** Puts the newest snapshot below the diff that it fits; drops those that are too old. */
  private boolean reset(BookUpdate diff) {
    int below = snapshotBelow(diff);
    if (below >= 0) {
      book.reset(waiting.get(below));
      snapshots++;
    }
    for (int i = waiting.size() - 1; i >= 0; i--) {
      BookUpdate snapshot = waiting.get(i);
      boolean fits = goesOn(diff, snapshot.lastId);
      if (fits || snapshot.lastId < diff.lastId) {
        snapshotsUnused += fits ? 0 : 1;
        free.add(waiting.remove(i));
      }
    }
    return below >= 0;
  }
}
