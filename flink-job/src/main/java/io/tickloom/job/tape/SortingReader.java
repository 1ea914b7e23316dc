package io.tickloom.job.tape;

import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneFolder.PaneSink;
import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Reads a whole tape whose ticks may be late, and sorts them by time and id.
 *
 * <p>A position of such a tape is no byte but a second: a reader that goes on begins at the tape's
 * start again and hands on nothing that is before it, so that it is in the same state as the one
 * before.
 */
final class SortingReader implements PaneReader {
  private static final int STEP = 1000;

  private final Tape tape;
  private final long fromSecond;
  private final TapePosition to;
  private final AsideLines asideLines;
  private final long lateness;
  private final PriorityQueue<WaitingTick> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong(WaitingTick::timeMicros).thenComparingLong(WaitingTick::id));
  private final TickRing sorted = new TickRing();
  private final int[] fileOf = new int[TickRing.CAPACITY];
  private final RecentIds recent;
  private final TickFolder folder;
  private FileTicks ticks;
  private int file;
  private int countedFile;
  private long latest = Long.MIN_VALUE / 2;
  private long fileStart;
  private long at;
  private long second;
  private long readBefore;
  private boolean done;

  SortingReader(Tape tape, TapePosition from, TapePosition to, BadLines badLines, PaneSink sink)
      throws IOException {
    this.tape = tape;
    this.to = to;
    this.asideLines = new AsideLines(tape, badLines);
    fromSecond = from.equals(tape.start()) ? Long.MIN_VALUE : from.offset();
    lateness = tape.rules().latenessMicros();
    recent = new RecentIds(2 * lateness);
    folder = new TickFolder((pane, next) -> handOn(pane, next, sink), tape.rules());
    openFile(0);
  }

  private void handOn(Pane pane, long nextSecond, PaneSink sink) {
    if (pane.second >= fromSecond) {
      sink.accept(pane, nextSecond);
    }
  }

  private void openFile(int index) throws IOException {
    DumpFile dump = tape.files().get(index);
    file = index;
    fileStart = latest;
    ticks =
        FileTicks.open(
            dump, dump.dataStart(), tape.nextOf(index), tape.rules(), odd -> setAside(file, odd));
  }

  @Override
  public boolean advance() throws IOException {
    if (done) {
      return false;
    }
    if (ticks.fill()) {
      readTicks();
    } else if (file + 1 < tape.files().size()) {
      readBefore += ticks.bytesRead();
      close();
      openFile(file + 1);
    } else {
      emit(Long.MAX_VALUE);
      fold(sorted.count, true);
      folder.panes.endTape();
      folder.counter.close(folder.last());
      folder.counter.settle();
      done = true;
    }
    return !done;
  }

  private void readTicks() throws IOException {
    TickRing ring = ticks.ring;
    for (; ticks.at() < ticks.ready(); ticks.moveTo(ticks.at() + 1)) {
      int slot = TickRing.slot(ticks.at());
      if (ring.isOdd(slot)) {
        continue;
      }
      long id = ring.id[slot];
      long timeMicros = ring.timeMicros[slot];
      boolean held = id <= tape.overlapIds().get(file);
      boolean again = tape.files().get(file).isRecording() && recent.contains(id);
      if (again || (held && (timeMicros < fileStart - 2 * lateness || recent.contains(id)))) {
        folder.counter.overlap(file);
      } else if (timeMicros < latest - lateness) {
        setAside(
            file,
            new OddTick(
                ring.offset[slot],
                Fault.LATE,
                String.format(
                    "time %d us comes after %d us; more than the allowed lateness of %d us",
                    timeMicros, latest, lateness)));
      } else {
        push(ring, slot);
      }
    }
    emit(latest - lateness);
  }

  private void push(TickRing ring, int slot) {
    waiting.add(
        new WaitingTick(
            ring.id[slot],
            ring.priceE8[slot],
            ring.quantityE8[slot],
            ring.timeMicros[slot],
            (ring.flags[slot] & TickRing.SELL) != 0,
            file,
            ring.offset[slot],
            ring.firstInner[slot],
            ring.lastInner[slot]));
    latest = Math.max(latest, ring.timeMicros[slot]);
    if (tape.files().size() > 1 || tape.files().get(file).isRecording()) {
      recent.add(ring.id[slot], ring.timeMicros[slot], latest);
    }
  }

  /** Ticks before {@code timeMicros}: nothing can come before them any more. */
  private void emit(long timeMicros) throws IOException {
    while (!waiting.isEmpty() && waiting.peek().timeMicros() < timeMicros) {
      WaitingTick tick = waiting.remove();
      fileOf[TickRing.slot(sorted.count)] = tick.file();
      sorted.add(
          tick.id(),
          tick.priceE8(),
          tick.quantityE8(),
          tick.timeMicros(),
          tick.sell(),
          0,
          tick.offset());
      sorted.inner(tick.firstInner(), tick.lastInner());
      if (sorted.count - at >= TickOrder.CONTEXT + STEP) {
        fold(sorted.count - TickOrder.CONTEXT, false);
      }
    }
  }

  private void fold(long end, boolean atEnd) throws IOException {
    for (OddTick odd : TickOrder.judge(sorted, at, end, 0, atEnd)) {
      setAside(fileOf[TickRing.slot(indexOf(odd, end))], odd);
    }
    for (; at < end; at++) {
      int slot = TickRing.slot(at);
      if (!sorted.isOdd(slot)) {
        take(slot);
      }
    }
  }

  private long indexOf(OddTick odd, long end) {
    long index = at;
    while (index < end
        && (sorted.offset[TickRing.slot(index)] != odd.offset()
            || !sorted.isOdd(TickRing.slot(index)))) {
      index++;
    }
    return index;
  }

  private void take(int slot) throws IOException {
    String wrong =
        folder.isNext(sorted, slot)
            ? folder.silence(sorted, slot).orElse("")
            : "trade_id " + sorted.id[slot] + " comes after " + folder.last().id();
    if (!wrong.isEmpty()) {
      throw new InputException(asideLines.place(fileOf[slot], sorted.offset[slot]) + ": " + wrong);
    }
    if (fileOf[slot] != countedFile) {
      folder.counter.close(folder.last());
      countedFile = fileOf[slot];
      folder.counter.file(countedFile);
    }
    // What lies between two aggregate ticks is told by their order here, not by that of the lines.
    folder.markInner(sorted, slot);
    if (folder.add(sorted, slot)) {
      second = Math.floorDiv(sorted.timeMicros[slot], 1_000_000L);
      settle();
    }
  }

  /** Counts of what is before the second from which this reader goes on were taken before. */
  private void settle() {
    folder.counter.settle();
    if (second <= fromSecond) {
      folder.counter.takeSettled();
    }
  }

  private void setAside(int index, OddTick odd) throws IOException {
    if (second >= fromSecond) {
      asideLines.accept(index, odd, new TapePosition(0, second));
    }
  }

  @Override
  public TapePosition paneStart() {
    return done ? to : new TapePosition(0, Math.max(second, fromSecond));
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
