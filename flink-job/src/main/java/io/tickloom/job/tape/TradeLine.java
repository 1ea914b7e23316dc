package io.tickloom.job.tape;

import io.tickloom.job.market.Decimals;
import io.tickloom.job.market.Trade;
import java.util.List;

/**
 * A line of a trade dump, read strictly and slowly. Spot dumps have one column more than futures
 * dumps. Times are milliseconds until 2024 and microseconds since; they are told apart by
 * magnitude.
 */
public final class TradeLine {
  private static final long MILLIS_LIMIT = 100_000_000_000_000L;
  private static final long EARLIEST_MICROS = 1_230_768_000_000_000L; // 2009-01-01
  private static final long LATEST_MICROS = 4_102_444_800_000_000L; // 2100-01-01
  private static final int MOST_SHOWN = 120;
  private static final int MOST_DIGITS = 18;
  private static final int NANOS_DIGITS = 19;
  private static final String MOST = Long.toString(Long.MAX_VALUE / Decimals.ONE_E8);

  private TradeLine() {}

  /** The columns of trade dumps. */
  static final Columns TRADES =
      new Columns("trade_id,price,qty,quote_qty,time,is_buyer_maker[,is_best_match]", 4);

  /** The columns of dumps of aggregate trades. */
  static final Columns AGGREGATE_TRADES =
      new Columns("agg_id,price,qty,first_id,last_id,time,is_buyer_maker[,is_best_match]", 5);

  /**
   * Where a line has what.
   *
   * @param form the columns, for messages
   * @param time index of the time; the side follows it, and a last column may follow that
   */
  record Columns(String form, int time) {
    boolean fits(int cells) {
      return cells == time + 2 || cells == time + 3;
    }
  }

  /**
   * Reads {@code line}, given without its end.
   *
   * @throws BadLineException with the rule that is broken and the value that breaks it
   */
  public static Trade parse(String line) throws BadLineException {
    return parse(line, TRADES);
  }

  static Trade parse(String line, Columns columns) throws BadLineException {
    List<String> cells = List.of(line.split(",", -1));
    if (!columns.fits(cells.size())) {
      throw new BadLineException(
          cells.size() + " columns in \"" + shown(line) + "\"; expected " + columns.form());
    }
    if (columns.equals(TRADES)) {
      decimal("quote_qty", cells.get(3));
    } else {
      whole("first_id", cells.get(3));
      whole("last_id", cells.get(4));
    }
    if (cells.size() == columns.time() + 3) {
      flag("is_best_match", cells.get(columns.time() + 2));
    }
    return trade(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(columns.time()),
        cells.get(columns.time() + 1));
  }

  /**
   * A trade out of the texts of its fields.
   *
   * @throws BadLineException with the rule that is broken and the value that breaks it
   */
  public static Trade trade(String id, String price, String quantity, String time, String maker)
      throws BadLineException {
    long number = whole("trade_id", id);
    long priceE8 = decimal("price", price);
    long quantityE8 = decimal("qty", quantity);
    long timeMicros = micros(time);
    boolean buyerIsMaker = flag("is_buyer_maker", maker);
    if (priceE8 <= 0) {
      throw new BadLineException(Fault.PRICE, "price \"" + price + "\" is not above 0");
    }
    if (quantityE8 <= 0) {
      throw new BadLineException(Fault.SIZE, "qty \"" + quantity + "\" is not above 0");
    }
    return new Trade(number, priceE8, quantityE8, timeMicros, buyerIsMaker);
  }

  /** {@code stamp} in microseconds, or 0 where it is no plausible time in either unit. */
  public static long toMicros(long stamp) {
    long micros = stamp < MILLIS_LIMIT ? stamp * 1000 : stamp;
    return micros >= EARLIEST_MICROS && micros < LATEST_MICROS ? micros : 0;
  }

  private static long micros(String cell) throws BadLineException {
    if (cell.length() == NANOS_DIGITS && isDigits(cell)) {
      throw new BadLineException(
          Fault.TIME,
          "time \"" + cell + "\" is in nanoseconds; only milliseconds and microseconds are read");
    }
    long micros = toMicros(whole("time", cell));
    if (micros == 0) {
      throw new BadLineException(
          Fault.TIME,
          "time \"" + cell + "\" is neither milliseconds nor microseconds of 2009 to 2099");
    }
    return micros;
  }

  static long whole(String column, String cell) throws BadLineException {
    if (cell.isEmpty() || !isDigits(cell)) {
      throw new BadLineException(column + " \"" + shown(cell) + "\" is not a whole number");
    }
    if (cell.length() > MOST_DIGITS) {
      throw new BadLineException(
          column + " \"" + shown(cell) + "\" has more than " + MOST_DIGITS + " digits");
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
      throw new BadLineException(
          column
              + " \""
              + shown(cell)
              + "\" is above "
              + MOST
              + ", the most that 64 bits hold with 8 decimals");
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
