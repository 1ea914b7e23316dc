package io.tickloom.job.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.Trade;
import org.junit.jupiter.api.Test;

/** Messages as the exchange's documentation shows them. */
class MessageParserTest {
  private final MessageParser parser = new MessageParser(TradeKind.TRADES);

  @Test
  void aTradeOfARawOrACombinedStream() {
    String raw =
        "{\"e\":\"trade\",\"E\":1672515782136,\"s\":\"BNBBTC\",\"t\":12345,\"p\":\"0.001\","
            + "\"q\":\"100\",\"T\":1672515782136,\"m\":true,\"M\":true}";
    StreamMessage message = parser.parse(raw);
    assertThat(message.kind()).isEqualTo(StreamMessage.Kind.TRADE);
    assertThat(message.symbol()).isEqualTo("BNBBTC");
    assertThat(message.eventMicros()).isEqualTo(1_672_515_782_136_000L);
    assertThat(message.trade())
        .isEqualTo(new Trade(12_345, 100_000L, 10_000_000_000L, 1_672_515_782_136_000L, true));
    assertThat(parser.parse("{\"stream\":\"bnbbtc@trade\",\"data\":" + raw + "}"))
        .isEqualTo(message);
  }

  @Test
  void microsecondsAreToldByMagnitude() {
    StreamMessage message =
        parser.parse(
            "{\"e\":\"trade\",\"E\":1672515782136789,\"s\":\"A\",\"t\":1,\"p\":\"1\",\"q\":\"1\","
                + "\"T\":1672515782136456,\"m\":false}");
    assertThat(message.trade().timeMicros()).isEqualTo(1_672_515_782_136_456L);
    assertThat(message.eventMicros()).isEqualTo(1_672_515_782_136_789L);
  }

  @Test
  void decimalsNeverGoThroughADouble() {
    StreamMessage message =
        parser.parse(
            "{\"e\":\"trade\",\"s\":\"A\",\"t\":1,\"p\":\"90071992547.40993001\",\"q\":\"0.1\","
                + "\"T\":1672515782136,\"m\":false}");
    assertThat(message.trade().priceE8()).isEqualTo(9_007_199_254_740_993_001L);
    assertThat(message.trade().quantityE8()).isEqualTo(10_000_000L);
  }

  @Test
  void anAggregateHasItsOwnId() {
    StreamMessage message =
        new MessageParser(TradeKind.AGGREGATES)
            .parse(
                "{\"e\":\"aggTrade\",\"E\":1672515782136,\"s\":\"BNBBTC\",\"a\":777,\"p\":\"0.001\","
                    + "\"q\":\"100\",\"f\":100,\"l\":105,\"T\":1672515782136,\"m\":true,\"M\":true}");
    assertThat(message.trade().id()).isEqualTo(777);
  }

  @Test
  void oddMessagesAreToldApart() {
    assertThat(parser.parse("{\"e\":\"serverShutdown\",\"E\":1770123456789}").kind())
        .isEqualTo(StreamMessage.Kind.SHUTDOWN);
    assertThat(parser.parse("{\"code\": 2, \"msg\": \"Invalid request\"}").kind())
        .isEqualTo(StreamMessage.Kind.REFUSAL);
    assertThat(parser.parse("{\"result\":null,\"id\":1}").kind())
        .isEqualTo(StreamMessage.Kind.OTHER);
    assertThat(parser.parse("{\"e\":\"blockTrade\",\"s\":\"A\",\"p\":\"x\",\"t\":[1]}").kind())
        .isEqualTo(StreamMessage.Kind.OTHER);
    for (String garbage : new String[] {"", "[1]", "{\"e\":", "{\"e\":\"trade\"}", "\u0000"}) {
      assertThat(parser.parse(garbage).kind()).isEqualTo(StreamMessage.Kind.GARBAGE);
    }
  }
}
