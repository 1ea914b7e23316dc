package io.tickloom.job.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TradeJumpsTest {
  private final TradeJumps jumps = new TradeJumps();

  private void trade(String symbol, long id) {
    jumps.take(
        symbol,
        "{\"stream\":\"x@trade\",\"data\":{\"e\":\"trade\",\"E\":5,\"s\":\""
            + symbol
            + "\",\"t\":"
            + id
            + ",\"p\":\"1.0\",\"T\":77}}");
  }

  @Test
  void idsThatNoMessageBroughtAreCountedBySymbol() {
    trade("ETHUSDT", 10);
    trade("BTCUSDT", 900);
    trade("ETHUSDT", 11);
    trade("ETHUSDT", 15);
    trade("BTCUSDT", 901);
    trade("ETHUSDT", 16);

    assertThat(jumps.missed()).isEqualTo(3);
  }

  @Test
  void whatComesBehindItsFollowersIsNotMissedAndCountedOnce() {
    trade("ETHUSDT", 10);
    trade("ETHUSDT", 15); // 11 to 14
    trade("ETHUSDT", 13);
    trade("ETHUSDT", 13);
    trade("ETHUSDT", 15);
    trade("ETHUSDT", 9);
    assertThat(jumps.missed()).isEqualTo(3);
    trade("ETHUSDT", 11);
    trade("ETHUSDT", 14);
    trade("ETHUSDT", 12);
    assertThat(jumps.missed()).isZero();
  }

  @Test
  void otherMessagesCountForNothing() {
    jumps.take("ETHUSDT", "{\"stream\":\"ethusdt@bookTicker\",\"data\":{\"u\":7,\"t\":1}}");
    jumps.take("ETHUSDT", "{\"stream\":\"ethusdt@bookTicker\",\"data\":{\"u\":7,\"t\":9}}");

    assertThat(jumps.missed()).isZero();
  }
}
