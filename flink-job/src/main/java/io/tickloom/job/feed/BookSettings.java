package io.tickloom.job.feed;

import java.io.Serializable;
import java.time.Duration;

/**
 * Whether and how order books are followed.
 *
 * @param isFollowed whether they are
 * @param withQuotes whether best prices are subscribed to as well, for a recording
 * @param patience how long a row waits for what is known of its book; without an answer it is made
 *     with an unknown one
 */
public record BookSettings(boolean isFollowed, boolean withQuotes, Duration patience)
    implements Serializable {
  /** Trades alone. */
  public static final BookSettings NONE = new BookSettings(false, false, Duration.ZERO);

  /** Checks the time. */
  public BookSettings {
    if (patience.isNegative() || patience.toSeconds() > 60) {
      throw new IllegalArgumentException(
          "the patience with a book, " + patience.toMillis() + " ms, must lie in 0 to 60,000 ms");
    }
  }

  /** Streams that each symbol takes on the connection of the books. */
  int streams() {
    return withQuotes ? 2 : 1;
  }
}
