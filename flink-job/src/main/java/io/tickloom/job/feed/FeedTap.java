package io.tickloom.job.feed;

import java.util.Set;

/** Given, word for word, what a feed is made from, so that it can be kept. */
public interface FeedTap {
  /** Nobody keeps it. */
  FeedTap NONE =
      new FeedTap() {
        @Override
        public void message(String text) {}

        @Override
        public void snapshot(String symbol, String text) {}

        @Override
        public Set<String> takeWanted() {
          return Set.of();
        }
      };

  /** A message of a stream; told in the threads of the connections. */
  void message(String text);

  /** A snapshot of a book from which a diff went on. */
  void snapshot(String symbol, String text);

  /** Symbols whose book is wanted anew since the last call, for example in a new file. */
  Set<String> takeWanted();
}
