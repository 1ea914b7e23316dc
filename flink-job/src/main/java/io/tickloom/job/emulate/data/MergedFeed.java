package io.tickloom.job.emulate.data;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Several feeds in one order of time; at the same time, in the order in which they were given. */
final class MergedFeed implements Feed {
  private record Turn(long micros, int order, Feed feed) {}

  private final List<Feed> feeds;
  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparingLong(Turn::micros).thenComparingInt(Turn::order));

  MergedFeed(List<Feed> feeds) {
    this.feeds = List.copyOf(feeds);
    for (int i = 0; i < feeds.size(); i++) {
      queue(i);
    }
  }

  private void queue(int order) {
    long micros = feeds.get(order).nextMicros();
    if (micros != NEVER) {
      turns.add(new Turn(micros, order, feeds.get(order)));
    }
  }

  @Override
  public long nextMicros() {
    return turns.isEmpty() ? NEVER : turns.peek().micros();
  }

  @Override
  public Optional<MarketMessage> message() {
    return turns.isEmpty() ? Optional.empty() : turns.peek().feed().message();
  }

  @Override
  public void pass() throws IOException {
    Turn turn = turns.remove();
    turn.feed().pass();
    queue(turn.order());
  }

  @Override
  public void close() throws IOException {
    for (Feed feed : feeds) {
      feed.close();
    }
  }
}
