package io.tickloom.job.tape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.Trade;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded trade that is read quickly is the one that the JSON parser reads. */
class TradeBytesTest {
  private static final String SPOT =
      "1723161254152322667 {\"stream\":\"ethusdt@trade\",\"data\":{\"e\":\"trade\","
          + "\"E\":1723161255423,\"s\":\"ETHUSDT\",\"t\":1520536740,\"p\":\"2683.81000000\","
          + "\"q\":\"0.00780000\",\"T\":1723161255422,\"m\":false,\"M\":true}}";
  private static final String FUTURES =
      "1721347022530000000 {\"e\":\"trade\",\"E\":1721347022530,\"T\":1721347022529,"
          + "\"s\":\"ETHUSDT\",\"t\":4300837561,\"p\":\"3426.12\",\"q\":\"1.5\","
          + "\"X\":\"MARKET\",\"m\":true}";
  private static final String AGGREGATE =
      "1723161254.152 {\"e\":\"aggTrade\",\"E\":1723161255423,\"s\":\"ETHUSDT\",\"a\":26129,"
          + "\"p\":\"0.01633102\",\"q\":\"4.70443515\",\"f\":27781,\"l\":27783,"
          + "\"T\":1723161255422,\"m\":true,\"M\":true}";

  private static LineParser parser(String line) {
    return line.contains("aggTrade")
        ? new RecordedParser("aggTrade", "a", "ETHUSDT")
        : new RecordedParser("trade", "t", "ETHUSDT");
  }

  private static int quick(LineParser parser, String line) {
    return parser.parse(Arrays.copyOf((line + "\n").getBytes(ISO_8859_1), 1_000), 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {SPOT, FUTURES, AGGREGATE})
  void commonFormsAreReadQuickly(String line) throws BadLineException {
    LineParser parser = parser(line);
    assertThat(quick(parser, line)).isEqualTo(line.length() + 1);
    Trade trade = parser.trade();
    long first = parser.firstId;
    long last = parser.lastId;
    assertThat(parser.parseStrictly(line)).contains(trade);
    assertThat(parser.firstId).isEqualTo(first);
    assertThat(parser.lastId).isEqualTo(last);
  }

  @Test
  void theTradeOfAnotherSymbolIsNone() {
    LineParser parser = new RecordedParser("trade", "t", "BTCUSDT");
    assertThat(quick(parser, SPOT)).isEqualTo(SPOT.length() + 1);
    assertThat(parser.id).isEqualTo(LineParser.NO_TRADE);
  }

  /** A byte changed, cut out or doubled: read like the parser does, or left to it. */
  @ParameterizedTest
  @ValueSource(strings = {SPOT, FUTURES, AGGREGATE})
  void spoiltLinesAreReadAsTheParserReadsThemOrLeftToIt(String line) throws BadLineException {
    SplittableRandom random = new SplittableRandom(5);
    LineParser parser = parser(line);
    int read = 0;
    for (int n = 0; n < 20_000; n++) {
      String spoilt = spoilt(line, random);
      if (quick(parser, spoilt) > 0) {
        Optional<Trade> trade =
            parser.id == LineParser.NO_TRADE ? Optional.empty() : Optional.of(parser.trade());
        assertThat(parser.parseStrictly(spoilt)).as(spoilt).isEqualTo(trade);
        read += trade.isPresent() ? 1 : 0;
      }
    }
    assertThat(read).isGreaterThan(1_000);
  }

  private static String spoilt(String line, SplittableRandom random) {
    int at = random.nextInt(line.length());
    char other = "0123456789.\"{}[]:,-e tmpqTs".charAt(random.nextInt(27));
    return switch (random.nextInt(3)) {
      case 0 -> line.substring(0, at) + other + line.substring(at + 1);
      case 1 -> line.substring(0, at) + line.substring(at + 1);
      default -> line.substring(0, at) + line.charAt(at) + line.substring(at);
    };
  }

  @Test
  void aPatternIsFoundWhereverItIsAndNowhereElse() {
    BytePattern pattern = new BytePattern("\"e\":\"".getBytes(ISO_8859_1));
    for (int at = 0; at < 40; at++) {
      byte[] text = ("\"\"e\":e".repeat(at) + "\"e\":\"x\"e\":\"").getBytes(ISO_8859_1);
      String shown = new String(text, ISO_8859_1);
      assertThat(pattern.in(text, 0, text.length)).isEqualTo(shown.indexOf("\"e\":\""));
      assertThat(pattern.in(text, 0, 6 * at + 4)).isEqualTo(-1);
      assertThat(NewLines.next((shown + "\n").getBytes(ISO_8859_1), 0)).isEqualTo(shown.length());
    }
  }
}
