package io.tickloom.job.tape;

import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.PaneFolder.PaneSink;
import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the panes that begin between two positions of a tape.
 *
 * <p>A pane belongs to the reader in whose range its first trade's line begins, and that reader
 * folds it to its last trade, past the end of its range and into the next file where need be. So
 * the panes, and the bits of their sums, do not depend on where a tape is cut.
 */
public final class TapeReader implements AutoCloseable {
  private static final long MICROS = 1_000_000L;
  private static final long NOT_DROPPING = Long.MIN_VALUE;

  /** So many lines out of order, one behind the other, mean that the trade before them is wrong. */
  private static final int MOST_OUT_OF_ORDER = 1000;

  private final Tape tape;
  private final TapePosition to;
  private final BadLines badLines;
  private final PaneFolder folder;
  private LineParser parser;
  private LineBuffer lines;
  private int file;
  private long overlapId;
  private long dropSecond = NOT_DROPPING;
  private TapePosition paneStart;
  private long trades;
  private int outOfOrder;
  private long readBefore;
  private boolean done;

  /**
   * Opens the tape at the first line that begins at {@code from} or behind it.
   *
   * @param sink takes the panes in order
   * @param badLines told of lines that begin in the range and break a rule
   */
  public TapeReader(Tape tape, TapePosition from, TapePosition to, BadLines badLines, PaneSink sink)
      throws IOException {
    this.tape = tape;
    this.to = to;
    this.badLines = badLines;
    this.folder = new PaneFolder(sink);
    this.paneStart = from;
    openFile(from.file(), from.offset());
    DumpFile dump = tape.files().get(file);
    Optional<DumpFile.Stamp> before =
        lines.offset() > dump.dataStart()
            ? TapeTail.before(dump, lines.offset())
            : Optional.empty();
    if (before.isPresent() && before.get().id() > overlapId) {
      startAfter(before.get());
    } else if (tape.beginsWithSeam(file)) {
      dropSecond = Math.floorDiv(dump.first().timeMicros(), MICROS);
    } else if (file > 0) {
      startAfter(tape.files().get(file - 1).last());
    }
  }

  private void startAfter(DumpFile.Stamp stamp) {
    folder.after(stamp.id(), stamp.timeMicros());
    dropSecond = Math.floorDiv(stamp.timeMicros(), MICROS);
  }

  private void openFile(int index, long offset) throws IOException {
    DumpFile dump = tape.files().get(index);
    file = index;
    overlapId = tape.overlapIds().get(index);
    parser = dump.layout().parser();
    lines = new LineBuffer(dump, offset);
  }

  /**
   * Reads about half a megabyte.
   *
   * @return false when all panes of the range have been handed on
   * @throws InputException for a line that breaks a rule, where bad lines end the run
   */
  public boolean advance() throws IOException {
    if (done) {
      return false;
    }
    if (!lines.fill()) {
      nextFile();
      return !done;
    }
    long limit = file < to.file() ? Long.MAX_VALUE : file > to.file() ? 0 : to.offset();
    readOwned(lines.limitOf(limit));
    if (!done && lines.hasLine()) {
      finish();
    }
    return !done;
  }

  /** Lines that begin inside the range. */
  private void readOwned(int stop) throws IOException {
    byte[] bytes = lines.bytes();
    int at = lines.at();
    while (at < stop) {
      int next = parser.parse(bytes, at);
      if (next < 0) {
        lines.moveTo(at);
        slow(true);
        at = lines.at();
        continue;
      }
      if (parser.id <= folder.lastId() || parser.timeMicros < folder.lastTimeMicros()) {
        lines.moveTo(at);
        notNext(parser.id, parser.timeMicros, true);
      } else if (parser.id != LineParser.NO_TRADE) {
        take(
            parser.id,
            parser.priceE8,
            parser.quantityE8,
            parser.timeMicros,
            parser.buyerIsMaker,
            at);
      }
      at = next;
    }
    lines.moveTo(at);
  }

  private void take(
      long id, long priceE8, long quantityE8, long timeMicros, boolean buyerIsMaker, int at) {
    if (dropSecond != NOT_DROPPING) {
      if (Math.floorDiv(timeMicros, MICROS) == dropSecond) {
        folder.after(id, timeMicros);
        return;
      }
      dropSecond = NOT_DROPPING;
    }
    trades++;
    outOfOrder = 0;
    if (folder.isInPane(timeMicros)) {
      folder.add(id, priceE8, quantityE8, timeMicros, buyerIsMaker);
    } else {
      TapePosition start = new TapePosition(file, lines.offsetOf(at));
      folder.add(id, priceE8, quantityE8, timeMicros, buyerIsMaker);
      // A seam can't be read without the trade before it: a reader that resumes begins one earlier.
      paneStart = file > to.file() ? paneStart : start;
    }
  }

  /** Lines behind the range: the rest of the pane that is begun, and the trade that follows it. */
  private void finish() throws IOException {
    if (!folder.isOpen() && !ownsSeamOf(file)) {
      end();
      return;
    }
    while (!done && lines.hasLine()) {
      slow(false);
    }
  }

  /** One line by the strict parser. */
  private void slow(boolean owned) throws IOException {
    String line = lines.line();
    int at = lines.at();
    lines.skipLine();
    Optional<Trade> parsed;
    try {
      parsed = parser.parseStrictly(line);
    } catch (BadLineException e) {
      report(at, e.getMessage(), line, owned);
      return;
    }
    if (parsed.isEmpty()) {
      return;
    }
    Trade trade = parsed.get();
    if (trade.id() <= folder.lastId() || trade.timeMicros() < folder.lastTimeMicros()) {
      lines.moveTo(at);
      notNext(trade.id(), trade.timeMicros(), owned);
      lines.skipLine();
    } else if (owned || folder.isInPane(trade.timeMicros()) || isSeam(trade.timeMicros())) {
      take(
          trade.id(),
          trade.priceE8(),
          trade.quantityE8(),
          trade.timeMicros(),
          trade.buyerIsMaker(),
          at);
    } else {
      folder.endBefore(trade.id(), trade.timeMicros());
      end();
    }
  }

  /** A line that does not come next: of another kind, held by a file before, or out of order. */
  private void notNext(long id, long timeMicros, boolean owned) throws IOException {
    if (id == LineParser.NO_TRADE || id <= overlapId) {
      return;
    }
    if (file > to.file() && tape.beginsWithSeam(file) && id <= folder.lastId()) {
      throw new OverlapException(tape.files().get(file - 1).name(), tape.files().get(file).name());
    }
    String reason =
        id <= folder.lastId()
            ? "trade_id " + id + " comes after " + folder.lastId()
            : "time " + timeMicros + " us comes after " + folder.lastTimeMicros() + " us";
    report(lines.at(), reason + "; trades must be in order", lines.line(), owned);
    outOfOrder++;
    if (outOfOrder > MOST_OUT_OF_ORDER) {
      throw new InputException(
          String.format(
              "%s:%d: more than %d lines in a row are out of order behind trade_id %d, time %d us;"
                  + " is that trade wrong?",
              tape.files().get(file).name(),
              lines.numberOf(lines.at()),
              MOST_OUT_OF_ORDER,
              folder.lastId(),
              folder.lastTimeMicros()));
    }
  }

  private void report(int at, String reason, String line, boolean owned) throws IOException {
    if (owned) {
      String name = tape.files().get(file).name();
      badLines.accept(
          new BadLine(name, lines.numberOf(at), reason, TradeLine.shown(line)),
          new TapePosition(file, lines.offsetOf(at)));
    }
  }

  private void nextFile() throws IOException {
    boolean behind = new TapePosition(file + 1, 0).compareTo(to) >= 0;
    if (file + 1 == tape.files().size()) {
      folder.endTape();
      end();
    } else if (behind && !folder.isOpen() && !ownsSeamOf(file + 1)) {
      end();
    } else {
      readBefore += lines.bytesRead();
      lines.close();
      openFile(file + 1, tape.files().get(file + 1).dataStart());
    }
  }

  /** Whether the first second of {@code next} belongs to this range: see {@link Tape}. */
  private boolean ownsSeamOf(int next) {
    return next == to.file() + 1 && tape.beginsWithSeam(next);
  }

  private boolean isSeam(long timeMicros) {
    return ownsSeamOf(file)
        && Math.floorDiv(timeMicros, MICROS)
            == Math.floorDiv(tape.files().get(file).first().timeMicros(), MICROS);
  }

  private void end() {
    paneStart = to;
    done = true;
  }

  /**
   * Where the pane begins that is being handed on, or else the first one that has not been: a
   * reader from there goes on.
   */
  public TapePosition paneStart() {
    return paneStart;
  }

  /** Time of the latest trade that was read, microseconds; {@link PaneFolder#NONE} before it. */
  public long timeMicros() {
    return folder.lastTimeMicros();
  }

  /** Trades folded so far. */
  public long trades() {
    return trades;
  }

  /** Bytes read so far. */
  public long bytesRead() {
    return readBefore + lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
