package io.tickloom.trainer.learn;

/** Hears how far a learner is. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, all) -> {};

  /**
   * @param done steps done
   * @param all steps at most
   */
  void step(int done, int all);
}
