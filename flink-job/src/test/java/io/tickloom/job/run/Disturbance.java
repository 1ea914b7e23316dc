package io.tickloom.job.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * The failures that await a running job, in this process; each strikes once.
 *
 * <p>Each waits until so many reads were made and a checkpoint is complete, so that there is
 * something to go back to; reading stands still meanwhile.
 */
final class Disturbance {
  /** Where a reader may fail. */
  enum Moment {
    /** While it reads. */
    POLL,
    /** When it is asked for its state. */
    SNAPSHOT,
    /** When a checkpoint is complete, and the sinks may not have been told. */
    COMPLETE
  }

  private record Failure(Moment moment, int reads) {}

  private static final int MOST_READS = 100;
  private static final Queue<Failure> AHEAD = new ArrayDeque<>();
  private static int reads;
  private static boolean checkpointed;

  private Disturbance() {}

  /** Plans failures, the same for the same seed. */
  static synchronized void plan(long seed, int failures) {
    SplittableRandom random = new SplittableRandom(seed);
    AHEAD.clear();
    reads = 0;
    checkpointed = false;
    for (int i = 0; i < failures; i++) {
      Moment moment = Moment.values()[(int) ((seed + i) % Moment.values().length)];
      AHEAD.add(new Failure(moment, 1 + random.nextInt(MOST_READS)));
    }
  }

  /** How many have not struck. */
  static synchronized int ahead() {
    return AHEAD.size();
  }

  /**
   * Fails if now is the time.
   *
   * @return whether a reader may go on
   */
  static synchronized boolean pass(Moment moment) {
    checkpointed |= moment == Moment.COMPLETE;
    reads += moment == Moment.POLL ? 1 : 0;
    Failure next = AHEAD.peek();
    if (next == null || reads <= next.reads) {
      return true;
    }
    if (checkpointed && next.moment == moment) {
      AHEAD.remove();
      reads = 0;
      checkpointed = false;
      throw new IllegalStateException("planned failure at " + moment);
    }
    return false;
  }
}
