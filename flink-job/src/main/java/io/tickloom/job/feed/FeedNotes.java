package io.tickloom.job.feed;

/** Told, in lines for people, of what happens beside the trades. */
@FunctionalInterface
public interface FeedNotes {
  /** One line. */
  void note(String line);
}
