package io.tickloom.job.exchange;

/**
 * What the exchange says of a symbol.
 *
 * @param symbol its name
 * @param status TRADING, HALT, BREAK and others
 * @param market the note of a simulated market, JSON, where the exchange is an emulated one that
 *     plays one; else empty
 */
public record SymbolState(String symbol, String status, String market) {
  /** Whether it is traded now. */
  public boolean isTrading() {
    return status.equals("TRADING");
  }
}
