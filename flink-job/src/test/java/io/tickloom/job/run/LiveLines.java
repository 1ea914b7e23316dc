package io.tickloom.job.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as the console of a live run shows them. */
final class LiveLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final long GRID = 5_000_000L;

  private LiveLines() {}

  static String time(long micros) {
    return TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /** The grid time at or before a trade. */
  static String gridTime(LiveMarket market, int index) {
    return time(Math.floorDiv(market.trades.get(index).timeMicros(), GRID) * GRID);
  }
}
