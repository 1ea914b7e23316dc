package io.tickloom.job.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Levels;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book is what a sorted map of prices would be. */
class OrderBookTest {
  private final OrderBook book = new OrderBook();
  private final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
  private final TreeMap<Long, Long> asks = new TreeMap<>();
  private final BookUpdate update = new BookUpdate();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void everyLevelIsThatOfASortedMapAfterEachMessage(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = seed * 40;
    for (int message = 0; message < 2_000; message++) {
      update.clear();
      fill(update.bids, bids, random, 1_000 - width, width);
      fill(update.asks, asks, random, 1_001, width);
      if (message % 500 == 0) {
        bids.clear();
        asks.clear();
        book.reset(update);
        replay(update.bids, bids);
        replay(update.asks, asks);
      } else {
        book.apply(update);
      }

      assertThat(book.isEmpty()).isEqualTo(bids.isEmpty() || asks.isEmpty());
      assertThat(book.bidLevels()).isEqualTo(bids.size());
      assertThat(book.askLevels()).isEqualTo(asks.size());
      int level = 0;
      for (Map.Entry<Long, Long> entry : bids.entrySet()) {
        assertThat(book.bidE8(level)).isEqualTo(entry.getKey());
        assertThat(book.bidQuantityE8(level++)).isEqualTo(entry.getValue());
      }
      level = 0;
      for (Map.Entry<Long, Long> entry : asks.entrySet()) {
        assertThat(book.askE8(level)).isEqualTo(entry.getKey());
        assertThat(book.askQuantityE8(level++)).isEqualTo(entry.getValue());
      }
    }
  }

  /** Sorted up, down or not at all, with levels that are not there taken away. */
  private static void fill(
      Levels levels, Map<Long, Long> side, SplittableRandom random, int from, int width) {
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      long price = from + random.nextLong(width);
      levels.add(price, random.nextInt(3) == 0 ? 0 : random.nextInt(1, 50));
    }
    replay(levels, side);
  }

  private static void replay(Levels levels, Map<Long, Long> side) {
    for (int i = 0; i < levels.count(); i++) {
      side.put(levels.priceE8(i), levels.quantityE8(i));
      side.remove(levels.priceE8(i), 0L);
    }
  }

  @Test
  void removedQuantityIsCountedNearMidAlone() {
    update.clear();
    update.bids.add(100_000, 7);
    update.bids.add(99_000, 5);
    update.asks.add(100_100, 6);
    book.reset(update);

    update.clear();
    update.bids.add(100_000, 3);
    update.bids.add(99_000, 0);
    update.asks.add(100_100, 8);
    update.asks.add(100_200, 9);
    book.apply(update);

    // 25 bp of a mid of 100,050 are 250: 99,000 is too far
    assertThat(book.removedBidE8()).isEqualTo(4);
    assertThat(book.removedAskE8()).isEqualTo(0);
  }

  @Test
  void bookKnowsHowFarItsSnapshotWent() {
    update.clear();
    for (int i = 0; i < 5; i++) {
      update.bids.add(100 - i, 1);
      update.asks.add(101 + i, 1);
    }
    book.reset(update);
    assertThat(book.isWithinSnapshot()).isTrue();

    BookUpdate gone = new BookUpdate();
    gone.clear();
    for (int i = 0; i < 5; i++) {
      gone.bids.add(100 - i, 0);
    }
    gone.bids.add(50, 1);
    book.apply(gone);

    assertThat(book.bestBidE8()).isEqualTo(50);
    assertThat(book.isWithinSnapshot()).isFalse();
  }
}
