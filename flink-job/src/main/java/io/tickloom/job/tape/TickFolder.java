package io.tickloom.job.tape;

import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.PaneFolder.PaneSink;
import java.util.Optional;

/** Folds ticks that are in order into panes, and counts them and the gaps between them. */
final class TickFolder {
  final PaneFolder panes;
  final TapeCounter counter = new TapeCounter();
  private final long longestSilence;
  private long lastInner = -1;
  private boolean atBorder;

  TickFolder(PaneSink sink, TapeRules rules) {
    panes = new PaneFolder(sink);
    longestSilence = rules.longestSilenceMicros();
  }

  /** Whether the tick comes after the latest one. */
  boolean isNext(TickRing ring, int slot) {
    return ring.id[slot] > panes.lastId() && ring.timeMicros[slot] >= panes.lastTimeMicros();
  }

  /** What is wrong with a tick after a silence that is too long. */
  Optional<String> silence(TickRing ring, int slot) {
    boolean follows = ring.id[slot] == panes.lastId() + 1 && ring.missing[slot] == 0;
    boolean far = ring.timeMicros[slot] - panes.lastTimeMicros() > longestSilence;
    return follows && far
        ? Optional.of(TickBounds.silence(ring.timeMicros[slot], last(), longestSilence))
        : Optional.empty();
  }

  /** The latest tick was folded elsewhere. */
  void after(DumpFile.Stamp stamp) {
    panes.after(stamp.id(), stamp.timeMicros());
    lastInner = stamp.innerId();
  }

  /** A file is read on, from its first tick or not. */
  void open(boolean fromStart) {
    atBorder = fromStart;
  }

  /** A tick of the file {@code index} that files before it hold. */
  void overlap(int index) {
    counter.overlap(index);
    atBorder = false;
  }

  /**
   * Marks a tick, where it is the first of its file, if trades are missing between it, an aggregate
   * one, and the last one of the file before. Within a file, {@link FileTicks} does so.
   */
  void markBorder(TickRing ring, int slot) {
    if (atBorder) {
      markInner(ring, slot);
    }
    atBorder = false;
  }

  /** Marks an aggregate tick if trades are missing between it and the latest one. */
  void markInner(TickRing ring, int slot) {
    long missing = ring.firstInner[slot] - lastInner - 1;
    if (lastInner > 0 && missing > 0) {
      ring.markBroken(slot, missing);
    }
  }

  /**
   * Adds the next tick.
   *
   * @return whether it begins a pane; what was counted before it is then to be settled
   */
  boolean add(TickRing ring, int slot) {
    long id = ring.id[slot];
    long timeMicros = ring.timeMicros[slot];
    boolean broken = (ring.flags[slot] & TickRing.BROKEN) != 0;
    boolean isGap = (id != panes.lastId() + 1 || broken) && panes.lastId() != PaneFolder.NONE;
    Gap gap = isGap ? gap(ring, slot) : null;
    boolean begins = !panes.isInPane(timeMicros);
    if (begins) {
      counter.close(last());
    }
    if (broken) {
      panes.breakHistory();
    }
    panes.add(
        id,
        ring.priceE8[slot],
        ring.quantityE8[slot],
        timeMicros,
        (ring.flags[slot] & TickRing.SELL) != 0);
    lastInner = ring.lastInner[slot];
    if (gap != null) {
      counter.gapAhead(gap);
    }
    counter.trade(id, timeMicros);
    return begins;
  }

  /** Whether the tick is the very next one, in the pane that is begun. */
  boolean goesOn(TickRing ring, int slot) {
    return ring.id[slot] == panes.lastId() + 1 && panes.isInPane(ring.timeMicros[slot]);
  }

  /**
   * Adds ticks that follow the latest one one by one, as long as they lie in the pane that is
   * begun.
   *
   * @return how many
   */
  int addRun(TickRing ring, int from, int to) {
    int end = from;
    while (end < to && panes.isInPane(ring.timeMicros[end])) {
      end++;
    }
    panes.addRun(ring.priceE8, ring.quantityE8, ring.timeMicros, ring.flags, from, end);
    counter.more(end - from);
    lastInner = ring.lastInner[end - 1];
    return end - from;
  }

  private Gap gap(TickRing ring, int slot) {
    DumpFile.Stamp before = new DumpFile.Stamp(ring.id[slot], ring.timeMicros[slot]);
    long missing = before.id() - panes.lastId() - 1;
    return new Gap(last(), before, missing > 0 ? missing : ring.missing[slot]);
  }

  /** The latest tick. */
  DumpFile.Stamp last() {
    return new DumpFile.Stamp(panes.lastId(), panes.lastTimeMicros());
  }
}
