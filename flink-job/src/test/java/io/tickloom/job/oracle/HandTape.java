package io.tickloom.job.oracle;

import io.tickloom.job.oracle.family.Families;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A tape written by hand: times in seconds after an origin that every grid of whole minutes has.
 */
public final class HandTape {
  /** A whole hour, UTC, in seconds since the epoch. */
  private static final long ORIGIN_SECONDS = 1_699_999_200L;

  private final List<NaiveTrade> trades = new ArrayList<>();
  private long nextId = 1;

  /** The time in UTC microseconds, of seconds after the origin. */
  public static long at(String seconds) {
    BigDecimal sinceEpoch = new BigDecimal(seconds).add(BigDecimal.valueOf(ORIGIN_SECONDS));
    return sinceEpoch.movePointRight(6).longValueExact();
  }

  public HandTape buy(String seconds, String price, String quantity) {
    return trade(seconds, price, quantity, false);
  }

  public HandTape sell(String seconds, String price, String quantity) {
    return trade(seconds, price, quantity, true);
  }

  /** Trades that took place here and are not in the tape. */
  public HandTape missing(int count) {
    nextId += count;
    return this;
  }

  public List<NaiveTrade> trades() {
    return List.copyOf(trades);
  }

  /** One feature at some seconds after the origin, NaN where it is undefined. */
  public double value(String column, String seconds) {
    NaiveColumn definition =
        Families.columns().stream()
            .filter(known -> known.name().equals(column))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no column " + column));
    return definition.valueAt(
        new NaiveTimeline(new NaiveTape(trades), at(seconds)).at(at(seconds)));
  }

  /** The row at some seconds after the origin. */
  NaiveRow row(String seconds, int deltaTSeconds) {
    return NaiveRows.of(trades, deltaTSeconds).stream()
        .filter(row -> row.timeMicros() == at(seconds))
        .findFirst()
        .orElseThrow();
  }

  /** Seconds after the origin of the rows that the tape has. */
  List<Long> rowTimes(int deltaTSeconds) {
    return sinceOrigin(
        NaiveRows.of(trades, deltaTSeconds).stream().map(NaiveRow::timeMicros).toList());
  }

  /** Seconds after the origin of the path rows that the tape has. */
  List<Long> pathTimes() {
    return sinceOrigin(NaivePath.of(trades).stream().map(NaivePathRow::timeMicros).toList());
  }

  private static List<Long> sinceOrigin(List<Long> timesMicros) {
    return timesMicros.stream().map(time -> time / NaiveTape.SECOND - ORIGIN_SECONDS).toList();
  }

  private HandTape trade(String seconds, String price, String quantity, boolean buyerIsMaker) {
    trades.add(
        new NaiveTrade(
            nextId++, new BigDecimal(price), new BigDecimal(quantity), at(seconds), buyerIsMaker));
    return this;
  }
}
