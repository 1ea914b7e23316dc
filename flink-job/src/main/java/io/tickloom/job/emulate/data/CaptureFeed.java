package io.tickloom.job.emulate.data;

import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.RecordedMessages;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Every message of a recording, word for word, at the time at which it was received, moved to the
 * exchange's clock. The file is opened when its time comes. What REST knows of the trades follows
 * the trades' messages; aggregates that the recording does not hold are made from them.
 */
final class CaptureFeed implements Feed {
  private final DumpFile file;
  private final long skewMicros;
  private final Map<String, TapeWalk> walks;
  private final Map<String, TradeJson> aggregating;
  private final Map<String, Book> books;
  private final Map<String, Long> updateIds = new HashMap<>();
  private final Queue<MarketMessage> made = new ArrayDeque<>();
  private RecordedMessages messages;
  private RecordedStream current;
  private long nextMicros;
  private MarketMessage message;
  private boolean atEnd;

  /**
   * A feed of {@code file}.
   *
   * @param walks the tapes that its trades move on, by symbol
   * @param aggregating symbols whose aggregates are to be made
   * @param books by symbol
   */
  CaptureFeed(
      DumpFile file,
      CaptureLook look,
      long skewMicros,
      Map<String, TapeWalk> walks,
      Map<String, TradeJson> aggregating,
      Map<String, Book> books) {
    this.file = file;
    this.skewMicros = skewMicros;
    this.walks = walks;
    this.aggregating = aggregating;
    this.books = books;
    this.nextMicros = look.firstLocalMicros() + skewMicros;
    updateIds.putAll(look.firstUpdateIds());
  }

  @Override
  public long nextMicros() {
    return atEnd ? NEVER : nextMicros;
  }

  @Override
  public Optional<MarketMessage> message() {
    return Optional.ofNullable(message);
  }

  @Override
  public void pass() throws IOException {
    if (messages == null) {
      messages = new RecordedMessages(file);
    } else if (current != null) {
      happened();
    }
    message = made.poll();
    current = null;
    if (message == null) {
      read();
    }
  }

  private void read() throws IOException {
    if (!messages.next()) {
      atEnd = true;
      return;
    }
    nextMicros = Math.max(nextMicros, messages.localNanos() / 1_000 + skewMicros);
    current = RecordedStream.of(messages.json(), messages.url());
    message = current.isSnapshot() ? null : current.message(nextMicros);
  }

  private void happened() throws IOException {
    if (current.isSnapshot()) {
      book(CaptureLook.nearest(current, updateIds)).snapshot(current.payload());
    } else if (current.isDepth()) {
      book(current.symbol()).update(current.payload());
      updateIds.put(current.symbol(), message.lastId());
    } else if (message.isTrade() && walks.containsKey(message.symbol())) {
      walkTo(walks.get(message.symbol()), message.lastId());
    }
  }

  private Book book(String symbol) {
    return books.computeIfAbsent(symbol, s -> new Book());
  }

  private void walkTo(TapeWalk walk, long lastId) throws IOException {
    while (!walk.atEnd() && walk.nextId() <= lastId) {
      if (!walk.isTrade() && aggregating.containsKey(message.symbol())) {
        made.add(aggregating.get(message.symbol()).aggregate(walk.aggregate(), nextMicros));
      }
      walk.pass();
    }
  }

  @Override
  public void close() throws IOException {
    if (messages != null) {
      messages.close();
    }
  }
}
