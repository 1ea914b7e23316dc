package io.tickloom.job.oracle.book;

import com.fasterxml.jackson.databind.JsonNode;
import io.tickloom.job.oracle.book.RawMarket.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** A book's history, kept by the documented rule: what it was after each diff, and at each time. */
public final class RawHistory {
  static final long SECOND = 1_000_000L;
  private static final long SILENCE = 600 * SECOND;

  /** The book after a diff; {@code first} where it was not known before. */
  record State(
      State before,
      long timeMicros,
      long knownFrom,
      boolean first,
      BigDecimal[][] bids,
      BigDecimal[][] asks,
      boolean few,
      BigDecimal removed) {
    BigDecimal mid() {
      return bids[0][0].add(asks[0][0]).divide(BigDecimal.valueOf(2));
    }
  }

  /** A trade and the mid before it. */
  record Print(long timeMicros, BigDecimal price, BigDecimal signed, BigDecimal mid) {}

  final List<State> states = new ArrayList<>();
  final List<Print> prints = new ArrayList<>();

  /** At each time: features of the whole depth. */
  final SortedMap<Long, Map<String, Double>> deep = new TreeMap<>();

  /** Until when the book of a run is known, by the time since when it is. */
  final Map<Long, Long> knownUntil = new TreeMap<>();

  private final RawBook book = new RawBook();
  private final List<Event> waiting = new ArrayList<>();
  private long knownFrom = -1;
  private long lastTime;

  /** Follows {@code market}, with a look at the book every {@code stepSeconds}. */
  public static RawHistory of(RawMarket market, int stepSeconds) {
    RawHistory history = new RawHistory();
    boolean synced = false;
    for (Event event : market.events) {
      if (event.diff() == null) {
        history.waiting.add(event);
        continue;
      }
      if (synced && event.id() <= history.book.lastId) {
        continue;
      }
      long snapshot = bridge(market, event);
      boolean follows = synced && follows(event.diff(), history.book.lastId);
      boolean silent = event.timeMicros() - history.lastTime > SILENCE;
      if (!follows || silent) {
        history.lose();
      }
      if (!follows && snapshot < 0) {
        synced = false;
        continue;
      }
      history.step(event, follows && !silent, stepSeconds);
      if (snapshot >= 0) {
        history.book.reset(snapshot, market.snapshots.get(snapshot));
      }
      history.book.apply(event);
      synced = !history.book.isWrong();
      if (synced) {
        history.keep(event);
      } else {
        history.lose();
      }
    }
    return history;
  }

  private static boolean follows(JsonNode diff, long id) {
    return diff.has("pu") ? diff.get("pu").asLong() == id : diff.get("U").asLong() <= id + 1;
  }

  /** The newest snapshot that the diff goes on from; -1 without one. */
  private static long bridge(RawMarket market, Event event) {
    long best = -1;
    long first = event.diff().get("U").asLong();
    for (long id : market.snapshots.keySet()) {
      boolean fits =
          event.diff().has("pu")
              ? event.diff().get("pu").asLong() == id || (first <= id && id <= event.id())
              : first <= id + 1 && id + 1 <= event.id();
      best = fits ? id : best;
    }
    return best;
  }

  private void lose() {
    knownFrom = -1;
    waiting.clear();
  }

  /** What was between the diff before and this one. */
  private void step(Event event, boolean follows, int stepSeconds) {
    if (follows && knownFrom >= 0) {
      keepPrints();
      look(lastTime, event.timeMicros(), stepSeconds);
      knownUntil.put(knownFrom, event.timeMicros());
    }
    waiting.clear();
  }

  private void keepPrints() {
    State state = states.get(states.size() - 1);
    for (Event trade : waiting) {
      prints.add(new Print(trade.timeMicros(), trade.price(), trade.signedQuantity(), state.mid()));
    }
  }

  /** Times T with from < T <= to see the book as it stands. */
  private void look(long from, long to, int stepSeconds) {
    long step = stepSeconds * SECOND;
    for (long time = (from / step + 1) * step; time <= to; time += step) {
      deep.put(time, RawDepth.of(book));
    }
  }

  private void keep(Event event) {
    boolean first = knownFrom < 0;
    knownFrom = first ? event.timeMicros() : knownFrom;
    lastTime = event.timeMicros();
    State before = states.isEmpty() ? null : states.get(states.size() - 1);
    BigDecimal[][] bids = book.top(book.bids, null, 10);
    BigDecimal[][] asks = book.top(book.asks, null, 10);
    boolean few =
        book.top(book.bids, book.lowestBid, 10)[0].length < 10
            || book.top(book.asks, book.highestAsk, 10)[0].length < 10;
    states.add(new State(before, lastTime, knownFrom, first, bids, asks, few, book.removed));
  }

  /** How many of a list, in order of time, are before T. */
  static <T> int countBefore(List<T> list, ToLongFunction<T> time, long timeMicros) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (time.applyAsLong(list.get(middle)) < timeMicros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last state before T, or null where the book is unknown at T. */
  State at(long timeMicros) {
    int count = countBefore(states, State::timeMicros, timeMicros);
    State state = count == 0 ? null : states.get(count - 1);
    boolean known = state != null && timeMicros <= knownUntil.getOrDefault(state.knownFrom(), 0L);
    return known ? state : null;
  }

  /** Between the best prices at T; NaN where the book is unknown. */
  public double mid(long timeMicros) {
    State state = at(timeMicros);
    return state == null ? Double.NaN : state.mid().doubleValue();
  }

  /** Since when the book is known at T, seconds, 7,200 at most; 0 where it is not. */
  public double cleanSeconds(long timeMicros) {
    State state = at(timeMicros);
    return state == null ? 0 : Math.min(7200, (timeMicros - state.knownFrom()) / 1e6);
  }
}
