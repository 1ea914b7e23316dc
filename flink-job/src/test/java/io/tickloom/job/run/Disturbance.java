package io.tickloom.job.run;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * The failures that await a running job, in this process; each strikes once.
 *
 * <p>Each waits until so many reads were made and a checkpoint is complete, so that there is
 * something to go back to. For those of the source reading stands still meanwhile.
 */
final class Disturbance {
  /** Where the job may fail. */
  enum Moment {
    /** While the source reads. */
    POLL,
    /** When the source is asked for its state. */
    SNAPSHOT,
    /** When a checkpoint is complete, and the sinks may not have been told. */
    COMPLETE,
    /** When the keyed stage takes panes. */
    PANES,
    /** When the keyed stage makes the rows of a block. */
    BLOCK,
    /** When the sink brings a file to its end. */
    FILE
  }

  private record Failure(Moment moment, int reads) {}

  private static final List<Moment> OF_SOURCE =
      List.of(Moment.POLL, Moment.SNAPSHOT, Moment.COMPLETE);
  private static final List<Moment> BEHIND = List.of(Moment.PANES, Moment.BLOCK, Moment.FILE);
  private static final int MOST_READS = 100;
  private static final Queue<Failure> AHEAD = new ArrayDeque<>();
  private static int reads;
  private static boolean checkpointed;

  private Disturbance() {}

  /** Plans failures of the source and then one behind it, the same for the same seed. */
  static synchronized void plan(long seed, int failures) {
    SplittableRandom random = new SplittableRandom(seed);
    AHEAD.clear();
    reads = 0;
    checkpointed = false;
    for (int i = 0; i < failures - 1; i++) {
      AHEAD.add(new Failure(pick(OF_SOURCE, seed + i), 1 + random.nextInt(MOST_READS)));
    }
    // early: what comes last in a run must not have been before this one is due
    AHEAD.add(new Failure(pick(BEHIND, seed), 1 + random.nextInt(MOST_READS / 10)));
  }

  private static Moment pick(List<Moment> moments, long n) {
    return moments.get((int) (n % moments.size()));
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
    return checkpointed && BEHIND.contains(next.moment);
  }
}
