package io.tickloom.job.tape;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** The ids of the latest ticks, by which a late tick of the next file is told from a known one. */
final class RecentIds {
  private final long spanMicros;
  private final Set<Long> ids = new HashSet<>();
  private final Queue<DumpFile.Stamp> order = new ArrayDeque<>();

  /** Ids of ticks up to {@code spanMicros} before the latest. */
  RecentIds(long spanMicros) {
    this.spanMicros = spanMicros;
  }

  void add(long id, long timeMicros, long latestMicros) {
    if (ids.add(id)) {
      order.add(new DumpFile.Stamp(id, timeMicros));
    }
    while (!order.isEmpty() && order.peek().timeMicros() < latestMicros - spanMicros) {
      ids.remove(order.remove().id());
    }
  }

  boolean contains(long id) {
    return ids.contains(id);
  }
}
