package io.tickloom.job.tape;

import java.util.Arrays;

/** Finds some bytes among others, looking at few of them (Horspool 1980). */
final class BytePattern {
  private final byte[] pattern;
  private final int[] steps = new int[256];

  BytePattern(byte[] pattern) {
    this.pattern = pattern.clone();
    Arrays.fill(steps, pattern.length);
    for (int i = 0; i < pattern.length - 1; i++) {
      steps[pattern[i] & 0xFF] = pattern.length - 1 - i;
    }
  }

  /** Where it begins first in [from, to), wholly inside; -1 for nowhere. */
  int in(byte[] text, int from, int to) {
    int last = pattern.length - 1;
    for (int at = from; at + last < to; at += steps[text[at + last] & 0xFF]) {
      if (isAt(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isAt(byte[] text, int at) {
    for (int i = pattern.length - 1; i >= 0; i--) {
      if (text[at + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }
}
