package io.tickloom.job.exchange;

/**
 * What the exchange says of a symbol.
 *
 * @param symbol its name
 * @param status TRADING, HALT, BREAK and others
 */
public record SymbolState(String symbol, String status) {
  /** Whether it is traded now. */
  public boolean isTrading() {
    return status.equals("TRADING");
  }
}
