package io.tickloom.job.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes a market as a recorder would have kept it, one file a UTC hour: each trade, the quotes and
 * depth diffs of a book that the trades hit, and in each file a snapshot behind its first diff.
 */
final class CaptureWriter implements SweepListener, BookWatcher, AutoCloseable {
  private static final int FLUSH_BYTES = 1 << 19;
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long NEVER = Long.MAX_VALUE;

  /** A call takes so long to be answered. */
  private static final long ANSWER_MICROS = 140_000;

  /** The way from the exchange, and how far it swings: some 1 ms. */
  private static final long LATENCY_NANOS = 1_400_000;

  private static final int ROUND_LEVELS = 500;
  private static final int SWING_BITS = 20;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Path folder;
  private final SimulatorOptions options;
  private final Draws draws;
  private final long startBidTick;
  private final SimulationProgress progress;
  private final CaptureLines lines;
  private final long phaseMicros;
  private SimulatedBook book;
  private CaptureFile file;
  private long hour;
  private long snapshotAt = NEVER;
  private boolean snapshotWanted;
  private long nextTradeId;
  private long localNanos;
  private long messages;
  private long bytesPacked;
  private long bytesWritten;
  private long timeMicros;

  CaptureWriter(
      Path folder,
      SimulatorOptions options,
      Draws draws,
      long startBidTick,
      SimulationProgress progress) {
    this.folder = folder;
    this.options = options;
    this.draws = draws;
    this.startBidTick = startBidTick;
    this.progress = progress;
    lines = new CaptureLines(options.symbol());
    nextTradeId = options.firstTradeId();
    phaseMicros = 1 + (draws.bits() >>> 1) % SimulatedBook.DIFF_MICROS;
  }

  @Override
  public void openDay(LocalDate day) throws IOException {
    if (book == null) {
      begin(day.toEpochDay() * DAY_MICROS);
    }
  }

  /** Begins to write at a time at which no sweep of an earlier time is still to come. */
  void begin(long startMicros) {
    timeMicros = startMicros;
    hour = startMicros / CaptureFile.HOUR_MICROS - 1;
    book = new SimulatedBook(options, draws, startBidTick, startMicros, phaseMicros);
  }

  @Override
  public void openSecond(long second, double activity, double leanToBids) throws IOException {
    book.advance(second * 1_000_000 - 1, this);
    book.openSecond(activity, leanToBids);
  }

  @Override
  public void sweep(Sweep sweep) throws IOException {
    book.advance(sweep.timeMicros, this);
    book.sweep(sweep, this);
  }

  @Override
  public void trades(Sweep sweep, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      long local = local(sweep.timeMicros);
      long sent = sweep.timeMicros + (local & 0xFF);
      lines.trade(local, sent, sweep, i, nextTradeId++);
    }
    flushIfFull();
  }

  @Override
  public void quote(long micros, SimulatedBook now) throws IOException {
    lines.quote(local(micros), now);
    flushIfFull();
  }

  @Override
  public void diff(long micros, SimulatedBook now) throws IOException {
    lines.diff(local(micros), micros, now);
    if (snapshotWanted) {
      snapshotWanted = false;
      snapshotAt = micros + ANSWER_MICROS;
    }
    flushIfFull();
  }

  /** When a message of this time arrives, behind those before it; turns the page where need be. */
  private long local(long micros) throws IOException {
    timeMicros = micros;
    if (micros / CaptureFile.HOUR_MICROS != hour) {
      turn(micros / CaptureFile.HOUR_MICROS);
    }
    long swing = (++messages * GOLDEN) >>> (64 - SWING_BITS);
    localNanos =
        Math.max(localNanos + (swing & 0xFFF) + 900, micros * 1_000 + LATENCY_NANOS + swing);
    if (micros >= snapshotAt && isWhole(book.bids()) && isWhole(book.asks())) {
      snapshotAt = NEVER;
      lines.snapshot(localNanos - 400, book);
    }
    return localNanos;
  }

  /**
   * Whether no reader can take a snapshot for one that was asked for so many levels and cut off.
   */
  private static boolean isWhole(RestingSide side) {
    return side.levels() % ROUND_LEVELS != 0;
  }

  private void turn(long newHour) throws IOException {
    completeFile();
    file = new CaptureFile(folder, options.symbol(), newHour);
    hour = newHour;
    snapshotWanted = true;
    snapshotAt = NEVER;
  }

  private void completeFile() throws IOException {
    if (file != null) {
      flush();
      bytesPacked += file.complete();
      file = null;
    }
  }

  private void flushIfFull() throws IOException {
    if (lines.bytes().length() >= FLUSH_BYTES) {
      flush();
    }
  }

  private void flush() throws IOException {
    file.write(lines.bytes());
    bytesWritten += lines.bytes().length();
    lines.bytes().clear();
    progress.reached(bytesWritten, timeMicros);
  }

  /** Runs the book to the market's end, and completes the last file. */
  void finish() throws IOException {
    finish(options.startDate().plusDays(options.days()).toEpochDay() * DAY_MICROS);
  }

  /** Runs the book to a time before which all sweeps have been written, and completes the file. */
  void finish(long endMicros) throws IOException {
    book.advance(endMicros - 1, this);
    completeFile();
  }

  /** Size of all files. */
  long bytesPacked() {
    return bytesPacked;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
