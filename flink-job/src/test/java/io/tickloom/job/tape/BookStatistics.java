package io.tickloom.job.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tickloom.job.book.BookSync;
import io.tickloom.job.book.OrderBook;
import io.tickloom.job.market.BookUpdate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** How a recorded book looks and moves, measured after each diff that followed. */
final class BookStatistics {
  private static final Pattern SIZE = Pattern.compile("\"q\":\"([0-9.]+)\"");
  private static final long TICK_E8 = 1_000_000;
  private static final int DEPTH_EACH = 20;
  private static final int[] BANDS_BP = {5, 10, 25, 50};

  private final BookSync sync = new BookSync();
  private final DepthParser parser = new DepthParser();
  private final DoubleStream.Builder tradeSizes = DoubleStream.builder();
  private final DoubleStream.Builder bestSizes = DoubleStream.builder();
  private final DoubleStream.Builder imbalances = DoubleStream.builder();
  private final DoubleStream.Builder[] depths = new DoubleStream.Builder[BANDS_BP.length];
  private long firstMicros;
  private long lastMicros;
  private long firstId;
  private long trades;
  private long quotes;
  private long diffs;
  private long followed;
  private long levels;
  private long oneTick;
  private long pricesChanged;
  private long sizesChanged;
  private long[] best = new long[4];
  private double[] sortedTrades;
  private double[] sortedBest;
  private double[] imbalance;
  private double[] medianDepths;

  /** Measures the recordings of a folder that hold one symbol. */
  static BookStatistics of(Path folder) throws Exception {
    BookStatistics statistics = new BookStatistics();
    Arrays.setAll(statistics.depths, i -> DoubleStream.builder());
    for (DumpFile file : TapeFinder.find(List.of(folder.toString()), "X").books().get(0).files()) {
      try (RecordedMessages recorded = new RecordedMessages(file)) {
        while (recorded.next()) {
          statistics.take(recorded.json());
        }
      }
    }
    statistics.sortedTrades = statistics.tradeSizes.build().sorted().toArray();
    statistics.sortedBest = statistics.bestSizes.build().sorted().toArray();
    statistics.imbalance = statistics.imbalances.build().toArray();
    statistics.medianDepths =
        Arrays.stream(statistics.depths)
            .map(depth -> depth.build().sorted().toArray())
            .mapToDouble(sorted -> sorted[sorted.length / 2])
            .toArray();
    return statistics;
  }

  private void take(String message) throws IOException, BookMessageException {
    if (message.contains("@bookTicker\"")) {
      quotes++;
    } else if (message.contains("@trade\"")) {
      trades++;
      Matcher size = SIZE.matcher(message);
      if (size.find()) {
        tradeSizes.add(Double.parseDouble(size.group(1)));
      }
    } else {
      BookUpdate update = new BookUpdate();
      byte[] bytes = message.getBytes(UTF_8);
      if (parser.parse(bytes, 0, bytes.length, update)) {
        depth(update);
      }
    }
  }

  private void depth(BookUpdate update) {
    if (update.isSnapshot) {
      sync.offer(update);
      return;
    }
    firstMicros = diffs == 0 ? update.timeMicros : firstMicros;
    firstId = diffs == 0 ? update.firstId : firstId;
    lastMicros = update.timeMicros;
    diffs++;
    if (sync.take(update) == BookSync.Outcome.FOLLOWED) {
      measure(update);
    }
  }

  private void measure(BookUpdate update) {
    OrderBook book = sync.book();
    long[] now = {book.bestBidE8(), book.bestAskE8(), book.bidQuantityE8(0), book.askQuantityE8(0)};
    if (followed > 0) {
      boolean price = now[0] != best[0] || now[1] != best[1];
      pricesChanged += price ? 1 : 0;
      sizesChanged += price || now[2] != best[2] || now[3] != best[3] ? 1 : 0;
    }
    best = now;
    followed++;
    levels += update.bids.count() + update.asks.count();
    oneTick += now[1] - now[0] == TICK_E8 ? 1 : 0;
    bestSizes.add(now[2] / 1e8).add(now[3] / 1e8);
    imbalances.add((double) (now[2] - now[3]) / (now[2] + now[3]));
    if (followed % DEPTH_EACH == 0) {
      for (int i = 0; i < BANDS_BP.length; i++) {
        double width = book.midE8() * BANDS_BP[i] / 1e4;
        depths[i].add(bids(book, book.midE8() - width)).add(asks(book, book.midE8() + width));
      }
    }
  }

  private static double bids(OrderBook book, double fromE8) {
    double sum = 0;
    for (int i = 0; i < book.bidLevels() && book.bidE8(i) >= fromE8; i++) {
      sum += book.bidQuantityE8(i) / 1e8;
    }
    return sum;
  }

  private static double asks(OrderBook book, double toE8) {
    double sum = 0;
    for (int i = 0; i < book.askLevels() && book.askE8(i) <= toE8; i++) {
      sum += book.askQuantityE8(i) / 1e8;
    }
    return sum;
  }

  private double seconds() {
    return (lastMicros - firstMicros) / 1e6;
  }

  double tradesPerSecond() {
    return trades / seconds();
  }

  double quotesPerSecond() {
    return quotes / seconds();
  }

  double diffsPerSecond() {
    return diffs / seconds();
  }

  /** Ids that the exchange gave to changes, a second. */
  double changesPerSecond() {
    return (sync.lastId() - firstId) / seconds();
  }

  double levelsPerDiff() {
    return (double) levels / followed;
  }

  double shareOfOneTick() {
    return (double) oneTick / followed;
  }

  double shareOfPriceChanges() {
    return (double) pricesChanged / (followed - 1);
  }

  double shareOfChanges() {
    return (double) sizesChanged / (followed - 1);
  }

  double bestSize(double level) {
    return sortedBest[(int) (level * (sortedBest.length - 1))];
  }

  double medianTrade() {
    return sortedTrades[sortedTrades.length / 2];
  }

  /** Median quantity of a side within each of 5, 10, 25, 50 bp of mid. */
  double[] medianDepths() {
    return medianDepths.clone();
  }

  double imbalanceDeviation() {
    return Math.sqrt(moment(0));
  }

  /** Autocorrelation of the queue imbalance over so many diffs. */
  double imbalanceAfter(int lag) {
    return moment(lag) / moment(0);
  }

  private double moment(int lag) {
    double mean = Arrays.stream(imbalance).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i + lag < imbalance.length; i++) {
      sum += (imbalance[i] - mean) * (imbalance[i + lag] - mean);
    }
    return sum / (imbalance.length - lag);
  }
}
