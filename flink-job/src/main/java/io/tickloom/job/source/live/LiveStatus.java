package io.tickloom.job.source.live;

import io.tickloom.job.feed.FeedCounts;
import io.tickloom.job.feed.FeedNotes;
import io.tickloom.job.feed.FeedTap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the feed of this process has met, for the lines of an embedded run; on a cluster its notes
 * go to the log.
 */
public final class LiveStatus {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStatus.class);
  private static final FeedCounts COUNTS = new FeedCounts();
  private static volatile FeedNotes notes = LOG::info;

  private static volatile FeedTap tap = FeedTap.NONE;

  private LiveStatus() {}

  /** Sends notes to {@code to} from now on. */
  public static void notesTo(FeedNotes to) {
    notes = to;
  }

  /** What was met since this process began. */
  public static FeedCounts counts() {
    return COUNTS;
  }

  /** Tells {@code to}, word for word, what feeds that are opened from now on are made from. */
  public static void tapTo(FeedTap to) {
    tap = to;
  }

  static FeedTap tap() {
    return tap;
  }

  static void note(String line) {
    notes.note(line);
  }
}
