package io.tickloom.job.emulate.data;

import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.LineLayout;
import io.tickloom.job.tape.MarketNote;
import io.tickloom.job.tape.Tape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that an emulated exchange knows: one feed of messages, and by symbol its past trades and its
 * book. Reads as it goes; what it keeps in memory does not grow with the data.
 */
public final class MarketData implements AutoCloseable {
  private final TreeMap<String, TradeHistory> histories = new TreeMap<>();
  private final Map<String, Book> books = new ConcurrentHashMap<>();
  private final Feed feed;
  private final Optional<String> note;
  private final long startMicros;

  /** Opens {@code tapes}: dumps, recordings, or both. */
  public MarketData(List<Tape> tapes, Venue venue) throws IOException {
    List<Feed> feeds = new ArrayList<>();
    Map<String, TapeWalk> walks = new HashMap<>();
    Map<String, TradeJson> aggregating = new HashMap<>();
    Map<String, DumpFile> recordings = new LinkedHashMap<>();
    for (Tape tape : tapes) {
      TradeHistory history = new TradeHistory(tape, venue);
      histories.put(tape.symbol(), history);
      TapeWalk walk = new TapeWalk(tape, history, venue);
      TradeJson json = new TradeJson(tape.symbol(), venue);
      if (isRecording(tape)) {
        walks.put(tape.symbol(), walk);
        tape.files().forEach(file -> recordings.put(file.path() + "!" + file.member(), file));
        if (history.hasTrades()) {
          aggregating.put(tape.symbol(), json);
        }
      } else {
        feeds.add(new TapeFeed(walk, json));
      }
    }
    long skew = 0;
    for (DumpFile file : recordings.values()) {
      CaptureLook look = CaptureLook.at(file);
      skew = feeds.isEmpty() || skew == 0 ? look.skewMicros() : skew;
      feeds.add(new CaptureFeed(file, look, skew, walks, aggregating, books));
      for (Map.Entry<String, String> snapshot : look.snapshots().entrySet()) {
        if (books.putIfAbsent(snapshot.getKey(), new Book()) == null) {
          books.get(snapshot.getKey()).snapshot(snapshot.getValue());
        }
      }
    }
    feed = new MergedFeed(feeds);
    startMicros = feed.nextMicros();
    note = MarketNote.beside(tapes);
  }

  private static boolean isRecording(Tape tape) {
    LineLayout.Kind kind = tape.files().get(0).layout().kind();
    return kind == LineLayout.Kind.RECORDED_TRADES
        || kind == LineLayout.Kind.RECORDED_AGGREGATE_TRADES;
  }

  /** Everything that happens, in order of time. */
  public Feed feed() {
    return feed;
  }

  /** When the first thing happens, microseconds since 1970 UTC. */
  public long startMicros() {
    return startMicros;
  }

  /** What the simulator says of the market, JSON, where it is simulated. */
  public Optional<String> note() {
    return note;
  }

  /** In order of the symbols. */
  public List<TradeHistory> histories() {
    return List.copyOf(histories.values());
  }

  /** The trades of {@code symbol}, where there is such a symbol. */
  public Optional<TradeHistory> history(String symbol) {
    return Optional.ofNullable(histories.get(symbol));
  }

  /** The book of {@code symbol}, where the data holds one. */
  public Optional<Book> book(String symbol) {
    return Optional.ofNullable(books.get(symbol)).filter(Book::isKnown);
  }

  /** Makes trades that neither the stream nor REST gives. */
  public void addHole(String symbol, long firstId, long lastId) {
    history(symbol).ifPresent(history -> history.addHole(firstId, lastId));
  }

  /** Whether any of these trades is in a hole. */
  public boolean isHole(String symbol, long firstId, long lastId) {
    return history(symbol).filter(history -> history.isHole(firstId, lastId)).isPresent();
  }

  @Override
  public void close() throws IOException {
    feed.close();
  }
}
