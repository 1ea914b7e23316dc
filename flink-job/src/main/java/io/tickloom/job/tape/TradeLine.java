package io.tickloom.job.tape;

import io.tickloom.job.market.Decimals;
import io.tickloom.job.market.Trade;
import java.util.List;

/**
 * A line of a trade dump, read strictly and slowly.
 *
 * <p>Form: {@code id,price,qty,quote_qty,time,is_buyer_maker[,is_best_match]}: spot dumps have
 * seven columns, futures dumps six. Times are milliseconds until 2024 and microseconds since; they
 * are told apart by magnitude.
 */
public final class TradeLine {
  /** What a line should look like, for messages. */
  public static final String FORM =
      "trade_id,price,qty,quote_qty,time,is_buyer_maker[,is_best_match]";

  private static final long MILLIS_LIMIT = 100_000_000_000_000L;
  private static final long EARLIEST_MICROS = 1_230_768_000_000_000L; // 2009-01-01
  private static final long LATEST_MICROS = 4_102_444_800_000_000L; // 2100-01-01
  private static final int MOST_SHOWN = 120;

  private TradeLine() {}

  /**
   * Reads {@code line}, given without its end.
   *
   * @throws BadLineException with the rule that is broken and the value that breaks it
   */
  public static Trade parse(String line) throws BadLineException {
    List<String> cells = List.of(line.split(",", -1));
    if (cells.size() != 6 && cells.size() != 7) {
      throw new BadLineException(
          cells.size() + " columns in \"" + shown(line) + "\"; expected " + FORM);
    }
    long id = whole("trade_id", cells.get(0));
    long price = decimal("price", cells.get(1));
    long quantity = decimal("qty", cells.get(2));
    decimal("quote_qty", cells.get(3));
    long time = micros(whole("time", cells.get(4)), cells.get(4));
    boolean buyerIsMaker = flag("is_buyer_maker", cells.get(5));
    if (cells.size() == 7) {
      flag("is_best_match", cells.get(6));
    }
    if (price <= 0) {
      throw new BadLineException("price \"" + cells.get(1) + "\" is not above 0");
    }
    if (quantity <= 0) {
      throw new BadLineException("qty \"" + cells.get(2) + "\" is not above 0");
    }
    return new Trade(id, price, quantity, time, buyerIsMaker);
  }

  /** {@code stamp} in microseconds, or 0 where it is no plausible time in either unit. */
  static long toMicros(long stamp) {
    long micros = stamp < MILLIS_LIMIT ? stamp * 1000 : stamp;
    return micros >= EARLIEST_MICROS && micros < LATEST_MICROS ? micros : 0;
  }

  private static long micros(long stamp, String cell) throws BadLineException {
    long micros = toMicros(stamp);
    if (micros == 0) {
      throw new BadLineException(
          "time \"" + cell + "\" is neither milliseconds nor microseconds of 2009 to 2099");
    }
    return micros;
  }

  private static long whole(String column, String cell) throws BadLineException {
    if (cell.isEmpty() || cell.length() > 18 || !isDigits(cell)) {
      throw new BadLineException(column + " \"" + shown(cell) + "\" is not a whole number");
    }
    return Long.parseLong(cell);
  }

  private static long decimal(String column, String cell) throws BadLineException {
    boolean negative = cell.startsWith("-");
    String digits = negative ? cell.substring(1) : cell;
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    String fraction = dot < 0 ? "" : digits.substring(dot + 1);
    if (whole.isEmpty() || !isDigits(whole) || !isDigits(fraction) || dot == digits.length() - 1) {
      throw new BadLineException(column + " \"" + shown(cell) + "\" is not a decimal number");
    }
    String beyond = fraction.length() > Decimals.DIGITS ? fraction.substring(Decimals.DIGITS) : "";
    if (!beyond.chars().allMatch(c -> c == '0')) {
      throw new BadLineException(
          column + " \"" + shown(cell) + "\" has more than " + Decimals.DIGITS + " decimals");
    }
    String kept = fraction.substring(0, fraction.length() - beyond.length());
    try {
      long value = Long.parseLong(whole + kept + "0".repeat(Decimals.DIGITS - kept.length()));
      return negative ? -value : value;
    } catch (NumberFormatException e) {
      throw new BadLineException(column + " \"" + shown(cell) + "\" is too large");
    }
  }

  private static boolean flag(String column, String cell) throws BadLineException {
    if (cell.equalsIgnoreCase("true")) {
      return true;
    }
    if (cell.equalsIgnoreCase("false")) {
      return false;
    }
    throw new BadLineException(column + " \"" + shown(cell) + "\" is neither true nor false");
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static String shown(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() <= MOST_SHOWN ? clean : clean.substring(0, MOST_SHOWN) + "...";
  }
}
