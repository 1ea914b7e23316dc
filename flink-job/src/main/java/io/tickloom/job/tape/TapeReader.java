package io.tickloom.job.tape;

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
public final class TapeReader implements PaneReader {
  private static final long MICROS = 1_000_000L;
  private static final long NOT_DROPPING = Long.MIN_VALUE;

  private final Tape tape;
  private final TapePosition from;
  private final TapePosition to;
  private final AsideLines asideLines;
  private final TickFolder folder;
  private FileTicks ticks;
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
    this.asideLines = new AsideLines(tape, badLines);
    this.folder = new TickFolder(sink, tape.rules());
    this.paneStart = from;
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
    folder.after(stamp);
    dropSecond = Math.floorDiv(stamp.timeMicros(), MICROS);
  }

  private void openFile(int index, long offset) throws IOException {
    DumpFile dump = tape.files().get(index);
    file = index;
    overlapId = tape.overlapIds().get(index);
    folder.counter.file(index);
    folder.open(offset <= dump.dataStart());
    ticks = FileTicks.open(dump, offset, tape.nextOf(index), tape.rules(), this::setAside);
  }

  @Override
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
      boolean inside = ring.offset[TickRing.slot(end - 1)] < limit;
      if (inside && index > ring.lastBreak && folder.goesOn(ring, slot)) {
        int stop = (int) Math.min(slot + end - index, TickRing.CAPACITY);
        index += folder.addRun(ring, slot, stop) - 1;
      } else if (ring.offset[slot] >= limit) {
        end = index;
      } else if (ring.id[slot] <= overlapId) {
        folder.overlap(file);
      } else if (!ring.isOdd(slot)) {
        take(slot);
      }
    }
    ticks.moveTo(end);
  }

  private void take(int slot) throws IOException {
    TickRing ring = ticks.ring;
    long timeMicros = ring.timeMicros[slot];
    if (!folder.isNext(ring, slot)) {
      throw notNext(slot);
    }
    folder.markBorder(ring, slot);
    if (dropSecond != NOT_DROPPING) {
      if (Math.floorDiv(timeMicros, MICROS) == dropSecond) {
        folder.after(ring.stampAt(slot));
        return;
      }
      dropSecond = NOT_DROPPING;
    }
    if (!folder.panes.isInPane(timeMicros)) {
      Optional<String> silence = folder.silence(ring, slot);
      if (silence.isPresent()) {
        throw new InputException(place(slot) + ": " + silence.get());
      }
    }
    TapePosition start = new TapePosition(file, ring.offset[slot]);
    // A seam can't be read without the trade before it: a reader that resumes begins one earlier.
    if (folder.add(ring, slot) && file <= to.file()) {
      paneStart = start;
      folder.counter.settle();
    }
  }

  /** Lines behind the range: the rest of the pane that is begun, and the trade that follows it. */
  private void finish() throws IOException {
    TickRing ring = ticks.ring;
    if (!folder.panes.isOpen() && !ownsSeamOf(file)) {
      end();
    }
    for (; !done && ticks.at() < ticks.ready(); ticks.moveTo(ticks.at() + 1)) {
      int slot = TickRing.slot(ticks.at());
      if (ring.isOdd(slot) || ring.id[slot] <= overlapId) {
        continue;
      }
      if (folder.panes.isInPane(ring.timeMicros[slot]) || isSeam(ring.timeMicros[slot])) {
        take(slot);
      } else if (!folder.isNext(ring, slot)) {
        throw notNext(slot);
      } else {
        folder.markBorder(ring, slot);
        boolean broken = (ring.flags[slot] & TickRing.BROKEN) != 0;
        folder.panes.endBefore(broken ? ring.id[slot] + 1 : ring.id[slot], ring.timeMicros[slot]);
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
    DumpFile.Stamp tick = new DumpFile.Stamp(ring.id[slot], ring.timeMicros[slot]);
    return asideLines.farOutOfOrder(file, ring.offset[slot], tick, folder.last());
  }

  private String place(int slot) throws IOException {
    return asideLines.place(file, ticks.ring.offset[slot]);
  }

  private void setAside(OddTick odd) throws IOException {
    TapePosition position = new TapePosition(file, odd.offset());
    if (position.compareTo(from) >= 0 && position.compareTo(to) < 0) {
      asideLines.accept(file, odd, position);
    }
  }

  private void nextFile() throws IOException {
    boolean behind = new TapePosition(file + 1, 0).compareTo(to) >= 0;
    if (file + 1 == tape.files().size()) {
      folder.panes.endTape();
      end();
    } else if (behind && !folder.panes.isOpen() && !ownsSeamOf(file + 1)) {
      end();
    } else {
      folder.counter.close(folder.last());
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
    folder.counter.close(folder.last());
    folder.counter.settle();
    paneStart = to;
    done = true;
  }

  @Override
  public TapePosition paneStart() {
    return paneStart;
  }

  @Override
  public Tally takeTally() {
    return folder.counter.takeSettled();
  }

  @Override
  public long timeMicros() {
    return folder.panes.lastTimeMicros();
  }

  @Override
  public long trades() {
    return folder.counter.trades();
  }

  @Override
  public long bytesRead() {
    return readBefore + ticks.bytesRead();
  }

  @Override
  public void close() throws IOException {
    ticks.close();
    asideLines.close();
  }
}
