package io.tickloom.job.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Hands what somebody else hears of a few symbols to a recorder: messages of combined streams, and
 * snapshots of books, one of which is wanted in every file.
 */
public final class FeedRecorder {
  private static final int MOST_ODD = 5;
  private static final int MOST_SHOWN = 120;

  private final Recorder recorder;
  private final Set<String> symbols;
  private final RecorderEvents events;
  private final LongSupplier epochNanos;
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger odd = new AtomicInteger();

  /**
   * A recorder of {@code symbols}, in capitals.
   *
   * @param epochNanos the wall's time, nanoseconds since 1970 UTC
   */
  public FeedRecorder(
      Recorder recorder, List<String> symbols, RecorderEvents events, LongSupplier epochNanos) {
    this.recorder = recorder;
    this.symbols = Set.copyOf(symbols);
    this.events = events;
    this.epochNanos = epochNanos;
    recorder.onFile(wanted::add);
  }

  /** Takes a message that has just come; from any thread. */
  public void message(String text) {
    take(text, epochNanos.getAsLong());
  }

  /** The stream that it is of, where it is one of the symbols'. */
  Optional<StreamName> take(String text, long receivedNanos) {
    Optional<StreamName> name = StreamName.of(text);
    if (name.isEmpty()) {
      if (odd.getAndIncrement() < MOST_ODD) {
        events.say("not recorded: " + text.substring(0, Math.min(MOST_SHOWN, text.length())));
      }
      return name;
    }
    Optional<StreamName> ours = name.filter(stream -> symbols.contains(stream.symbol()));
    ours.ifPresent(
        stream -> recorder.take(stream.symbol(), receivedNanos, text.replace('\n', ' ')));
    return ours;
  }

  /** Takes a snapshot of the book of {@code symbol}. */
  public void snapshot(String symbol, String text) {
    recorder.take(symbol, epochNanos.getAsLong(), text.replace('\n', ' '));
  }

  /** Symbols of which a file was begun since the last call. */
  public Set<String> takeWanted() {
    if (wanted.isEmpty()) {
      return Set.of();
    }
    Set<String> taken = new HashSet<>(wanted);
    wanted.removeAll(taken);
    return taken;
  }
}
