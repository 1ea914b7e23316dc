package io.tickloom.job.oracle.book;

import com.fasterxml.jackson.databind.JsonNode;
import io.tickloom.job.oracle.book.RawMarket.Event;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A book as two sorted maps. */
final class RawBook {
  private static final List<Integer> LIMITS = List.of(5, 10, 20, 50, 100, 500, 1000, 5000);
  private static final BigDecimal NEAR = new BigDecimal("0.0025");

  final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
  final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();

  /** The last prices of the snapshot; null where it was a whole side. */
  BigDecimal lowestBid;

  BigDecimal highestAsk;
  BigDecimal removed = BigDecimal.ZERO;
  long lastId = -1;

  void reset(long id, JsonNode snapshot) {
    bids.clear();
    asks.clear();
    set(snapshot.get("bids"), bids);
    set(snapshot.get("asks"), asks);
    lowestBid = LIMITS.contains(snapshot.get("bids").size()) ? bids.lastKey() : null;
    highestAsk = LIMITS.contains(snapshot.get("asks").size()) ? asks.lastKey() : null;
    lastId = id;
  }

  void apply(Event event) {
    BigDecimal mid = mid();
    BigDecimal from = mid.multiply(BigDecimal.ONE.subtract(NEAR));
    BigDecimal to = mid.multiply(BigDecimal.ONE.add(NEAR));
    removed = BigDecimal.ZERO;
    for (JsonNode level : event.diff().get("b")) {
      count(level, bids, new BigDecimal(level.get(0).asText()).compareTo(from) >= 0);
    }
    for (JsonNode level : event.diff().get("a")) {
      count(level, asks, new BigDecimal(level.get(0).asText()).compareTo(to) <= 0);
    }
    lastId = event.id();
  }

  private void count(JsonNode level, Map<BigDecimal, BigDecimal> side, boolean near) {
    BigDecimal price = new BigDecimal(level.get(0).asText()).stripTrailingZeros();
    BigDecimal before = side.getOrDefault(price, BigDecimal.ZERO);
    set(level, side);
    BigDecimal less = before.subtract(side.getOrDefault(price, BigDecimal.ZERO));
    if (near && less.signum() > 0) {
      removed = removed.add(less);
    }
  }

  private static void set(JsonNode levels, Map<BigDecimal, BigDecimal> side) {
    if (levels.isEmpty() || levels.get(0).isArray()) {
      levels.forEach(level -> set(level, side));
      return;
    }
    BigDecimal price = new BigDecimal(levels.get(0).asText()).stripTrailingZeros();
    BigDecimal quantity = new BigDecimal(levels.get(1).asText());
    if (quantity.signum() == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
  }

  BigDecimal mid() {
    return bids.firstKey().add(asks.firstKey()).divide(BigDecimal.valueOf(2));
  }

  boolean isWrong() {
    return bids.isEmpty()
        || asks.isEmpty()
        || bids.firstKey().compareTo(asks.firstKey()) >= 0
        || (lowestBid != null && bids.firstKey().compareTo(lowestBid) < 0)
        || (highestAsk != null && asks.firstKey().compareTo(highestAsk) > 0);
  }

  /** The best levels: prices, then quantities; 20 of them, or as many as are surely all. */
  BigDecimal[][] top(SortedMap<BigDecimal, BigDecimal> side, BigDecimal worst, int most) {
    int known = 0;
    BigDecimal[][] top = new BigDecimal[2][most];
    Iterator<Map.Entry<BigDecimal, BigDecimal>> all = side.entrySet().iterator();
    while (known < most && all.hasNext()) {
      Map.Entry<BigDecimal, BigDecimal> level = all.next();
      if (worst != null && side.comparator() != null && level.getKey().compareTo(worst) < 0) {
        break;
      }
      if (worst != null && side.comparator() == null && level.getKey().compareTo(worst) > 0) {
        break;
      }
      top[0][known] = level.getKey();
      top[1][known++] = level.getValue();
    }
    BigDecimal[][] out = new BigDecimal[2][known];
    System.arraycopy(top[0], 0, out[0], 0, known);
    System.arraycopy(top[1], 0, out[1], 0, known);
    return out;
  }
}
