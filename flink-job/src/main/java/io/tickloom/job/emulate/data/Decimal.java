package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prices and quantities as the exchange writes them: eight decimals on spot, as few as it takes on
 * futures.
 */
public final class Decimal {
  private final Venue venue;

  /** The decimals of {@code venue}. */
  public Decimal(Venue venue) {
    this.venue = venue;
  }

  /** A number that is given times 10^8. */
  public String text(long valueE8) {
    return text(BigDecimal.valueOf(valueE8, Decimals.DIGITS));
  }

  /** Price times quantity, cut to eight decimals. */
  public String product(long priceE8, long quantityE8) {
    return text(
        BigDecimal.valueOf(priceE8, Decimals.DIGITS)
            .multiply(BigDecimal.valueOf(quantityE8, Decimals.DIGITS))
            .setScale(Decimals.DIGITS, RoundingMode.DOWN));
  }

  private String text(BigDecimal value) {
    return (venue == Venue.SPOT ? value : value.stripTrailingZeros()).toPlainString();
  }
}
