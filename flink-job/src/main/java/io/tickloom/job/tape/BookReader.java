package io.tickloom.job.tape;

import io.tickloom.job.book.BookFault;
import io.tickloom.job.book.BookFolder;
import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookSync;
import io.tickloom.job.market.BookUpdate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Reads all recordings of a book from the first on, brings its diffs and trades into their one
 * order, and folds them into panes.
 *
 * <p>Messages are recorded in the order in which they arrived. A diff waits until a diff and a
 * trade have been read that are ten seconds later by the exchange's time, since either stream may
 * stall; a stream that stands back by a minute is not waited for. What comes later than that is
 * left out and counted. A snapshot goes below a diff that is ten seconds older than the latest one
 * before it at most: rows know no later message. All of this is told by the messages in their order
 * and by nothing else, so that it does not depend on how they were packed or split into files.
 */
public final class BookReader implements AutoCloseable {
  /** How long an event waits for earlier ones, microseconds. */
  public static final long WAIT_MICROS = 10_000_000L;

  /** How far a stream may stand behind the other, microseconds. */
  static final long LAG_MICROS = 60_000_000L;

  private static final long NEVER = Long.MIN_VALUE / 2;
  private static final long LEAP_MICROS = BookFolder.LONGEST_SILENCE_MICROS;
  private static final int MOST_LEAPING = 20;

  private final BookTape tape;
  private final BookFigures figures = new BookFigures();
  private final BookSync sync = new BookSync();
  private final BookFolder folder;
  private final PriorityQueue<BookEvent> waiting = new PriorityQueue<>();
  private final Deque<BookEvent> free = new ArrayDeque<>();
  private final List<BookEvent> leaping = new ArrayList<>();
  private BookLines lines;
  private int file;
  private long latest = NEVER;
  private long latestDiff = NEVER;
  private long latestTrade = NEVER;
  private long released = NEVER;
  private long lateSnapshots;
  private long lastTradeId = LineParser.NO_TRADE;
  private long readBefore;
  private boolean done;

  /** Reads {@code tape} into {@code sink}, which must not keep the pane. */
  public BookReader(BookTape tape, Consumer<BookPane> sink) throws IOException {
    this.tape = tape;
    folder = new BookFolder(sync, sink);
    lines = new BookLines(tape.files().get(0), tape.symbol());
  }

  /**
   * Reads some half a megabyte.
   *
   * @return false when all panes have been handed on
   */
  public boolean advance() throws IOException {
    if (done) {
      return false;
    }
    if (lines.fill()) {
      while (lines.hasLine()) {
        read();
      }
    } else if (file + 1 < tape.files().size()) {
      readBefore += lines.bytesRead();
      lines.close();
      file++;
      lines = new BookLines(tape.files().get(file), tape.symbol());
    } else {
      land();
      release(Long.MAX_VALUE);
      folder.endTape();
      finish();
      done = true;
    }
    return !done;
  }

  private void finish() {
    figures.updates = folder.updates();
    figures.levels = folder.levels();
    figures.breaks = folder.breaks();
    figures.snapshots = sync.snapshots();
    figures.snapshotsUnused = sync.snapshotsUnused() + lateSnapshots;
  }

  private void read() {
    BookEvent event = free.isEmpty() ? new BookEvent() : free.pop();
    event.file = file;
    event.line = lines.number();
    try {
      switch (lines.read(event)) {
        case DIFF -> {
          figures.messages++;
          keep(event);
          return;
        }
        case TRADE -> {
          if (event.trade.id() > lastTradeId) {
            lastTradeId = event.trade.id();
            keep(event);
            return;
          }
        }
        case SNAPSHOT -> offer(event);
        default -> {
          // of no use here
        }
      }
    } catch (BookMessageException e) {
      note(e.fault(), event, latest, e.getMessage());
    }
    free.push(event);
  }

  private void offer(BookEvent snapshot) {
    long id = snapshot.update.lastId;
    for (BookEvent event : waiting) {
      if (event.trade == null
          && event.update.timeMicros < latestDiff - WAIT_MICROS
          && BookSync.goesOn(event.update, id)) {
        lateSnapshots++;
        return;
      }
    }
    sync.offer(snapshot.takeUpdate(sync.blank()));
  }

  /** A leap of time is believed once so many messages have made it; else it was a wrong clock. */
  private void keep(BookEvent event) {
    if (event.timeMicros() - latest > LEAP_MICROS && latest > 0) {
      leaping.add(event);
      if (leaping.size() == MOST_LEAPING) {
        land();
      }
      return;
    }
    for (BookEvent wrong : leaping) {
      note(BookFault.CLOCK, wrong, wrong.timeMicros(), "is far ahead of its neighbours': left out");
      free.push(wrong);
    }
    leaping.clear();
    add(event);
  }

  private void land() {
    leaping.forEach(this::add);
    leaping.clear();
  }

  private void add(BookEvent event) {
    long time = event.timeMicros();
    boolean isDiff = event.trade == null;
    long before = isDiff ? latestDiff : latestTrade;
    if (time < Math.max(before - WAIT_MICROS, released)) {
      note(BookFault.LATE, event, time, "comes after " + latest + " us");
      free.push(event);
      return;
    }
    latest = Math.max(latest, time);
    latestDiff = isDiff ? Math.max(before, time) : latestDiff;
    latestTrade = isDiff ? latestTrade : Math.max(before, time);
    waiting.add(event);
    release(Math.max(Math.min(latestDiff, latestTrade) - WAIT_MICROS, latest - LAG_MICROS));
  }

  private void release(long beforeMicros) {
    released = beforeMicros;
    while (!waiting.isEmpty() && waiting.peek().timeMicros() < beforeMicros) {
      BookEvent event = waiting.remove();
      if (event.trade == null) {
        long known = sync.lastId();
        Optional<BookFault> fault = folder.add(event.update);
        if (fault.isPresent()) {
          boolean isSaid = fault.get() == BookFault.CONTRADICTED;
          String text = isSaid ? sync.contradiction() : text(event.update, known);
          note(fault.get(), event, event.timeMicros(), text);
        }
      } else {
        folder.add(event.trade);
      }
      free.push(event);
    }
  }

  private static String text(BookUpdate update, long known) {
    String before = update.previousId == BookUpdate.NO_ID ? "" : ", pu " + update.previousId;
    return "update " + update.firstId + " to " + update.lastId + before + " behind " + known;
  }

  private void note(BookFault fault, BookEvent event, long timeMicros, String text) {
    String name = tape.files().get(event.file).name();
    figures.add(new BookFigures.Place(fault, name, event.line, timeMicros, text));
  }

  /** What was read; whole when {@link #advance} has given false. */
  public BookFigures figures() {
    return figures;
  }

  /** Bytes on disk read so far. */
  public long bytesRead() {
    return readBefore + lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
