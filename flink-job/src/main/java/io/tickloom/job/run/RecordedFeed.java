package io.tickloom.job.run;

import io.tickloom.job.feed.FeedTap;
import io.tickloom.job.record.FeedRecorder;
import java.util.Set;

/** A feed that is recorded. */
record RecordedFeed(FeedRecorder recorder) implements FeedTap {
  @Override
  public void message(String text) {
    recorder.message(text);
  }

  @Override
  public void snapshot(String symbol, String text) {
    recorder.snapshot(symbol, text);
  }

  @Override
  public Set<String> takeWanted() {
    return recorder.takeWanted();
  }
}
