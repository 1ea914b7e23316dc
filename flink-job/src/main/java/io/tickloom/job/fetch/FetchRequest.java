package io.tickloom.job.fetch;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Which dumps are wanted.
 *
 * @param symbol the pair as the exchange writes it, {@code ETHUSDT}
 * @param market where it trades
 * @param kind which dumps of it
 * @param from first UTC day
 * @param to last UTC day, included
 */
public record FetchRequest(
    String symbol, DumpMarket market, DumpKind kind, LocalDate from, LocalDate to) {
  private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{2,30}(_[0-9]{6})?");

  /**
   * Checks what was asked for.
   *
   * @throws IllegalArgumentException where symbol or days can't be
   */
  public FetchRequest {
    if (!SYMBOL.matcher(symbol).matches()) {
      throw new IllegalArgumentException(
          "symbol \"" + symbol + "\" must be capital letters and digits, such as ETHUSDT");
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("last day " + to + " is before first day " + from);
    }
  }

  /** In a few words, for a person. */
  public String text() {
    return "%s %s %s, %s to %s".formatted(symbol, market.label(), kind.label(), from, to);
  }
}
