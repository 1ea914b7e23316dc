package io.tickloom.job.tape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.book.BookSync;
import io.tickloom.job.book.OrderBook;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.simulate.Captures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kept by the documented rule, the book of real recordings is what the exchange quoted; that of
 * simulated ones is what their market quoted.
 */
class RecordedBookTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void bestPricesOfSpotAreThoseOfTheQuoteStreamAfterEveryDiff() throws Exception {
    Trial trial = Trial.of(real("binance-spot-ethusdt"), "ETHUSDT");

    assertThat(trial.compared).isEqualTo(6_468);
    assertThat(trial.equal).isEqualTo(6_468);
    assertThat(trial.crossed).isZero();
    assertThat(trial.broken).isZero();
  }

  @Test
  void bestPricesOfFuturesAreThoseOfTheQuoteStreamAfterEveryDiff() throws Exception {
    Trial trial = Trial.of(real("binance-usdm-ethusdt"), "ETHUSDT");

    assertThat(trial.compared).isEqualTo(8_924);
    assertThat(trial.equal).isEqualTo(8_924);
    assertThat(trial.crossed).isZero();
    assertThat(trial.broken).isZero();
  }

  @Test
  void bestPricesOfASimulatedCaptureAreThoseOfItsQuoteStreamAfterEveryDiff(@TempDir Path scratch)
      throws Exception {
    Path folder = scratch.resolve("capture");
    Captures.firstHours(folder, Captures.QUIET, 1);
    Trial trial = Trial.of(folder, "ETHUSDT");

    assertThat(trial.compared).isBetween(25_000, 36_000);
    assertThat(trial.equal).isEqualTo(trial.compared);
    assertThat(trial.crossed).isZero();
    assertThat(trial.broken).isZero();
  }

  private static Path real(String folder) {
    Path path = Path.of("../../shared/data", folder);
    if (!Files.isDirectory(path) && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(path.toAbsolutePath() + " is absent");
    }
    assumeTrue(Files.isDirectory(path), path + " is absent");
    return path;
  }

  private record Quote(BigDecimal bid, BigDecimal bidSize, BigDecimal ask, BigDecimal askSize) {}

  private static final class Trial {
    private final TreeMap<Long, Quote> quotes = new TreeMap<>();
    private final BookSync sync = new BookSync();
    private int compared;
    private int equal;
    private int crossed;
    private int broken;

    static Trial of(Path path, String symbol) throws Exception {
      List<BookTape> books = TapeFinder.find(List.of(path.toString()), "X").books();
      assertThat(books).extracting(BookTape::symbol).containsExactly(symbol);
      Trial trial = new Trial();
      List<String> messages = new ArrayList<>();
      for (DumpFile file : books.get(0).files()) {
        try (RecordedMessages recorded = new RecordedMessages(file)) {
          while (recorded.next()) {
            messages.add(recorded.json());
          }
        }
      }
      for (String message : messages) {
        trial.takeQuote(message);
      }
      // answers are slow: the snapshot stands behind a futures diff that goes on from it
      List<BookUpdate> diffs = new ArrayList<>();
      DepthParser parser = new DepthParser();
      for (String message : messages) {
        BookUpdate update = new BookUpdate();
        byte[] bytes = message.getBytes(UTF_8);
        if (parser.parse(bytes, 0, bytes.length, update)) {
          if (update.isSnapshot) {
            trial.sync.offer(update);
          } else {
            diffs.add(update);
          }
        }
      }
      diffs.forEach(trial::take);
      return trial;
    }

    private void takeQuote(String message) throws IOException {
      JsonNode data = JSON.readTree(message).path("data");
      if (data.has("B")) {
        quotes.put(
            data.get("u").asLong(),
            new Quote(
                new BigDecimal(data.get("b").asText()),
                new BigDecimal(data.get("B").asText()),
                new BigDecimal(data.get("a").asText()),
                new BigDecimal(data.get("A").asText())));
      }
    }

    private void take(BookUpdate update) {
      switch (sync.take(update)) {
        case FOLLOWED, HEALED -> compare(update.lastId);
        case BROKEN, BROKEN_AND_HEALED, CONTRADICTED -> broken++;
        default -> {
          // no book yet
        }
      }
    }

    private void compare(long id) {
      OrderBook book = sync.book();
      crossed += book.isCrossed() ? 1 : 0;
      if (quotes.floorKey(id) == null) {
        return;
      }
      Quote quote = quotes.floorEntry(id).getValue();
      compared++;
      equal +=
          isSame(quote.bid(), book.bestBidE8())
                  && isSame(quote.bidSize(), book.bidQuantityE8(0))
                  && isSame(quote.ask(), book.bestAskE8())
                  && isSame(quote.askSize(), book.askQuantityE8(0))
              ? 1
              : 0;
    }

    private static boolean isSame(BigDecimal quoted, long valueE8) {
      return quoted.compareTo(BigDecimal.valueOf(valueE8, 8)) == 0;
    }
  }
}
