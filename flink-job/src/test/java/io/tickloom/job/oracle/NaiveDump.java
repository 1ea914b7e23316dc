package io.tickloom.job.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the exchange's trade dumps, {@code
 * id,price,qty,quote_qty,time,is_buyer_maker,is_best_match}, with a header or without, times in
 * milliseconds or microseconds, flags as {@code True} or {@code true}.
 */
public final class NaiveDump {
  /** As microseconds this is the year 1973, as milliseconds the year 5138. */
  private static final long LEAST_MICROS = 100_000_000_000_000L;

  private NaiveDump() {}

  /** The trades of the files, one file after another in the order given. */
  public static List<NaiveTrade> read(List<Path> files) throws IOException {
    List<NaiveTrade> trades = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      boolean header = !lines.isEmpty() && !Character.isDigit(lines.get(0).charAt(0));
      for (String line : lines.subList(header ? 1 : 0, lines.size())) {
        trades.add(trade(line));
      }
    }
    return trades;
  }

  private static NaiveTrade trade(String line) {
    String[] cells = line.trim().split(",");
    long time = Long.parseLong(cells[4]);
    return new NaiveTrade(
        Long.parseLong(cells[0]),
        new BigDecimal(cells[1]),
        new BigDecimal(cells[2]),
        time < LEAST_MICROS ? time * 1_000 : time,
        Boolean.parseBoolean(cells[5]));
  }
}
