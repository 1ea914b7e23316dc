package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.util.List;
import java.util.Map;
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

  @Test
  void pastOverRestAndPresentOverTheStreamGiveThePanesOfTheTape() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, TAPE.size());
      trial.assertWhole();
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
      trial.assertWhole();
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
      trial.assertWhole();
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
      trial.assertWhole();
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
      trial.assertWhole();
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
      trial.assertWhole();
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
      trial.assertPanes(lost);
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
      trial.assertWhole();
    }
  }

  @Test
  void refusedCallsAreMadeAgain() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.exchange.rest().refuse(1, 503, 500, 429);
      trial.play(SEEN, 260);
      trial.play(270, TAPE.size());
      trial.assertWhole();
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
      trial.assertPanes(Map.of(TAPE.get(260).id(), true));
    }
  }

  @Test
  void aSilentMarketGoesOnWithTheExchangesClockAndNotBefore() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, TAPE.size());
      trial.assertWhole();
      long last = trial.complete;
      trial.exchange.clock((last + 60) * 1_000_000L);
      trial.until(() -> trial.complete >= last + 59);
      assertThat(trial.complete).isLessThanOrEqualTo(last + 60);
      assertThat(trial.counts.unverified.sum()).isZero();
      trial.complete++;
      trial.assertPanes(Map.of());
    }
  }

  @Test
  void aTradeThatWasDroppedBeforeSilenceIsThereBeforeItsSecondIsPassed() throws Exception {
    try (FeedTrial trial = caughtUp()) {
      trial.play(SEEN, TAPE.size() - 2);
      trial.exchange.clock((trial.second(TAPE.size() - 1) + 30) * 1_000_000L);
      trial.assertWhole();
      assertThat(trial.counts.late.sum()).isZero();
    }
  }

  @Test
  void aSymbolThatIsHaltedWhileItIsFollowedIsSaidToBeOnce() throws Exception {
    List<Trade> ended = TAPE.subList(0, 300);
    FakeExchange exchange =
        new FakeExchange(TAPE.get(SEEN - 1).timeMicros()).with(FeedTrial.SYMBOL, ended);
    try (FeedTrial trial = FeedTrial.of(exchange, ended)) {
      trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
      trial.play(SEEN, ended.size());
      trial.exchange.rest().status("HALT");
      long halted = TAPE.get(299).timeMicros() + 40_000_000L;
      trial.exchange.clock(halted);
      trial.exchange.send("{\"e\":\"other\",\"E\":" + halted + "}");
      trial.until(() -> trial.notes.stream().anyMatch(note -> note.contains("HALT")));
      trial.until(() -> trial.complete >= halted / 1_000_000L - 1);
      trial.exchange.clock(halted + 20_000_000L);
      trial.exchange.send("{\"e\":\"other\",\"E\":" + (halted + 20_000_000L) + "}");
      trial.until(() -> trial.complete >= halted / 1_000_000L + 15);
      assertThat(trial.notes)
          .filteredOn(note -> note.contains("HALT"))
          .containsExactly("ETHUSDT is not traded now (HALT); rows go on with its last price");
    }
  }
}
