package io.tickloom.job.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.fake.FakeExchange;
import io.tickloom.job.market.Trade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ids that jump far, that are wrong, or that are missing in many places. */
@Timeout(60)
class LiveFeedJumpsTest {
  private static final List<Trade> TAPE = FeedTrial.tape(1_760_000_000L);
  private static final int SEEN = 200;
  private static final long FAR = 5_000_000;

  private static FeedTrial caughtUp(List<Trade> tape) throws Exception {
    FakeExchange exchange =
        new FakeExchange(tape.get(SEEN - 1).timeMicros()).with(FeedTrial.SYMBOL, tape);
    FeedTrial trial = FeedTrial.of(exchange, tape);
    trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));
    return trial;
  }

  private static Trade withId(Trade trade, long id) {
    return new Trade(
        id, trade.priceE8(), trade.quantityE8(), trade.timeMicros(), trade.buyerIsMaker());
  }

  private static long calls(FeedTrial trial) {
    return trial.exchange.rest().calls().stream()
        .filter(call -> call.contains("historicalTrades"))
        .count();
  }

  @Test
  void aFarJumpIsAHoleAfterAFewCalls() throws Exception {
    List<Trade> tape =
        IntStream.range(0, TAPE.size())
            .mapToObj(i -> withId(TAPE.get(i), TAPE.get(i).id() + (i < 260 ? 0 : FAR)))
            .toList();
    try (FeedTrial trial = caughtUp(tape)) {
      long before = calls(trial);
      trial.play(SEEN, tape.size());
      trial.until(() -> trial.complete >= trial.second(tape.size() - 1));

      assertThat(trial.counts.holes.sum()).isEqualTo(1);
      assertThat(trial.counts.missing.sum()).isEqualTo(FAR);
      assertThat(calls(trial) - before).isLessThan(20);
      trial.assertPanes(Map.of());
    }
  }

  @Test
  void aMessageWithAnIdFromNowhereIsSetAside() throws Exception {
    try (FeedTrial trial = caughtUp(TAPE)) {
      trial.play(SEEN, 260);
      trial.exchange.send(
          trial.exchange.message(FeedTrial.SYMBOL, withId(TAPE.get(260), 99_999_999_999L)));
      trial.play(260, 300);
      trial.until(() -> trial.complete >= trial.second(299));
      long later = System.nanoTime() + 2_100_000_000L;
      trial.until(() -> System.nanoTime() > later);
      trial.play(300, TAPE.size());
      trial.assertWhole();

      assertThat(trial.counts.garbage.sum()).isEqualTo(1);
      assertThat(trial.notes).anyMatch(note -> note.contains("99999999999"));
      assertThat(calls(trial)).isLessThan(40);
    }
  }

  @Test
  void inASilentMarketTooSuchAMessageEndsWithPatience() throws Exception {
    try (FeedTrial trial = caughtUp(TAPE)) {
      trial.play(SEEN, 300);
      trial.until(() -> trial.complete >= trial.second(299));
      trial.exchange.send(
          trial.exchange.message(FeedTrial.SYMBOL, withId(TAPE.get(299), 99_999_999_999L)));
      trial.until(() -> trial.counts.garbage.sum() == 1);
      trial.exchange.clock((trial.second(299) + 30) * 1_000_000L);
      trial.play(300, TAPE.size());
      trial.assertWhole();
    }
  }

  @Test
  void holesInThePastAreToldByTheAnswersThatGoOnBehindThem() throws Exception {
    FakeExchange exchange =
        new FakeExchange(TAPE.get(SEEN - 1).timeMicros()).with(FeedTrial.SYMBOL, TAPE);
    Map<Long, Boolean> lost = new HashMap<>();
    for (int i = 20; i < SEEN - 20; i += 30) {
      exchange.rest().lose(TAPE.get(i).id(), TAPE.get(i + 1).id());
      lost.put(TAPE.get(i).id(), true);
      lost.put(TAPE.get(i + 1).id(), true);
    }
    try (FeedTrial trial = FeedTrial.of(exchange, TAPE)) {
      trial.until(() -> exchange.handshakes() > 0 && trial.complete >= trial.second(SEEN - 1));

      assertThat(trial.counts.holes.sum()).isEqualTo(lost.size() / 2);
      assertThat(calls(trial)).isLessThan(40);
      trial.play(SEEN, TAPE.size());
      trial.until(() -> trial.complete >= trial.second(TAPE.size() - 1));
      trial.assertPanes(lost);
    }
  }
}
