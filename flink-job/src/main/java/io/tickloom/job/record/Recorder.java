package io.tickloom.job.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Keeps messages in a folder, a file for each symbol and UTC hour. Taking a message never waits for
 * the disk; a thread writes, and flushes each second. A disk that fails or lags costs messages,
 * which are counted and said; writing is tried anew each second.
 */
public final class Recorder implements AutoCloseable {
  private static final int QUEUE = 1 << 16;
  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final long HOUR_NANOS = 3_600 * SECOND_NANOS;

  private record Message(String symbol, long receivedNanos, String json) {}

  private static final Message END = new Message("", -1, "");

  private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Map<String, Opened> opened = new HashMap<>();
  private final RecordingNames names;
  private final RecorderEvents events;
  private final LongSupplier nanos;
  private final Thread writer;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong files = new AtomicLong();
  private final TradeJumps jumps = new TradeJumps();
  private volatile Consumer<String> onFile = symbol -> {};
  private long retryAt;
  private long saidLost;

  private record Opened(RecordingFile file, long hour) {}

  /**
   * Opens a recorder.
   *
   * @param folder is made where it is not there
   * @param nanos the wall's clock, for the seconds between flushes
   */
  public Recorder(Path folder, RecorderEvents events, LongSupplier nanos) throws IOException {
    Files.createDirectories(folder);
    this.names = new RecordingNames(folder);
    this.events = events;
    this.nanos = nanos;
    this.retryAt = nanos.getAsLong();
    writer = new Thread(this::write, "recorder");
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Takes a message, from any thread.
   *
   * @param symbol in capitals; names the file
   * @param receivedNanos when it came, nanoseconds since 1970 UTC
   * @param json as it was sent, without a line's end
   */
  public void take(String symbol, long receivedNanos, String json) {
    if (!queue.offer(new Message(symbol, receivedNanos, json))) {
      lost.incrementAndGet();
    }
  }

  private void write() {
    long flushAt = nanos.getAsLong() + SECOND_NANOS;
    try {
      while (true) {
        long wait = Math.max(0, flushAt - nanos.getAsLong());
        Message message = queue.poll(wait, TimeUnit.NANOSECONDS);
        if (END.equals(message)) {
          opened.keySet().stream().toList().forEach(this::complete);
          return;
        }
        if (message != null) {
          keep(message);
        }
        if (nanos.getAsLong() - flushAt >= 0) {
          opened.keySet().stream().toList().forEach(this::flush);
          sayLost();
          flushAt = nanos.getAsLong() + SECOND_NANOS;
        }
      }
    } catch (InterruptedException e) {
      opened.keySet().stream().toList().forEach(this::complete);
    }
  }

  private void keep(Message message) {
    String symbol = message.symbol();
    long hour = Math.floorDiv(message.receivedNanos(), HOUR_NANOS);
    Opened open = opened.get(symbol);
    if (open != null && open.hour() < hour) {
      complete(symbol);
    }
    if (!opened.containsKey(symbol) && nanos.getAsLong() - retryAt < 0) {
      lost.incrementAndGet();
      return;
    }
    try {
      if (!opened.containsKey(symbol)) {
        opened.put(symbol, new Opened(new RecordingFile(names.next(symbol, hour)), hour));
        files.incrementAndGet();
        onFile.accept(symbol);
      }
      opened.get(symbol).file().write(message.receivedNanos(), message.json());
      written.incrementAndGet();
      jumps.take(symbol, message.json());
      missed.set(jumps.missed());
    } catch (IOException e) {
      lost.incrementAndGet();
      failed(symbol, e);
    }
  }

  private void flush(String symbol) {
    try {
      opened.get(symbol).file().flush();
    } catch (IOException e) {
      failed(symbol, e);
    }
  }

  private void complete(String symbol) {
    try {
      opened.get(symbol).file().complete();
      opened.remove(symbol);
    } catch (IOException e) {
      failed(symbol, e);
    }
  }

  /** The file is let go of: behind a broken frame nothing could be read. */
  private void failed(String symbol, IOException e) {
    failures.incrementAndGet();
    retryAt = nanos.getAsLong() + SECOND_NANOS;
    Opened open = opened.remove(symbol);
    if (open != null) {
      open.file().abandon();
    }
    events.say(
        "recording of "
            + symbol
            + " failed: "
            + e.getMessage()
            + "; up to a second of messages before it is lost; trying a new file each second");
  }

  private void sayLost() {
    long now = lost.get();
    if (now > saidLost) {
      events.say((now - saidLost) + " messages could not be recorded, " + now + " in all");
      saidLost = now;
    }
  }

  /** Calls {@code then} with its symbol for each file that is begun, in the writing thread. */
  public void onFile(Consumer<String> then) {
    onFile = then;
  }

  /** What has been done so far; from any thread. */
  public RecorderFigures figures() {
    return new RecorderFigures(
        written.get(), lost.get(), missed.get(), failures.get(), files.get());
  }

  /** Writes what has come, and ends all files with their checksums. */
  @Override
  public void close() {
    try {
      if (writer.isAlive()) {
        queue.put(END);
        writer.join();
        sayLost();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
