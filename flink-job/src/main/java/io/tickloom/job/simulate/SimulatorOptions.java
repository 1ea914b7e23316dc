package io.tickloom.job.simulate;

import java.time.LocalDate;

/**
 * What market to make.
 *
 * @param symbol name of the pair, capital letters and digits
 * @param startDate first UTC day, from 2025 on (the exchange's dumps are in microseconds since
 *     then)
 * @param days whole UTC days, 1 to 3,660; the first days of a longer market are the same
 * @param seed any number; the same options and seed give the same bytes
 * @param signal strength of the planted signal, 0 (none) to 10; see {@link PlantedSignal}, {@link
 *     BookSignal}
 * @param spreadTicks distance of bid and ask in ticks of 0.01, 0 to 1,000; 0 prints at the
 *     efficient price, to 0.0001
 * @param startPrice efficient price at the start, quote currency, 100 to 100,000
 * @param tradesPerSecond mean trades a second over a long time, 0.1 to 1,000
 * @param firstTradeId id of the first trade, 1 to 10^15
 * @param signalIn where the planted signal can be seen
 */
public record SimulatorOptions(
    String symbol,
    LocalDate startDate,
    int days,
    long seed,
    double signal,
    int spreadTicks,
    double startPrice,
    double tradesPerSecond,
    long firstTradeId,
    SignalIn signalIn) {

  private static final LocalDate FIRST_DATE = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2200, 1, 1);

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException if one is out of its range; the message gives rule and value
   */
  public SimulatorOptions {
    check(symbol.matches("[A-Z0-9]{1,32}"), "symbol must be capital letters and digits", symbol);
    check(
        !startDate.isBefore(FIRST_DATE) && startDate.isBefore(LAST_DATE),
        "start date must lie between 2025-01-01 and 2199-12-31",
        startDate);
    check(days >= 1 && days <= 3_660, "days must be 1 to 3660", days);
    check(signal >= 0 && signal <= 10, "signal must be 0 to 10", signal);
    check(spreadTicks >= 0 && spreadTicks <= 1_000, "spread must be 0 to 1000 ticks", spreadTicks);
    check(
        startPrice >= 100 && startPrice <= 100_000,
        "start price must be 100 to 100000",
        startPrice);
    check(
        tradesPerSecond >= 0.1 && tradesPerSecond <= 1_000,
        "trades per second must be 0.1 to 1000",
        tradesPerSecond);
    check(
        firstTradeId >= 1 && firstTradeId <= 1_000_000_000_000_000L,
        "first trade id must be 1 to 10^15",
        firstTradeId);
  }

  /** Options of a market whose signal, if there is one, is in the flow of trades. */
  public SimulatorOptions(
      String symbol,
      LocalDate startDate,
      int days,
      long seed,
      double signal,
      int spreadTicks,
      double startPrice,
      double tradesPerSecond,
      long firstTradeId) {
    this(
        symbol,
        startDate,
        days,
        seed,
        signal,
        spreadTicks,
        startPrice,
        tradesPerSecond,
        firstTradeId,
        SignalIn.FLOW);
  }

  /** ETHUSDT as it really trades: no signal, a spread of one tick, 22.4 trades a second. */
  public static SimulatorOptions ethusdt(LocalDate startDate, int days, long seed) {
    return new SimulatorOptions("ETHUSDT", startDate, days, seed, 0, 1, 2683.80, 22.4, 1L);
  }

  /** These options with another strength of the planted signal. */
  public SimulatorOptions withSignal(double newSignal) {
    return new SimulatorOptions(
        symbol,
        startDate,
        days,
        seed,
        newSignal,
        spreadTicks,
        startPrice,
        tradesPerSecond,
        firstTradeId,
        signalIn);
  }

  /** These options with another spread, in ticks. */
  public SimulatorOptions withSpreadTicks(int newSpreadTicks) {
    return new SimulatorOptions(
        symbol,
        startDate,
        days,
        seed,
        signal,
        newSpreadTicks,
        startPrice,
        tradesPerSecond,
        firstTradeId,
        signalIn);
  }

  /** These options with the signal in another place. */
  public SimulatorOptions withSignalIn(SignalIn newSignalIn) {
    return new SimulatorOptions(
        symbol,
        startDate,
        days,
        seed,
        signal,
        spreadTicks,
        startPrice,
        tradesPerSecond,
        firstTradeId,
        newSignalIn);
  }

  private static void check(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", not " + value);
    }
  }
}
