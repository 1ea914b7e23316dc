package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The past is found by few calls, whatever the pace of trades was. */
@Timeout(60)
class LookbackTest {
  private static final long START = 1_760_000_000L;
  private static final int TRADES = 20_000;
  private static final long FIRST_ID = 5_000;

  /** Trades whose seconds since the start are told by {@code secondOf}, from their index. */
  private static List<Trade> tape(LongUnaryOperator secondOf) {
    List<Trade> tape = new ArrayList<>();
    for (int i = 0; i < TRADES; i++) {
      long time = (START + secondOf.applyAsLong(i)) * 1_000_000L;
      tape.add(new Trade(FIRST_ID + i, 100_000_000L, 100_000_000L, time, false));
    }
    return tape;
  }

  private static Lookback find(List<Trade> tape, int seconds, int mostCalls) throws Exception {
    long now = tape.get(TRADES - 1).timeMicros();
    try (FakeExchange exchange = new FakeExchange(now).with("ETHUSDT", tape)) {
      ExchangeRest rest =
          new ExchangeRest(exchange.http(), Venue.SPOT, TradeKind.TRADES, System::nanoTime);
      Lookback found = Lookback.find(rest, "ETHUSDT", rest.latest("ETHUSDT", 1000), seconds);
      assertThat(exchange.rest().calls()).hasSizeLessThanOrEqualTo(mostCalls + 1);
      return found;
    }
  }

  private static long second(List<Trade> tape, long id) {
    return tape.get((int) (id - FIRST_ID)).timeMicros() / 1_000_000L - START;
  }

  @Test
  void evenPaceIsFoundByOneGuess() throws Exception {
    List<Trade> tape = tape(i -> i); // the last one at 19,999 s
    Lookback found = find(tape, 7_260, 2);
    // 7,260 s back is 12,739; a tenth more is looked back on, which is 12,013.
    assertThat(second(tape, found.firstId())).isBetween(12_000L, 12_739L);
    assertThat(found.isBeginning()).isFalse();
  }

  @Test
  void aMarketThatHasQuickenedIsFoundByGuessingAgain() throws Exception {
    // A trade each 20 s, but ten a second among the latest 10,000.
    List<Trade> tape = tape(i -> i < 10_000 ? 20 * i : 200_000 + (i - 10_000) / 10);
    Lookback found = find(tape, 7_260, 16);
    assertThat(second(tape, found.firstId())).isLessThanOrEqualTo(200_999 - 7_260);
    // 193,739 s is trade 9,686 of the slow time; less than a page of 1,000 too early will do.
    assertThat(found.firstId() - FIRST_ID).isBetween(8_687L, 9_686L);
  }

  @Test
  void whatTheLatestTradesHoldAlreadyIsNotLookedFor() throws Exception {
    List<Trade> tape = tape(i -> 60 * i);
    Lookback found = find(tape, 7_260, 0);
    assertThat(found).isEqualTo(new Lookback(FIRST_ID + TRADES - 1_000, false));
  }

  @Test
  void aYoungMarketBeginsWithItsFirstTrade() throws Exception {
    List<Trade> tape = tape(i -> i / 10); // 2,000 s
    Lookback found = find(tape, 7_260, 4);
    assertThat(found).isEqualTo(new Lookback(FIRST_ID, true));
  }
}
