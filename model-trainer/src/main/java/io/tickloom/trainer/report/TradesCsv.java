package io.tickloom.trainer.report;

import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.table.PricePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The backtest's trades, a line each: {@code symbol, row_micros, entry_micros, exit_micros, side,
 * entry_price, exit_price, gross_return, net_return}. Fills are at the last trade of the second
 * that ends at the time given; side is 1 for long, -1 for short; returns are shares of the entry
 * price.
 */
public final class TradesCsv {
  private static final long MICROS = 1_000_000L;

  private TradesCsv() {}

  /**
   * Writes the file.
   *
   * @param symbols names, by the trades' index
   * @param paths a path for each symbol, in their order
   */
  public static void write(
      Path file, List<Trade> trades, List<String> symbols, List<PricePath> paths)
      throws IOException {
    StringBuilder text =
        new StringBuilder(
            "symbol,row_micros,entry_micros,exit_micros,side,entry_price,exit_price,gross_return,net_return\n");
    for (Trade trade : trades) {
      PricePath path = paths.get(trade.symbol());
      text.append(symbols.get(trade.symbol()))
          .append(',')
          .append(trade.rowSecond() * MICROS)
          .append(',')
          .append(trade.entrySecond() * MICROS)
          .append(',')
          .append(trade.exitSecond() * MICROS)
          .append(',')
          .append(trade.side())
          .append(',')
          .append(path.last(path.at(trade.entrySecond())))
          .append(',')
          .append(path.last(path.at(trade.exitSecond())))
          .append(',')
          .append(trade.gross())
          .append(',')
          .append(trade.net())
          .append('\n');
    }
    Files.writeString(file, text);
  }
}
