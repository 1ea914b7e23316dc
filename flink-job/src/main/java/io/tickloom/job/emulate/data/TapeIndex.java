package io.tickloom.job.emulate.data;

import io.tickloom.job.tape.TapePosition;
import java.util.function.ToLongFunction;

/**
 * Where the aggregates of a tape begin: every n-th of them. Past {@value #MOST} places every second
 * one is let go and n doubles, so that it stays this small whatever the tape's size.
 */
final class TapeIndex {
  private static final int MOST = 8_192;
  private static final int FIRST_STRIDE = 256;

  /** The start of an aggregate. */
  record Place(long aggregateId, long firstTradeId, long timeMicros, TapePosition position) {}

  private final Place[] places = new Place[MOST];
  private int count;
  private long stride = FIRST_STRIDE;
  private long seen;

  /** Takes aggregates in order. */
  synchronized void add(Aggregate aggregate, long startMicros, TapePosition start) {
    if (seen++ % stride != 0) {
      return;
    }
    if (count == MOST) {
      for (int i = 0; i < MOST / 2; i++) {
        places[i] = places[2 * i];
      }
      count = MOST / 2;
      stride *= 2;
      if ((seen - 1) % stride != 0) {
        return;
      }
    }
    places[count++] = new Place(aggregate.id(), aggregate.firstId(), startMicros, start);
  }

  /** The last place whose key is below {@code value}, or the first of all; null before any. */
  synchronized Place before(long value, ToLongFunction<Place> key) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (key.applyAsLong(places[middle]) < value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return count == 0 ? null : places[low];
  }

  synchronized int size() {
    return count;
  }
}
