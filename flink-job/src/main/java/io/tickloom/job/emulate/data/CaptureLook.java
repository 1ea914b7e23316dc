package io.tickloom.job.emulate.data;

import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.RecordedMessages;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A look at a recording's beginning: how far the recorder's clock was off, which streams there are,
 * and the snapshots that are to come.
 *
 * @param firstLocalMicros when the first message was received, by the recorder's clock
 * @param skewMicros what to add to the recorder's clock to have the exchange's
 * @param firstUpdateIds the first depth update's id, by symbol
 * @param snapshots the first snapshot, by symbol
 */
record CaptureLook(
    long firstLocalMicros,
    long skewMicros,
    Map<String, Long> firstUpdateIds,
    Map<String, String> snapshots) {
  private static final int LOOKED_AT = 2_000;
  private static final long NANOS_A_MICRO = 1_000;
  private static final long MICROS_FROM = 100_000_000_000_000L;

  static CaptureLook at(DumpFile file) throws IOException {
    long first = 0;
    long skew = 0;
    boolean skewKnown = false;
    Map<String, Long> updates = new HashMap<>();
    Map<String, String> snapshots = new HashMap<>();
    try (RecordedMessages messages = new RecordedMessages(file)) {
      for (int i = 0; i < LOOKED_AT && messages.next(); i++) {
        long local = messages.localNanos() / NANOS_A_MICRO;
        first = i == 0 ? local : first;
        RecordedStream one = RecordedStream.of(messages.json(), messages.url());
        long time = JsonText.number(one.payload(), "E", 0);
        if (!skewKnown && time > 0 && !one.isSnapshot()) {
          skew = (time < MICROS_FROM ? time * 1_000 : time) - local;
          skewKnown = true;
        }
        if (one.isDepth()) {
          updates.putIfAbsent(one.symbol(), JsonText.number(one.payload(), "u", 0));
        } else if (one.isSnapshot()) {
          snapshots.putIfAbsent(nearest(one, updates), one.payload());
        }
      }
    }
    return new CaptureLook(first, skew, updates, snapshots);
  }

  /** Whose snapshot it is, where it does not say: of the symbol whose updates are nearest. */
  static String nearest(RecordedStream snapshot, Map<String, Long> updateIds) {
    if (!snapshot.symbol().isEmpty()) {
      return snapshot.symbol();
    }
    long id = JsonText.number(snapshot.payload(), "lastUpdateId", 0);
    return updateIds.entrySet().stream()
        .min((a, b) -> Long.compare(Math.abs(a.getValue() - id), Math.abs(b.getValue() - id)))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
