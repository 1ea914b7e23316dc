package io.tickloom.job.run;

import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.StrictReader;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A real tape, served by a fake exchange as if it happened now, many times as fast. */
final class LiveMarket implements AutoCloseable {
  static final String SYMBOL = "ETHUSDT";
  private static final int BURST = 20;
  private static final long PAUSE_NANOS = 10_000_000;

  final List<Tape> tapes;
  final List<Trade> trades = new ArrayList<>();
  final FakeExchange exchange;
  private int sent;

  /** A fault at a trade; true where the trade's message is not to be sent. */
  interface Fault {
    boolean at(FakeExchange exchange, int index);
  }

  LiveMarket(int known) throws IOException {
    Path dumps = RealData.folder("binance-spot-ethusdt");
    tapes =
        TapeFinder.find(List.of(dumps + "/ETHUSDT-trades-*.csv"), "UNNAMED", TapeFinder.Look.QUICK)
            .tapes();
    new StrictReader().read(tapes.get(0), (trade, broken) -> trades.add(trade));
    exchange = new FakeExchange(trades.get(known - 1).timeMicros()).with(SYMBOL, trades);
    sent = known;
  }

  /** Plays up to trade {@code to}, a few thousand trades a second. */
  void play(int to, Fault fault) {
    for (; sent < to; sent++) {
      Trade trade = trades.get(sent);
      exchange.clock(trade.timeMicros());
      if (!fault.at(exchange, sent)) {
        exchange.send(exchange.message(SYMBOL, trade));
      }
      if (sent % BURST == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Time passes without messages. */
  void pass(int to) {
    sent = to;
    exchange.clock(trades.get(to - 1).timeMicros());
  }

  /** The first grid time behind the last trade. */
  long end() {
    long last = trades.get(trades.size() - 1).timeMicros();
    return (Math.floorDiv(last, 5_000_000L) + 1) * 5_000_000L;
  }

  @Override
  public void close() {
    exchange.close();
  }
}
