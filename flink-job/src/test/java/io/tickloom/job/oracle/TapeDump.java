package io.tickloom.job.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes a tape as the exchange's trade dumps of seven columns. */
public final class TapeDump {
  private static final String HEADER = "id,price,qty,quote_qty,time,is_buyer_maker,is_best_match";
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 8, 8);

  private TapeDump() {}

  /**
   * Writes {@code <symbol>-trades-<day>.csv}, a file for each stretch between two cuts; the days
   * only number the files.
   *
   * @param cuts how many trades lie before each cut, rising; none for one file
   * @return the files, in the order of the tape
   * @throws ArithmeticException where a number does not fit the form: no whole millisecond, more
   *     than 8 decimals
   */
  public static List<Path> write(
      Path folder, String symbol, List<NaiveTrade> trades, DumpForm form, int... cuts)
      throws IOException {
    List<Path> files = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= cuts.length; i++) {
      int to = i < cuts.length ? cuts[i] : trades.size();
      Path file = folder.resolve(symbol + "-trades-" + FIRST_DAY.plusDays(i) + ".csv");
      Files.write(file, lines(trades.subList(from, to), form));
      files.add(file);
      from = to;
    }
    return files;
  }

  private static List<String> lines(List<NaiveTrade> trades, DumpForm form) {
    List<String> lines = new ArrayList<>();
    if (form.header()) {
      lines.add(HEADER);
    }
    trades.forEach(trade -> lines.add(line(trade, form)));
    return lines;
  }

  private static String line(NaiveTrade trade, DumpForm form) {
    return String.join(
        ",",
        Long.toString(trade.id()),
        number(trade.price(), form),
        number(trade.quantity(), form),
        number(trade.notional().setScale(8, RoundingMode.DOWN), form),
        Long.toString(form.micros() ? trade.timeMicros() : millis(trade)),
        flag(trade.buyerIsMaker(), form),
        flag(true, form));
  }

  private static long millis(NaiveTrade trade) {
    if (trade.timeMicros() % 1_000 != 0) {
      throw new ArithmeticException("no whole millisecond: " + trade.timeMicros());
    }
    return trade.timeMicros() / 1_000;
  }

  private static String number(BigDecimal value, DumpForm form) {
    BigDecimal written = form.eightDecimals() ? value.setScale(8) : value.stripTrailingZeros();
    return written.toPlainString();
  }

  private static String flag(boolean value, DumpForm form) {
    if (form.capitalFlags()) {
      return value ? "True" : "False";
    }
    return Boolean.toString(value);
  }
}
