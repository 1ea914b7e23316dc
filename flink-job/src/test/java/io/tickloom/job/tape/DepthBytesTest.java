package io.tickloom.job.tape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read quickly is what the JSON parser reads, and nothing else is read quickly. */
class DepthBytesTest {
  private static final String SPOT =
      "{\"stream\":\"ethusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\","
          + "\"E\":1723161255308,\"s\":\"ETHUSDT\",\"U\":35346513499,\"u\":35346513505,"
          + "\"b\":[[\"2683.80000000\",\"3.02920000\"],[\"2500\",\"0.00\"]],"
          + "\"a\":[[\"2733.7\",\"0.00000000\"]]}}";
  private static final String FUTURES =
      "{\"e\":\"depthUpdate\",\"E\":1721347022530,\"T\":1721347022526,\"s\":\"ETHUSDT\","
          + "\"U\":4984028369251,\"u\":4984028372029,\"pu\":4984028369165,"
          + "\"b\":[[\"500.00\",\"11.588\"]],\"a\":[]}";

  private final DepthBytes quick = new DepthBytes("ETHUSDT");
  private final DepthParser strict = new DepthParser();
  private final BookUpdate update = new BookUpdate();

  @ParameterizedTest
  @ValueSource(strings = {SPOT, FUTURES})
  void commonFormsAreReadQuickly(String json) throws BookMessageException {
    assertThat(quick(json)).isTrue();
    List<Object> read = shown();

    assertThat(strict(json)).isTrue();
    assertThat(read).isEqualTo(shown());
    assertThat(read).hasSizeGreaterThan(6);
  }

  /** A byte changed, cut out or doubled: read like the parser does, or left to it. */
  @ParameterizedTest
  @ValueSource(strings = {SPOT, FUTURES})
  void spoiltMessagesAreReadAsTheParserReadsThemOrLeftToIt(String json) {
    SplittableRandom random = new SplittableRandom(5);
    int read = 0;
    for (int n = 0; n < 20_000; n++) {
      String spoilt = spoilt(json, random);
      if (quick(spoilt)) {
        List<Object> shown = shown();
        assertThat(strictly(spoilt)).as(spoilt).isEqualTo(shown);
        read++;
      }
    }
    assertThat(read).isGreaterThan(1_000);
  }

  private static String spoilt(String json, SplittableRandom random) {
    int at = random.nextInt(json.length());
    String bytes = "0123456789.,:\"[]{}-bapuUEeTs \\";
    String put = "" + bytes.charAt(random.nextInt(bytes.length()));
    return switch (random.nextInt(3)) {
      case 0 -> json.substring(0, at) + put + json.substring(at + 1);
      case 1 -> json.substring(0, at) + json.substring(at + 1);
      default -> json.substring(0, at) + put + json.substring(at);
    };
  }

  @Test
  void otherSymbolsAreLeftToTheParser() {
    assertThat(quick(SPOT.replace("\"ETHUSDT\"", "\"BTCUSDT\""))).isFalse();
    assertThat(quick(SPOT.replace("ethusdt@", "btcusdt@"))).isFalse();
  }

  private boolean quick(String json) {
    byte[] bytes = json.getBytes(ISO_8859_1);
    return quick.parse(bytes, 0, bytes.length, update);
  }

  private boolean strict(String json) throws BookMessageException {
    byte[] bytes = json.getBytes(ISO_8859_1);
    return strict.parse(bytes, 0, bytes.length, update);
  }

  private List<Object> strictly(String json) {
    try {
      return strict(json) ? shown() : List.of("none");
    } catch (BookMessageException e) {
      return List.of(e.getMessage());
    }
  }

  private List<Object> shown() {
    List<Object> out = new ArrayList<>();
    out.add(update.symbol);
    out.add(update.isSnapshot);
    out.addAll(List.of(update.firstId, update.lastId, update.previousId, update.timeMicros));
    for (Levels levels : List.of(update.bids, update.asks)) {
      for (int i = 0; i < levels.count(); i++) {
        out.add(levels.priceE8(i) + " " + levels.quantityE8(i));
      }
      out.add("end");
    }
    return out;
  }
}
