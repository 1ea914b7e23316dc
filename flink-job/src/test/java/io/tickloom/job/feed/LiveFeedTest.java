package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of everything that a stream and an exchange can do, over real sockets. */
@Timeout(60)
class LiveFeedTest {
  private static final long START = 1_760_000_000L;
  private static final List<Trade> TAPE = FeedTrial.tape(START);
  private static final int SEEN = 200;

  private static FakeExchange exchange() {
    return new FakeExchange(TAPE.get(SEEN - 1).timeMicros()).with(FeedTrial.SYMBOL, TAPE);
  }

  /** A feed that has caught up with the first trades and is connected. */
  private static FeedTrial caughtUp() throws Exception {
    FeedTrial trial = FeedTrial.of(exchange(), TAPE);
    trial.until(() -> trial.exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
    return trial;
  }

  private static void assertWhole(FeedTrial trial) throws Exception {
    trial.until(() -> trial.complete >= trial.second(TAPE.size() - 1));
    assertPanes(trial.panes, trial.expected(Map.of()));
    assertThat(trial.counts.holes.sum()).isZero();
  }

  private static void assertPanes(Map<Long, byte[]> found, Map<Long, byte[]> expected) {
    assertThat(new TreeMap<>(found).headMap(new TreeMap<>(expected).lastKey() + 1).keySet())
        .isEqualTo(expected.keySet());
    expected.forEach((second, pane) -> assertThat(found.get(second)).isEqualTo(pane));
  }

  @Test
  void pastOverRestAndPresentOverTheStreamGiveThePanesOfTheTape() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, TAPE.size());
      assertWhole(trial);
      assertThat(trial.exchange.query())
          .isEqualTo("/stream?streams=ethusdt@trade&timeUnit=MICROSECOND");
      assertThat(trial.rowsFrom).isEqualTo(START);
      assertThat(trial.counts.losses.sum()).isZero();
    }
  }

  @Test
  void droppedDoubledAndReorderedMessagesChangeNothing() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      for (int i = SEEN; i < TAPE.size(); i++) {
        trial.exchange.clock(TAPE.get(i).timeMicros());
        String message = trial.exchange.message(FeedTrial.SYMBOL, TAPE.get(i));
        switch (i % 7) {
          case 1 -> {} // dropped
          case 2 -> {
            trial.exchange.send(trial.exchange.message(FeedTrial.SYMBOL, TAPE.get(i + 1)));
            trial.exchange.send(message);
          }
          case 3 -> {} // was sent before the one before it
          case 4 -> trial.exchange.sendInParts(message);
          case 5 -> {
            trial.exchange.send(message);
            trial.exchange.send(message);
          }
          default -> trial.exchange.send(message);
        }
      }
      assertWhole(trial);
      assertThat(trial.counts.duplicates.sum()).isPositive();
      assertThat(trial.exchange.pongs()).isPositive();
    }
  }

  @Test
  void garbageUnknownTypesAndRefusalsArePassedOver() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      for (String odd :
          List.of(
              "{\"stream\":\"x\",\"data\":{\"e\":\"moon\",\"E\":1760000000000}}",
              "no JSON",
              "{\"stream\":\"ethusdt@trade\",\"data\":{\"e\":\"trade\",\"s\":\"ETHUSDT\"",
              "[]",
              "",
              "{\"code\":2,\"msg\":\"Invalid request\"}",
              "{\"e\":\"trade\",\"s\":\"ETHUSDT\",\"t\":5,\"p\":\"-1\",\"q\":\"1\",\"T\":1,\"m\":true}")) {
        trial.exchange.send(odd);
      }
      trial.play(SEEN, TAPE.size());
      assertWhole(trial);
      assertThat(trial.counts.garbage.sum()).isEqualTo(5);
      assertThat(trial.notes)
          .contains("messages of type \"moon\" are passed over")
          .anyMatch(note -> note.startsWith("the exchange refuses: {\"code\":2"));
    }
  }

  @Test
  void whatALostConnectionMissedIsFetched() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, 260);
      trial.exchange.abortAll();
      trial.pass(260, 330);
      trial.until(() -> trial.exchange.handshakes() == 2);
      trial.play(330, 400);
      trial.exchange.closeAll();
      trial.pass(400, 430);
      trial.until(() -> trial.exchange.handshakes() == 3);
      trial.play(430, TAPE.size());
      assertWhole(trial);
      assertThat(trial.counts.losses.sum()).isEqualTo(2);
      assertThat(trial.notes).anyMatch(note -> note.startsWith("connected again after"));
    }
  }

  @Test
  void aConnectionWithoutMessageAndPongIsGivenUp() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.exchange.muteAll();
      trial.pass(SEEN, 300);
      trial.until(() -> trial.exchange.handshakes() == 2);
      trial.play(300, TAPE.size());
      assertWhole(trial);
      assertThat(trial.notes).anyMatch(note -> note.contains("no message and no pong"));
    }
  }

  @Test
  void aServerThatIsAboutToCloseIsReplacedWithAnOverlap() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.exchange.send(
          "{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":1760000000000}}");
      trial.until(() -> trial.exchange.handshakes() == 2);
      trial.play(SEEN, TAPE.size());
      assertWhole(trial);
      assertThat(trial.counts.losses.sum()).isZero();
      assertThat(trial.counts.duplicates.sum()).isPositive();
    }
  }

  @Test
  void whatRestCannotGiveIsAHoleAndAGap() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      long first = TAPE.get(260).id();
      trial.exchange.rest().lose(first, first + 3);
      trial.play(SEEN, 260);
      trial.play(264, TAPE.size());
      trial.until(() -> trial.complete >= trial.second(TAPE.size() - 1));
      assertThat(trial.counts.holes.sum()).isEqualTo(1);
      assertThat(trial.counts.missing.sum()).isEqualTo(4);
      assertThat(trial.notes)
          .anyMatch(
              note ->
                  note.startsWith(
                      "ETHUSDT: HOLE of 4 trades, ids %d to %d".formatted(first, first + 3)));
      Map<Long, Boolean> lost =
          Map.of(first, true, first + 1, true, first + 2, true, first + 3, true);
      assertPanes(trial.panes, trial.expected(lost));
    }
  }

  @Test
  void aJumpBehindAJumpIsFilledToo() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.exchange.rest().refuse(0, 503);
      for (int at = SEEN; at < TAPE.size(); at += 10) {
        trial.play(at, Math.min(TAPE.size(), at + 8));
      }
      trial.exchange.clock(TAPE.get(TAPE.size() - 1).timeMicros() + 100_000);
      assertWhole(trial);
    }
  }

  @Test
  void refusedCallsAreMadeAgain() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.exchange.rest().refuse(1, 503, 500, 429);
      trial.play(SEEN, 260);
      trial.play(270, TAPE.size());
      assertWhole(trial);
      assertThat(trial.notes).anyMatch(note -> note.contains("answers 503"));
      assertThat(trial.exchange.rest().calls())
          .filteredOn(call -> call.contains("historicalTrades"))
          .hasSizeGreaterThan(4);
    }
  }

  @Test
  void aGapThatCallsFailToFillBecomesAHoleWhenPatienceEnds() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.exchange.rest().answerAlways("historicalTrades", 500);
      trial.play(SEEN, 260);
      trial.play(261, TAPE.size());
      trial.until(() -> trial.counts.holes.sum() == 1);
      trial.until(() -> trial.complete >= trial.second(TAPE.size() - 1));
      assertPanes(trial.panes, trial.expected(Map.of(TAPE.get(260).id(), true)));
    }
  }

  @Test
  void aSilentMarketGoesOnWithTheExchangesClockAndNotBefore() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, TAPE.size());
      assertWhole(trial);
      long last = trial.complete;
      trial.exchange.clock((last + 60) * 1_000_000L);
      trial.until(() -> trial.complete >= last + 59);
      assertThat(trial.complete).isLessThanOrEqualTo(last + 60);
      assertThat(trial.counts.unverified.sum()).isZero();
      trial.complete++;
      assertPanes(trial.panes, trial.expected(Map.of()));
    }
  }

  @Test
  void aTradeThatWasDroppedBeforeSilenceIsThereBeforeItsSecondIsPassed() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, TAPE.size() - 2);
      trial.exchange.clock((trial.second(TAPE.size() - 1) + 30) * 1_000_000L);
      assertWhole(trial);
      assertThat(trial.counts.late.sum()).isZero();
    }
  }

  @Test
  void aClockThatIsNotTheTradesIsNotBelieved() throws Exception {
    FakeExchange exchange = exchange();
    exchange.rest().shiftTime(2 * 365 * 86_400_000_000L);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
      trial.play(SEEN, TAPE.size());
      assertWhole(trial);
      assertThat(trial.complete).isLessThan(trial.second(TAPE.size() - 1) + 30);
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
      assertWhole(second);
      assertThat(second.notes).anyMatch(note -> note.contains("trades were missed"));
      assertThat(exchange.rest().calls()).noneMatch(call -> call.contains("limit=1&"));
    }
  }

  @Test
  void handshakesThatAreRefusedAreTriedAgain() throws Exception {
    FakeExchange exchange = exchange();
    exchange.refuseHandshakes(503, 404, 502);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(() -> exchange.handshakes() > 0);
      trial.play(SEEN, TAPE.size());
      assertWhole(trial);
      assertThat(trial.notes).anyMatch(note -> note.contains("answers 503"));
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
  void aMarketWithoutATradeYetBeginsWithItsFirst() throws Exception {
    FakeExchange exchange = new FakeExchange(START * 1_000_000L - 1).with(FeedTrial.SYMBOL, TAPE);
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(
          () -> exchange.handshakes() > 0 && exchange.rest().calls().toString().contains("time"));
      trial.play(3, TAPE.size());
      assertWhole(trial);
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
      assertWhole(trial);
      assertThat(exchange.query()).isEqualTo("/market/stream?streams=ethusdt@aggTrade");
      assertThat(exchange.rest().calls()).allMatch(call -> call.startsWith("/fapi/v1/"));
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
      assertWhole(trial);
      assertThat(exchange.rest().calls()).noneMatch(call -> call.contains("istoricalTrades"));
    }
  }
}
