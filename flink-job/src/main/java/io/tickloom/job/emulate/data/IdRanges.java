package io.tickloom.job.emulate.data;

import java.util.Map;
import java.util.TreeMap;

/** Ranges of ids that nobody can have; a few, as a fault plan makes them. */
final class IdRanges {
  private final TreeMap<Long, Long> lastByFirst = new TreeMap<>();

  /** Adds a range; one that goes on where another ends becomes a part of that. */
  synchronized void add(long first, long last) {
    Map.Entry<Long, Long> before = lastByFirst.floorEntry(first);
    boolean goesOn = before != null && before.getValue() + 1 >= first;
    lastByFirst.merge(goesOn ? before.getKey() : first, last, Math::max);
  }

  /** Whether any id from {@code first} to {@code last} is in a range. */
  synchronized boolean meets(long first, long last) {
    Map.Entry<Long, Long> before = lastByFirst.floorEntry(last);
    return before != null && before.getValue() >= first;
  }
}
