package io.tickloom.trainer.learn;

/** A way to make a model. The same samples and seed give the same model. */
public interface Learner {

  /** The name in options and reports. */
  String name();

  /**
   * Learns.
   *
   * @param train what is learnt from; both classes are there
   * @param validation what is chosen by, with the same columns; both classes are there
   * @param progress is told after each step
   */
  Learned learn(Sample train, Sample validation, Progress progress);
}
