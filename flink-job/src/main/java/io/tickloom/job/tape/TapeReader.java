package io.tickloom.job.tape;

import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.PaneFolder.PaneSink;
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

  private final Tape tape;
  private final TapePosition from;
  private final TapePosition to;
  private final BadLines badLines;
  private final PaneFolder folder;
  private final TapeCounter counter = new TapeCounter();
  private final long longestSilence;
  private FileTicks ticks;
  private LineLookup lookup;
  private int file;
  private long overlapId;
  private long dropSecond = NOT_DROPPING;
  private TapePosition paneStart;
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
    this.from = from;
    this.to = to;
    this.badLines = badLines;
    this.folder = new PaneFolder(sink);
    this.paneStart = from;
    this.longestSilence = tape.rules().longestSilenceMicros();
    openFile(from.file(), from.offset());
    Optional<DumpFile.Stamp> before = ticks.before();
    if (before.isPresent() && before.get().id() > overlapId) {
      startAfter(before.get());
    } else if (tape.beginsWithSeam(file)) {
      dropSecond = Math.floorDiv(tape.files().get(file).first().timeMicros(), MICROS);
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
    counter.file(index);
    lookup = new LineLookup(dump);
    ticks = FileTicks.open(dump, offset, tape.firstOf(index + 1), tape.rules(), this::setAside);
  }

  /**
   * Reads some thousand lines.
   *
   * @return false when all panes of the range have been handed on
   * @throws InputException for a line that breaks a rule, where bad lines end the run
   */
  public boolean advance() throws IOException {
    if (done) {
      return false;
    }
    if (!ticks.fill()) {
      nextFile();
      return !done;
    }
    long limit = file < to.file() ? Long.MAX_VALUE : file > to.file() ? 0 : to.offset();
    readOwned(limit);
    if (!done && ticks.at() < ticks.ready()) {
      finish();
    }
    return !done;
  }

  /** Lines that begin inside the range. */
  private void readOwned(long limit) throws IOException {
    TickRing ring = ticks.ring;
    long end = ticks.ready();
    for (long index = ticks.at(); index < end; index++) {
      int slot = TickRing.slot(index);
      if (ring.offset[slot] >= limit) {
        end = index;
      } else if (ring.id[slot] <= overlapId) {
        counter.overlap();
      } else if (!ring.isOdd(slot)) {
        take(slot);
      }
    }
    ticks.moveTo(end);
  }

  private void take(int slot) throws IOException {
    TickRing ring = ticks.ring;
    long id = ring.id[slot];
    long timeMicros = ring.timeMicros[slot];
    if (id <= folder.lastId() || timeMicros < folder.lastTimeMicros()) {
      throw notNext(slot);
    }
    if (dropSecond != NOT_DROPPING) {
      if (Math.floorDiv(timeMicros, MICROS) == dropSecond) {
        folder.after(id, timeMicros);
        return;
      }
      dropSecond = NOT_DROPPING;
    }
    boolean follows = id == folder.lastId() + 1 && (ring.flags[slot] & TickRing.BROKEN) == 0;
    Gap gap = follows || folder.lastId() == PaneFolder.NONE ? null : gap(slot);
    if (folder.isInPane(timeMicros)) {
      add(slot);
    } else {
      begin(slot);
    }
    if (gap != null) {
      counter.gap(gap);
    }
    counter.trade(id, timeMicros);
  }

  private void begin(int slot) throws IOException {
    TickRing ring = ticks.ring;
    if (ring.id[slot] == folder.lastId() + 1
        && ring.missing[slot] == 0
        && ring.timeMicros[slot] - folder.lastTimeMicros() > longestSilence) {
      throw silence(slot);
    }
    counter.close(last());
    TapePosition start = new TapePosition(file, ring.offset[slot]);
    add(slot);
    // A seam can't be read without the trade before it: a reader that resumes begins one earlier.
    if (file <= to.file()) {
      paneStart = start;
      counter.settle();
    }
  }

  private void add(int slot) {
    TickRing ring = ticks.ring;
    if ((ring.flags[slot] & TickRing.BROKEN) != 0) {
      folder.breakHistory();
    }
    folder.add(
        ring.id[slot],
        ring.priceE8[slot],
        ring.quantityE8[slot],
        ring.timeMicros[slot],
        (ring.flags[slot] & TickRing.SELL) != 0);
  }

  private DumpFile.Stamp last() {
    return new DumpFile.Stamp(folder.lastId(), folder.lastTimeMicros());
  }

  private Gap gap(int slot) {
    TickRing ring = ticks.ring;
    DumpFile.Stamp before = new DumpFile.Stamp(ring.id[slot], ring.timeMicros[slot]);
    long missing = before.id() - folder.lastId() - 1;
    return new Gap(last(), before, missing > 0 ? missing : ring.missing[slot]);
  }

  /** Lines behind the range: the rest of the pane that is begun, and the trade that follows it. */
  private void finish() throws IOException {
    TickRing ring = ticks.ring;
    if (!folder.isOpen() && !ownsSeamOf(file)) {
      end();
    }
    for (; !done && ticks.at() < ticks.ready(); ticks.moveTo(ticks.at() + 1)) {
      int slot = TickRing.slot(ticks.at());
      if (ring.isOdd(slot) || ring.id[slot] <= overlapId) {
        continue;
      }
      if (folder.isInPane(ring.timeMicros[slot]) || isSeam(ring.timeMicros[slot])) {
        take(slot);
      } else if (ring.id[slot] <= folder.lastId()
          || ring.timeMicros[slot] < folder.lastTimeMicros()) {
        throw notNext(slot);
      } else {
        boolean broken = (ring.flags[slot] & TickRing.BROKEN) != 0;
        folder.endBefore(broken ? ring.id[slot] + 1 : ring.id[slot], ring.timeMicros[slot]);
        end();
      }
    }
  }

  /** Files that overlap, or lines so far out of order that their neighbours do not tell. */
  private RuntimeException notNext(int slot) throws IOException {
    TickRing ring = ticks.ring;
    if (file > to.file() && tape.beginsWithSeam(file)) {
      return new OverlapException(tape.files().get(file - 1).name(), tape.files().get(file).name());
    }
    return new InputException(
        String.format(
            "%s: trade_id %d at %d us comes after %d at %d us, and more than %d lines are out of"
                + " order; one line too many can be set aside, not so many",
            place(slot),
            ring.id[slot],
            ring.timeMicros[slot],
            folder.lastId(),
            folder.lastTimeMicros(),
            TickOrder.NEIGHBOURS / 2));
  }

  private InputException silence(int slot) throws IOException {
    return new InputException(
        place(slot)
            + ": "
            + TickBounds.silence(ticks.ring.timeMicros[slot], last(), longestSilence));
  }

  private String place(int slot) throws IOException {
    String name = tape.files().get(file).name();
    return name + ":" + lookup.at(ticks.ring.offset[slot]).number();
  }

  private void setAside(OddTick odd) throws IOException {
    TapePosition position = new TapePosition(file, odd.offset());
    if (position.compareTo(from) >= 0 && position.compareTo(to) < 0) {
      LineLookup.Line line = lookup.at(odd.offset());
      badLines.accept(
          new BadLine(
              tape.files().get(file).name(),
              line.number(),
              odd.fault(),
              odd.reason(),
              TradeLine.shown(line.text())),
          position);
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
      counter.close(last());
      readBefore += ticks.bytesRead();
      close();
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
    counter.close(last());
    counter.settle();
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

  /** What was counted before {@link #paneStart} and not taken before. */
  public Tally takeTally() {
    return counter.takeSettled();
  }

  /** Time of the latest trade that was read, microseconds; {@link PaneFolder#NONE} before it. */
  public long timeMicros() {
    return folder.lastTimeMicros();
  }

  /** Trades folded so far. */
  public long trades() {
    return counter.trades();
  }

  /** Bytes read so far. */
  public long bytesRead() {
    return readBefore + ticks.bytesRead();
  }

  @Override
  public void close() throws IOException {
    ticks.close();
    lookup.close();
  }
}
