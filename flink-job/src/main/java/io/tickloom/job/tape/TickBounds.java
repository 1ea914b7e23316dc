package io.tickloom.job.tape;

import java.util.ArrayList;
import java.util.List;

/** Finds lines that their neighbours can't tell against: those about a file's two ends. */
final class TickBounds {
  private static final int NEIGHBOURS = TickOrder.NEIGHBOURS;

  private final TickRing ring;
  private final NextFile follower;
  private final DumpFile.Stamp next;
  private final long lateness;
  private final long longestSilence;

  /** Of lines of a file that {@code follower} follows on the tape. */
  TickBounds(TickRing ring, NextFile follower, TapeRules rules) {
    this.ring = ring;
    this.follower = follower;
    next = follower.first();
    lateness = rules.latenessMicros();
    longestSilence = rules.longestSilenceMicros();
  }

  /** Marks the odd ones among [from, to) that are not marked; gives them in order. */
  List<OddTick> judge(long from, long to, boolean fromStart, boolean atEnd) {
    List<OddTick> found = new ArrayList<>();
    if (next.isKnown() && to > from && !(ring.lastDescent < from && isBefore(to - 1))) {
      beyondNext(from, to, found);
    }
    if (atEnd && to > from) {
      behindGap(from, to, found);
      silence(from, to, fromStart, found);
    }
    if (fromStart && from == 0 && to > NEIGHBOURS) {
      early(found);
    }
    return found;
  }

  private boolean isBefore(long index) {
    int at = TickRing.slot(index);
    return ring.id[at] < next.id() && ring.timeMicros[at] <= next.timeMicros();
  }

  private void beyondNext(long from, long to, List<OddTick> found) {
    for (long index = from; index < to; index++) {
      int at = TickRing.slot(index);
      boolean idBefore = ring.id[at] < next.id();
      boolean torn =
          idBefore
              ? ring.timeMicros[at] > next.timeMicros() + lateness
              : ring.timeMicros[at] < next.timeMicros() - lateness;
      if (torn && !ring.isOdd(at)) {
        mark(
            index,
            idBefore ? Fault.CLOCK : Fault.AHEAD,
            String.format(
                "trade_id %d at %d us contradicts the next file, which begins with %d at %d us",
                ring.id[at], ring.timeMicros[at], next.id(), next.timeMicros()),
            found);
      }
    }
  }

  /**
   * The last lines, where the next file holds what is missing before them: it begins there, or it
   * goes on there and ends before them. One line with id and time too high would pass for the
   * file's end, and what it jumped over for an overlap.
   */
  private void behindGap(long from, long to, List<OddTick> found) {
    long before = -1;
    for (long index = from; index < to && next.isKnown() && lateness == 0; index++) {
      if (ring.isOdd(TickRing.slot(index))) {
        continue;
      }
      long id = ring.id[TickRing.slot(index)];
      boolean jumps = before >= 0 && isJump(TickRing.slot(before), id);
      if (jumps && to - index <= NEIGHBOURS) {
        String reason = " stands behind a gap that the next file fills, which begins with ";
        for (long k = index; k < to; k++) {
          if (!ring.isOdd(TickRing.slot(k))) {
            String which = "trade_id " + ring.id[TickRing.slot(k)];
            mark(k, Fault.AHEAD, which + reason + next.id(), found);
          }
        }
        return;
      }
      before = index;
    }
  }

  private boolean isJump(int before, long id) {
    return follower.goesOnFrom(ring.id[before], ring.timeMicros[before])
        && follower.isPassedBy(ring.id[before], id);
  }

  /** A jump in time among the last lines, or among all of a short file. */
  private void silence(long from, long to, boolean fromStart, List<OddTick> found) {
    long before = -1;
    for (long index = from; index < to; index++) {
      if (ring.isOdd(TickRing.slot(index))) {
        continue;
      }
      if (before >= 0 && isSilence(before, index)) {
        boolean tail = to - index <= NEIGHBOURS && (!fromStart || to - index <= index);
        if (tail) {
          markAll(index, to, before, found);
          return;
        }
        if (fromStart && index <= NEIGHBOURS) {
          markAll(0, index, index, found);
        }
      }
      before = index;
    }
  }

  /** A jump in time among the first lines of a file that is longer. */
  private void early(List<OddTick> found) {
    long before = -1;
    for (long index = 0; index <= NEIGHBOURS; index++) {
      if (!ring.isOdd(TickRing.slot(index))) {
        if (before >= 0 && isSilence(before, index)) {
          markAll(0, index, index, found);
        }
        before = index;
      }
    }
  }

  private boolean isSilence(long early, long late) {
    int a = TickRing.slot(early);
    int b = TickRing.slot(late);
    return ring.timeMicros[b] - ring.timeMicros[a] > longestSilence && ring.id[b] == ring.id[a] + 1;
  }

  private void markAll(long from, long to, long other, List<OddTick> found) {
    for (long index = from; index < to; index++) {
      if (!ring.isOdd(TickRing.slot(index))) {
        String reason = reason(ring.timeMicros[TickRing.slot(index)], other);
        mark(index, Fault.SILENCE, reason, found);
      }
    }
  }

  private String reason(long timeMicros, long other) {
    int at = TickRing.slot(other);
    return silence(
        timeMicros, new DumpFile.Stamp(ring.id[at], ring.timeMicros[at]), longestSilence);
  }

  /** What is wrong with a time so far from that of a neighbour. */
  static String silence(long timeMicros, DumpFile.Stamp neighbour, long longestSilence) {
    return String.format(
        "time %d us is %d s from that of trade %d, and no id is missing between them;"
            + " --longest-silence allows %d s",
        timeMicros,
        Math.abs(timeMicros - neighbour.timeMicros()) / 1_000_000,
        neighbour.id(),
        longestSilence / 1_000_000);
  }

  private void mark(long index, Fault fault, String reason, List<OddTick> found) {
    ring.markOdd(index);
    found.add(new OddTick(ring.offset[TickRing.slot(index)], fault, reason));
  }
}
