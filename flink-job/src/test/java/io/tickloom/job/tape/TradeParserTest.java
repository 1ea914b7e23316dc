package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.Trade;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick parser reads what the strict one reads, the same, or leaves it alone. */
class TradeParserTest {
  private static final int LINES = 50_000;
  private static final String ODD = "0123456789.,-+eE truefalsTRUEFALS\r\"\0\u00E9";

  @Test
  void commonLinesAreReadAndTheSame() {
    RandomLines lines = new RandomLines(1);
    for (int i = 0; i < LINES; i++) {
      String line = lines.common();

      assertThat(quick(line)).as(line).isPresent().isEqualTo(strict(line));
    }
  }

  @Test
  void everyValidLineIsReadTheSameOrLeft() {
    RandomLines lines = new RandomLines(2);
    for (int i = 0; i < LINES; i++) {
      String line = lines.valid();
      Optional<Trade> trade = strict(line);

      assertThat(trade).as(line).isPresent();
      assertThat(quick(line)).as(line).isIn(Optional.empty(), trade);
    }
  }

  @Test
  void spoiltLineIsNeverReadAsSomethingElse() {
    RandomLines lines = new RandomLines(3);
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < LINES; i++) {
      String line = spoil(random.nextBoolean() ? lines.common() : lines.valid(), random);

      assertThat(quick(line)).as(line).isIn(Optional.empty(), strict(line));
    }
  }

  private static String spoil(String line, SplittableRandom random) {
    StringBuilder text = new StringBuilder(line);
    for (int n = 1 + random.nextInt(3); n > 0 && text.length() > 0; n--) {
      int at = random.nextInt(text.length());
      char odd = ODD.charAt(random.nextInt(ODD.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, odd);
        case 1 -> text.insert(at, odd);
        case 2 -> text.deleteCharAt(at);
        default -> text.setLength(at);
      }
    }
    return text.toString();
  }

  private static Optional<Trade> strict(String line) {
    try {
      // a carriage return belongs to the line's end
      return Optional.of(
          TradeLine.parse(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
    } catch (BadLineException e) {
      return Optional.empty();
    }
  }

  /** Reads the line among others, as it lies in a buffer. */
  private static Optional<Trade> quick(String line) {
    byte[] text = ("9,9,\n" + line + "\n77777777,7").getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(text, text.length + TradeParser.SLACK);
    TradeParser parser = new TradeParser();
    int next = parser.parse(bytes, 5);
    if (next < 0) {
      return Optional.empty();
    }
    assertThat(next).as(line).isEqualTo(5 + line.length() + 1);
    return Optional.of(
        new Trade(
            parser.id, parser.priceE8, parser.quantityE8, parser.timeMicros, parser.buyerIsMaker));
  }
}
