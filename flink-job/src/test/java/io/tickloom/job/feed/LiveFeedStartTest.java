package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a feed begins, and how it is connected. */
@Timeout(60)
class LiveFeedStartTest {
  private static final long START = 1_760_000_000L;
  private static final List<Trade> TAPE = FeedTrial.tape(START);
  private static final int SEEN = 200;

  private static FakeExchange exchange() {
    return new FakeExchange(TAPE.get(SEEN - 1).timeMicros()).with(FeedTrial.SYMBOL, TAPE);
  }

  private static FeedTrial caughtUp() throws Exception {
    FeedTrial trial = FeedTrial.of(exchange(), TAPE);
    trial.until(() -> trial.exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
    return trial;
  }

  @Test
  void aMarketWithoutATradeYetBeginsWithItsFirst() throws Exception {
    FakeExchange exchange = new FakeExchange(START * 1_000_000L - 1).with(FeedTrial.SYMBOL, TAPE);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(
          () -> exchange.handshakes() > 0 && exchange.rest().calls().toString().contains("time"));
      trial.play(3, TAPE.size());
      trial.assertWhole();
      assertThat(trial.rowsFrom).isEqualTo(START);
    }
  }

  @Test
  void futuresAreFollowedOnTheirRouteByAggregates() throws Exception {
    FakeExchange exchange = exchange();
    exchange.form("aggTrade");
    FeedSettings settings = FeedTrial.settings(exchange, Venue.UM, TradeKind.AGGREGATES);
    try (FeedTrial trial =
        new FeedTrial(exchange, TAPE, settings, FeedPosition.none(FeedTrial.SYMBOL))) {
      trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
      trial.play(SEEN, 250);
      trial.play(255, TAPE.size());
      trial.assertWhole();
      assertThat(exchange.query()).isEqualTo("/market/stream?streams=ethusdt@aggTrade");
      assertThat(exchange.rest().calls()).allMatch(call -> call.startsWith("/fapi/v1/"));
    }
  }

  @Test
  void aHostOfFuturesWithoutRoutesIsFollowedWithoutThem() throws Exception {
    FakeExchange exchange = exchange();
    exchange.form("aggTrade");
    exchange.refuseHandshakes(404);
    FeedSettings settings = FeedTrial.settings(exchange, Venue.UM, TradeKind.AGGREGATES);
    try (FeedTrial trial =
        new FeedTrial(exchange, TAPE, settings, FeedPosition.none(FeedTrial.SYMBOL))) {
      trial.until(() -> exchange.handshakes() > 0);
      assertThat(exchange.query()).isEqualTo("/stream?streams=ethusdt@aggTrade");
      trial.play(SEEN, TAPE.size());
      trial.assertWhole();
    }
  }

  @Test
  void aggregatesAreFollowedByTheirOwnIds() throws Exception {
    FakeExchange exchange = exchange();
    exchange.form("aggTrade");
    FeedSettings settings = FeedTrial.settings(exchange, TradeKind.AGGREGATES);
    try (FeedTrial trial =
        new FeedTrial(exchange, TAPE, settings, FeedPosition.none(FeedTrial.SYMBOL))) {
      trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
      trial.play(SEEN, 250);
      trial.play(255, TAPE.size());
      trial.assertWhole();
      assertThat(exchange.rest().calls()).noneMatch(call -> call.contains("istoricalTrades"));
    }
  }

  @Test
  void aPlaceThatIsNotServedEndsTheFeed() {
    FakeExchange exchange = exchange();
    exchange.refuseHandshakes(451);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      assertThatThrownBy(() -> trial.until(() -> false))
          .isInstanceOf(FeedException.class)
          .hasMessageContaining("does not serve the place that this machine is in (451)");
    }
  }

  @Test
  void handshakesThatAreRefusedAreTriedAgain() throws Exception {
    FakeExchange exchange = exchange();
    exchange.refuseHandshakes(503, 404, 502);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(() -> exchange.handshakes() > 0);
      trial.play(SEEN, TAPE.size());
      trial.assertWhole();
      assertThat(trial.notes).anyMatch(note -> note.contains("answers 503"));
    }
  }

  @Test
  void aRestartGoesOnBehindTheLastClosedPane() throws Exception {
    FeedPosition position;
    Map<Long, byte[]> panes;
    try (FeedTrial first = caughtUp()) {
      first.play(SEEN, 300);
      first.until(() -> first.complete >= first.second(299));
      position = first.position();
      panes = Map.copyOf(first.panes);
    }
    assertThat(position.lastId()).isBetween(TAPE.get(280).id(), TAPE.get(299).id());
    FakeExchange exchange = exchange();
    exchange.clock(TAPE.get(350).timeMicros());
    FeedSettings settings = FeedTrial.settings(exchange, TradeKind.TRADES);
    try (FeedTrial second = new FeedTrial(exchange, TAPE, settings, position)) {
      second.panes.putAll(panes);
      second.until(() -> exchange.handshakes() > 0 && second.complete >= second.second(350));
      second.play(351, TAPE.size());
      second.assertWhole();
      assertThat(second.notes).anyMatch(note -> note.contains("trades were missed"));
      assertThat(exchange.rest().calls()).noneMatch(call -> call.contains("limit=1&"));
    }
  }

  @Test
  void aClockThatIsNotTheTradesIsNotBelieved() throws Exception {
    FakeExchange exchange = exchange();
    exchange.rest().shiftTime(2 * 365 * 86_400_000_000L);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
      trial.play(SEEN, TAPE.size());
      trial.assertWhole();
      assertThat(trial.complete).isLessThan(trial.second(TAPE.size() - 1) + 30);
    }
  }

  @Test
  void anOldConnectionIsReplacedWithAnOverlap() throws Exception {
    FakeExchange exchange = exchange();
    try (FeedTrial trial =
        new FeedTrial(
            exchange,
            TAPE,
            FeedTrial.settings(exchange, Duration.ofSeconds(1)),
            FeedPosition.none(FeedTrial.SYMBOL))) {
      trial.until(() -> exchange.handshakes() > 1);
      trial.play(SEEN, 300);
      trial.until(() -> exchange.handshakes() > 2);
      trial.play(300, TAPE.size());
      trial.assertWhole();
      assertThat(trial.counts.losses.sum()).isZero();
      assertThat(trial.counts.duplicates.sum()).isPositive();
    }
  }
}
