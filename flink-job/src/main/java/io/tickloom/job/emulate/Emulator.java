package io.tickloom.job.emulate;

import io.tickloom.job.emulate.data.Feed;
import io.tickloom.job.emulate.data.MarketData;
import io.tickloom.job.emulate.data.MarketMessage;
import io.tickloom.job.emulate.fault.FaultNote;
import io.tickloom.job.emulate.fault.FaultStage;
import io.tickloom.job.emulate.fault.Spans;
import io.tickloom.job.emulate.wire.Exchange;
import io.tickloom.job.tape.Tape;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** An exchange that plays data: opened first, then run from the data's start to its end. */
public final class Emulator implements AutoCloseable {
  private static final int BATCH = 64;
  private static final long LONGEST_NAP_NANOS = 50_000_000L;

  private final EmulatorOptions options;
  private final MarketData data;
  private final DataClock clock;
  private final Exchange exchange;
  private final Consumer<FaultNote> log;
  private final LongSupplier nanos;
  private long longestNanos = Long.MAX_VALUE;
  private FaultStage stage;
  private long firstMicros;
  private volatile boolean stopped;

  /**
   * An emulator of {@code tapes}.
   *
   * @param log told of what each fault did
   * @param nanos the wall's clock
   */
  public Emulator(
      List<Tape> tapes, EmulatorOptions options, Consumer<FaultNote> log, LongSupplier nanos)
      throws IOException {
    this.options = options;
    this.log = log;
    this.nanos = nanos;
    data = new MarketData(tapes, options.venue());
    clock = new DataClock(options.speed(), nanos);
    exchange =
        new Exchange(
            data, options.venue(), options.limits(), options.marketDataOnly(), clock, nanos);
  }

  /** Passes over what lies before the start, and opens the port. */
  public void open() throws IOException, InterruptedException {
    Feed feed = data.feed();
    firstMicros = data.startMicros() + Spans.micros(options.startAt());
    while (feed.nextMicros() < firstMicros) {
      feed.pass();
    }
    clock.set(firstMicros);
    stage = new FaultStage(options.faults(), firstMicros, exchange, log);
    exchange.open(options.address());
  }

  /** The port's number. */
  public int port() {
    return exchange.portNumber();
  }

  /** The exchange's time now, microseconds since 1970 UTC. */
  public long timeMicros() {
    return clock.getAsLong();
  }

  /** Plays the data to its end, or until {@link #stop}; waits for clients where asked to. */
  public void run() throws IOException, InterruptedException {
    exchange.awaitClients(options.clients());
    clock.start();
    long startNanos = nanos.getAsLong();
    Feed feed = data.feed();
    int unflushed = 0;
    while (!stopped
        && feed.nextMicros() != Feed.NEVER
        && nanos.getAsLong() - startNanos < longestNanos) {
      clock.next(feed.nextMicros());
      long wait = clock.nanosUntil(feed.nextMicros());
      if (wait > 0 || unflushed >= BATCH) {
        exchange.flush();
        unflushed = 0;
      }
      if (wait > 0) {
        LockSupport.parkNanos(this, Math.min(wait, LONGEST_NAP_NANOS));
        continue;
      }
      clock.passed(feed.nextMicros());
      Optional<MarketMessage> message = feed.message();
      message.ifPresent(stage::before);
      feed.pass();
      message.ifPresent(stage::send);
      unflushed++;
    }
    clock.next(Long.MAX_VALUE);
    stage.end();
    exchange.flush();
  }

  /** Ends {@link #run} so long after the replay's start; to be called before it. */
  public void stopAfter(Duration span) {
    longestNanos = span.toNanos();
  }

  /** Ends {@link #run} soon; from any thread. */
  public void stop() {
    stopped = true;
    exchange.awaitNobody();
  }

  /** What has been sent so far. */
  public EmulatorReport report() {
    TreeMap<String, Long> sent = new TreeMap<>();
    exchange.sent().forEach((stream, count) -> sent.put(stream, count.sum()));
    return new EmulatorReport(
        stage.messages(),
        stage.withheld(),
        exchange.muted(),
        sent,
        exchange.calls(),
        firstMicros,
        clock.getAsLong(),
        data.feed().nextMicros() == Feed.NEVER,
        stage.started());
  }

  @Override
  public void close() throws IOException {
    stop();
    exchange.close();
    data.close();
  }
}
