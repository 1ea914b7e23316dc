package io.tickloom.job.record;

import java.util.HashSet;
import java.util.Set;

/** While two connections give the same messages, lets each through once. Safe for two threads. */
final class Doubles {
  private Set<String> seen;

  /** From here on there are two. */
  synchronized void begin() {
    seen = new HashSet<>();
  }

  /** There is one again. */
  synchronized void end() {
    seen = null;
  }

  /** Whether {@code message} comes for the first time. */
  synchronized boolean isFirst(String message) {
    return seen == null || seen.add(message);
  }
}
