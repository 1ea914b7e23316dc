package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The trades and sweeps of one stretch of time [from, to), and what they sum to, exactly. */
public final class NaiveTradeWindow {
  private final List<NaiveTrade> trades;
  private final List<NaiveSweep> sweeps;
  private final BigDecimal volume;
  private final BigDecimal signedVolume;
  private final BigDecimal notional;
  private final BigDecimal signedNotional;

  NaiveTradeWindow(NaiveTape tape, long fromMicros, long toMicros) {
    trades = tape.between(fromMicros, toMicros);
    sweeps = tape.sweepsBetween(fromMicros, toMicros);
    volume = sum(NaiveTrade::quantity);
    signedVolume = sum(NaiveTrade::signedQuantity);
    notional = sum(NaiveTrade::notional);
    signedNotional = sum(NaiveTrade::signedNotional);
  }

  public List<NaiveTrade> trades() {
    return trades;
  }

  /** A sweep has one time, so a window holds it wholly or not at all. */
  public List<NaiveSweep> sweeps() {
    return sweeps;
  }

  public boolean isEmpty() {
    return trades.isEmpty();
  }

  /** Base volume. */
  public BigDecimal volume() {
    return volume;
  }

  /** Taker-buy less taker-sell base volume. */
  public BigDecimal signedVolume() {
    return signedVolume;
  }

  /** Quote volume. */
  public BigDecimal notional() {
    return notional;
  }

  /** Taker-buy less taker-sell quote volume. */
  public BigDecimal signedNotional() {
    return signedNotional;
  }

  /** Sweeps of taker buys less sweeps of taker sells. */
  public int signedSweeps() {
    return sweeps.stream().mapToInt(NaiveSweep::sign).sum();
  }

  /** Sweeps of one kind. */
  public long sweeps(Predicate<NaiveSweep> kind) {
    return sweeps.stream().filter(kind).count();
  }

  /** Base volume of the trades of one kind. */
  public BigDecimal volume(Predicate<NaiveTrade> kind) {
    return sum(trade -> kind.test(trade) ? trade.quantity() : BigDecimal.ZERO);
  }

  /** Highest price traded. */
  public Optional<BigDecimal> high() {
    return trades.stream().map(NaiveTrade::price).max(BigDecimal::compareTo);
  }

  /** Lowest price traded. */
  public Optional<BigDecimal> low() {
    return trades.stream().map(NaiveTrade::price).min(BigDecimal::compareTo);
  }

  /** The exact sum over the trades. */
  public BigDecimal sum(Function<NaiveTrade, BigDecimal> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (NaiveTrade trade : trades) {
      sum = sum.add(part.apply(trade));
    }
    return sum;
  }
}
