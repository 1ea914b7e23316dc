package io.tickloom.job.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines that are not in order with their neighbours.
 *
 * <p>Two lines of a file that are close to each other and in the wrong order contradict each other.
 * The line that is contradicted by more lines than any that it contradicts is the odd one: one
 * trade too high is contradicted by all that follow, each of which is contradicted by it alone. So
 * the verdict on a line depends on the lines around it and on nothing else: not on where a reader
 * began, nor on what was thought of lines far before it.
 */
final class TickOrder {
  /** So far apart lines may contradict each other. */
  static final int NEIGHBOURS = 200;

  private static final int ROUNDS = 3;

  /** Lines before and behind a line by which the verdict on it, and its reason, are told. */
  static final int CONTEXT = (2 * ROUNDS + 1) * NEIGHBOURS;

  private final TickRing ring;
  private final long lateness;
  private final long lastLine;
  private final long base;
  private final int size;
  private final boolean[] odd;

  private TickOrder(TickRing ring, long from, long to, long lateness, boolean atEnd) {
    this.ring = ring;
    this.lateness = lateness;
    lastLine = atEnd ? ring.count - 1 : -1;
    base = Math.max(0, from - CONTEXT);
    size = (int) (Math.min(ring.count, to + CONTEXT) - base);
    odd = new boolean[size];
  }

  /**
   * Marks the odd lines of [from, to).
   *
   * @param latenessMicros a line may be so much earlier than one before it; where it is above 0,
   *     ids are not looked at
   * @param atEnd whether the file's last line is there
   * @return them, in order
   */
  static List<OddTick> judge(
      TickRing ring, long from, long to, long latenessMicros, boolean atEnd) {
    if (ring.lastDescent < from - CONTEXT) {
      return List.of();
    }
    TickOrder order = new TickOrder(ring, from, to, latenessMicros, atEnd);
    for (int round = 1; round <= ROUNDS; round++) {
      order.round(round == ROUNDS);
    }
    return order.marked(from, to);
  }

  /** Whether {@code early}, which stands before {@code late}, should not. */
  private boolean contradict(int early, int late) {
    int a = TickRing.slot(base + early);
    int b = TickRing.slot(base + late);
    return ring.timeMicros[b] < ring.timeMicros[a] - lateness
        || (lateness == 0 && ring.id[b] <= ring.id[a]);
  }

  /** Takes away lines that are worse than all (at last: than any) that they contradict. */
  private void round(boolean last) {
    int[] against = new int[size];
    pairs(
        (i, k) -> {
          against[i]++;
          against[k]++;
        });
    boolean[] spared = new boolean[size];
    boolean[] blamed = new boolean[size];
    pairs(
        (i, k) -> {
          int worse = against[i] > against[k] || isLastTie(i, k, against) ? i : k;
          blamed[worse] = true;
          spared[worse == i ? k : i] = true;
        });
    for (int i = 0; i < size; i++) {
      odd[i] |= blamed[i] && (last || !spared[i]);
    }
  }

  /** Nothing follows the last line that could speak for it; it goes on from the one before both. */
  private boolean isLastTie(int i, int k, int[] against) {
    return base + k == lastLine
        && i > 0
        && against[i] == against[k]
        && ring.id[TickRing.slot(base + i)] != ring.id[TickRing.slot(base + k)]
        && !contradict(i - 1, k);
  }

  @FunctionalInterface
  private interface Pair {
    void take(int early, int late);
  }

  private void pairs(Pair pair) {
    for (int i = 0; i < size; i++) {
      int end = odd[i] ? 0 : Math.min(size, i + NEIGHBOURS + 1);
      for (int k = i + 1; k < end; k++) {
        if (!odd[k] && contradict(i, k)) {
          pair.take(i, k);
        }
      }
    }
  }

  private List<OddTick> marked(long from, long to) {
    List<OddTick> found = new ArrayList<>();
    for (long index = from; index < to; index++) {
      int i = (int) (index - base);
      if (odd[i]) {
        ring.markOdd(index);
        found.add(told(i));
      }
    }
    return found;
  }

  /** The odd line with the line that tells against it: one before it if there is any. */
  private OddTick told(int i) {
    for (int near = 1; near <= NEIGHBOURS; near++) {
      if (i - near >= 0 && !odd[i - near] && contradict(i - near, i)) {
        return told(i, i - near, true);
      }
    }
    for (int near = 1; near <= NEIGHBOURS; near++) {
      if (i + near < size && !odd[i + near] && contradict(i, i + near)) {
        return told(i, i + near, false);
      }
    }
    return new OddTick(
        ring.offset[TickRing.slot(base + i)], Fault.BEHIND, "out of order among its neighbours");
  }

  private OddTick told(int line, int other, boolean after) {
    int a = TickRing.slot(base + line);
    int b = TickRing.slot(base + other);
    String where = after ? " comes after " : " comes before ";
    boolean byId = lateness == 0 && (after ? ring.id[a] <= ring.id[b] : ring.id[a] >= ring.id[b]);
    if (byId) {
      Fault fault = after ? Fault.BEHIND : Fault.AHEAD;
      return new OddTick(
          ring.offset[a],
          ring.id[a] == ring.id[b] ? Fault.DUPLICATE : fault,
          "trade_id " + ring.id[a] + where + ring.id[b] + "; trades must be in order");
    }
    return new OddTick(
        ring.offset[a],
        lateness > 0 && after ? Fault.LATE : Fault.CLOCK,
        String.format(
            "time %d us%s%d us; %s",
            ring.timeMicros[a],
            where,
            ring.timeMicros[b],
            lateness == 0
                ? "trades must be in order"
                : "more than the allowed lateness of " + lateness + " us"));
  }
}
