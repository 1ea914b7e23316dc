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

  @Test
  void aParserThatKnowsTheLinesBeforeReadsTheNextNoOtherwise() {
    SplittableRandom random = new SplittableRandom(5);
    TradeParser parser = new TradeParser(TradeLine.TRADES);
    long id = 999_999_900L;
    long millis = 1_723_161_600_000L;
    for (int i = 0; i < 4 * LINES; i++) {
      id += random.nextInt(500) == 0 ? 99_999_990L : 1;
      millis += random.nextInt(40);
      String line =
          String.join(
              ",",
              Long.toString(id),
              price(random, 990 + random.nextInt(20)),
              price(random, random.nextInt(random.nextInt(8) == 0 ? 20_000 : 10)),
              price(random, 1 + random.nextInt(100_000)),
              random.nextInt(9) == 0 ? millis + "" : millis + "123",
              random.nextBoolean() ? "True" : "false",
              "True");
      boolean isSpoilt = random.nextInt(20) == 0;
      String read = isSpoilt ? spoil(line, random) : line;

      Optional<Trade> trade = quick(read, parser);
      assertThat(trade).as(read).isIn(Optional.empty(), strict(read));
      assertThat(trade.isPresent() || isSpoilt).as(read).isTrue();
    }
  }

  @Test
  void aNumberThatIsWrongInBothHalvesIsLeft() {
    TradeParser parser = new TradeParser(TradeLine.TRADES);
    String good = "1234567890,2683.81000000,1.00000000,2683.81000000,1723161600000123,True,True";
    assertThat(quick(good, parser)).isPresent();
    for (int[] places : new int[][] {{0, 9}, {12, 20}, {25, 29}, {50, 64}}) {
      StringBuilder bad = new StringBuilder(good);
      for (int place : places) {
        bad.setCharAt(place, 'x');
      }
      assertThat(quick(bad.toString(), parser)).as(bad.toString()).isEmpty();
      for (int i = 0; i < 20; i++) {
        assertThat(quick(good, parser)).isPresent();
      }
    }
  }

  private static String price(SplittableRandom random, int whole) {
    return whole + "." + (10_000_000 + random.nextInt(90_000_000));
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
    return quick(line, new TradeParser(TradeLine.TRADES));
  }

  private static Optional<Trade> quick(String line, TradeParser parser) {
    String before = "9".repeat(TradeParser.SLACK) + ",\n";
    byte[] text = (before + line + "\n77777777,7").getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(text, text.length + TradeParser.SLACK);
    int next = parser.parse(bytes, before.length());
    if (next < 0) {
      return Optional.empty();
    }
    assertThat(next).as(line).isEqualTo(before.length() + line.length() + 1);
    return Optional.of(
        new Trade(
            parser.id, parser.priceE8, parser.quantityE8, parser.timeMicros, parser.buyerIsMaker));
  }
}
