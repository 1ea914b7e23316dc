package io.tickloom.job.record;

/** Told of what goes wrong with a recording; nothing is lost in silence. */
@FunctionalInterface
public interface RecorderEvents {
  /** A line for a person. */
  void say(String line);
}
