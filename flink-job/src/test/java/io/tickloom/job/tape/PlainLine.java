package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a trade dump says, by a pattern and {@link BigDecimal}: an independent reading.
 */
final class PlainLine {
  private static final String DECIMAL = "([0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern LINE =
      Pattern.compile(
          "([0-9]{1,18}),"
              + DECIMAL
              + ","
              + DECIMAL
              + ",-?"
              + DECIMAL
              + ",([0-9]{1,18}),(true|false)(,true|,false)?\r?",
          Pattern.CASE_INSENSITIVE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, 8);

  private PlainLine() {}

  /** The trade, or nothing where a rule is broken. */
  static Optional<Trade> read(String line) {
    Matcher cells = LINE.matcher(line);
    if (!cells.matches()) {
      return Optional.empty();
    }
    BigDecimal price = new BigDecimal(cells.group(2)).stripTrailingZeros();
    BigDecimal quantity = new BigDecimal(cells.group(3)).stripTrailingZeros();
    BigDecimal value = new BigDecimal(cells.group(4)).stripTrailingZeros();
    long stamp = Long.parseLong(cells.group(5));
    long micros = stamp < 100_000_000_000_000L ? stamp * 1000 : stamp;
    boolean fits = fits(price) && fits(quantity) && fits(value);
    boolean positive = price.signum() > 0 && quantity.signum() > 0;
    boolean inTime = micros >= 1_230_768_000_000_000L && micros < 4_102_444_800_000_000L;
    return fits && positive && inTime
        ? Optional.of(
            new Trade(
                Long.parseLong(cells.group(1)),
                price.movePointRight(8).longValueExact(),
                quantity.movePointRight(8).longValueExact(),
                micros,
                cells.group(6).equalsIgnoreCase("true")))
        : Optional.empty();
  }

  private static boolean fits(BigDecimal number) {
    return number.scale() <= 8 && number.compareTo(MOST) <= 0;
  }
}
