package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.exchange.StreamSettings;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneCodec;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A feed that follows a fake exchange, polled by the test's thread, and what it handed on. */
final class FeedTrial implements AutoCloseable {
  static final String SYMBOL = "ETHUSDT";
  private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

  final FakeExchange exchange;
  final FeedCounts counts = new FeedCounts();
  final List<String> notes = new ArrayList<>();
  final TreeMap<Long, byte[]> panes = new TreeMap<>();
  final List<Trade> tape;
  private final Semaphore woken = new Semaphore(0);
  private final LiveFeed feed;
  long complete = Long.MIN_VALUE;
  long rowsFrom = Long.MIN_VALUE;

  FeedTrial(FakeExchange exchange, List<Trade> tape, FeedSettings settings, FeedPosition from) {
    this.exchange = exchange;
    this.tape = tape;
    this.feed =
        new LiveFeed(
            settings,
            List.of(from),
            System::nanoTime,
            notes::add,
            counts,
            FeedTap.NONE,
            woken::release);
    feed.start();
  }

  static FeedTrial of(FakeExchange exchange, List<Trade> tape) {
    return new FeedTrial(
        exchange, tape, settings(exchange, TradeKind.TRADES), FeedPosition.none(SYMBOL));
  }

  static FeedSettings settings(FakeExchange exchange, TradeKind kind) {
    return settings(exchange, Venue.SPOT, kind);
  }

  static FeedSettings settings(FakeExchange exchange, Duration connectionAge) {
    return settings(exchange, Venue.SPOT, TradeKind.TRADES, connectionAge);
  }

  static FeedSettings settings(FakeExchange exchange, Venue venue, TradeKind kind) {
    return settings(exchange, venue, kind, Duration.ofHours(1));
  }

  private static FeedSettings settings(
      FakeExchange exchange, Venue venue, TradeKind kind, Duration age) {
    return new FeedSettings(
        venue,
        kind,
        new ArrayList<>(List.of(SYMBOL)),
        exchange.ws(),
        exchange.http(),
        5,
        60,
        Duration.ofMillis(50),
        Duration.ofSeconds(2),
        new StreamSettings(
            Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(500), age),
        BookSettings.NONE);
  }

  /** Two minutes of trades, some in every second but each tenth: ids from 1,000, deterministic. */
  static List<Trade> tape(long startSecond) {
    List<Trade> tape = new ArrayList<>();
    long id = 1_000;
    for (int s = 0; s < 120; s++) {
      for (int i = 0; i < (s % 10 == 9 ? 0 : 3 + s % 4); i++) {
        long time = (startSecond + s) * 1_000_000L + i * 130_000L + s * 11L;
        tape.add(
            new Trade(
                id, 268_000_000_000L + (id % 7) * 1_000_000L, 1_000_000L + id, time, id % 3 == 0));
        id++;
      }
    }
    return tape;
  }

  /** Polls until {@code done}; fails where that takes too long or the feed gives up. */
  void until(BooleanSupplier done) throws FeedException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("waited too long; complete " + complete + ", notes " + notes);
      }
      if (!feed.poll(this::take)) {
        woken.tryAcquire(5, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void take(SymbolPanes known) {
    if (known.completeSecond() < complete) {
      throw new AssertionError("time ran backwards to " + known.completeSecond());
    }
    complete = known.completeSecond();
    rowsFrom = known.rowsFromSecond();
    for (int at = 0; at < known.panes().length; at += PaneCodec.BYTES) {
      Pane pane = new Pane();
      PaneCodec.read(known.panes(), at, pane);
      byte[] packed = new byte[PaneCodec.BYTES];
      PaneCodec.write(pane, packed, 0);
      panes.put(pane.second, packed);
    }
  }

  /** Moves the clock to the trade's time and sends its message, trade by trade. */
  void play(int from, int to) {
    for (int i = from; i < to; i++) {
      exchange.clock(tape.get(i).timeMicros());
      exchange.send(exchange.message(SYMBOL, tape.get(i)));
    }
  }

  /** Moves the clock alone. */
  void pass(int from, int to) {
    exchange.clock(tape.get(to - 1).timeMicros());
  }

  FeedPosition position() {
    return feed.positions().get(0);
  }

  long second(int index) {
    return Math.floorDiv(tape.get(index).timeMicros(), 1_000_000L);
  }

  /** The panes of the tape without the trades that are lost, up to the second that is complete. */
  Map<Long, byte[]> expected(Map<Long, Boolean> lost) {
    TreeMap<Long, byte[]> expected = new TreeMap<>();
    PaneFolder folder =
        new PaneFolder(
            (pane, next) -> {
              PackedPanes one = new PackedPanes(1);
              one.add(pane);
              expected.put(pane.second, one.toBytes());
            });
    for (Trade t : tape) {
      if (!lost.containsKey(t.id())) {
        folder.add(t.id(), t.priceE8(), t.quantityE8(), t.timeMicros(), t.buyerIsMaker());
      }
    }
    return expected.headMap(complete);
  }

  /** Everything is there, to the last second, and nothing was given up. */
  void assertWhole() throws FeedException, InterruptedException {
    until(() -> complete >= second(tape.size() - 1));
    assertPanes(Map.of());
    assertThat(counts.holes.sum()).isZero();
  }

  /** The panes are those of the tape without the trades that are lost. */
  void assertPanes(Map<Long, Boolean> lost) {
    Map<Long, byte[]> expected = expected(lost);
    assertThat(panes.headMap(new TreeMap<>(expected).lastKey() + 1).keySet())
        .isEqualTo(expected.keySet());
    expected.forEach((second, pane) -> assertThat(panes.get(second)).isEqualTo(pane));
  }

  @Override
  public void close() {
    feed.close();
    exchange.close();
  }
}
