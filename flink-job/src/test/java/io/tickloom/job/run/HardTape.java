package io.tickloom.job.run;

import io.tickloom.job.oracle.DumpForm;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.TapeDump;
import io.tickloom.job.oracle.TapeShape;
import io.tickloom.job.oracle.Tapes;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two symbols over a day and more of six-hour blocks, with all that a cut could get wrong: silence
 * of hours and of a whole block, missing trades inside a second, inside a block, over a border and
 * over a whole block, trades on borders, files of all forms that end anywhere.
 */
final class HardTape {
  private static final String HEADER = "id,price,qty,quote_qty,time,is_buyer_maker,is_best_match";

  private final List<NaiveTrade> trades = new ArrayList<>();

  private HardTape() {}

  /** Writes the dumps of both symbols into {@code folder}. */
  static List<Tape> write(Path folder) throws IOException {
    ether(folder);
    tiny(folder);
    return TapeFinder.find(List.of(folder.toString()), "UNNAMED").tapes();
  }

  /** 04:00 of one day to 14:20 of the next, blocks of six hours from 00:00. */
  static List<NaiveTrade> etherTrades() {
    HardTape tape = new HardTape();
    tape.piece(1, TapeShape.ether(0), "2024-08-08T04:00:00Z", 11_000, 12, 0.002, 0);
    // half of a second's trades are missing
    tape.one("2024-08-08T09:59:58.200Z", 0).one("2024-08-08T09:59:58.700Z", 5);
    // on and beside the border of a block
    tape.one("2024-08-08T11:59:59.999Z", 0).one("2024-08-08T12:00:00Z", 0);
    tape.one("2024-08-08T12:00:00Z", 0).one("2024-08-08T12:00:01Z", 0);
    tape.piece(2, TapeShape.ether(0), "2024-08-08T12:10:00Z", 3_000, 8, 0, 0);
    // silence from 13:00 to 01:00: all of the block of 18:00
    tape.piece(3, TapeShape.ether(0), "2024-08-09T01:00:00Z", 17_000, 20, 0.001, 0);
    // missing over 06:00
    tape.piece(4, TapeShape.ether(0), "2024-08-09T06:30:00Z", 2_000, 10, 0, 900);
    // missing over 12:00 and more
    tape.piece(5, TapeShape.ether(0), "2024-08-09T13:30:00Z", 3_000, 10, 0.001, 90_000);
    return tape.trades;
  }

  /** 11:00 to 13:00, microseconds, sizes beyond 2^53. */
  static List<NaiveTrade> tinyTrades() {
    HardTape tape = new HardTape();
    tape.piece(6, TapeShape.tinyPrice(0), "2024-08-08T11:00:00Z", 7_000, 15, 0.004, 0);
    return tape.trades;
  }

  private static void ether(Path folder) throws IOException {
    List<NaiveTrade> trades = etherTrades();
    int inSecond = cutInSecond(trades, 900);
    int[] cuts = {inSecond, cutInSecond(trades, inSecond + 700), trades.size() - 500};
    List<Path> files = TapeDump.write(folder, "ETHUSDT", trades, DumpForm.MILLIS, cuts);
    rewrite(files.get(1), HEADER + "\r\n", "\r\n", true);
    rewrite(files.get(2), "\uFEFF" + HEADER + "\n", "\n", false);
  }

  private static void tiny(Path folder) throws IOException {
    List<Path> files = TapeDump.write(folder, "TINYUSDT", tinyTrades(), DumpForm.MICROS, 1000);
    rewrite(files.get(0), "", "\r\n", false);
  }

  /** The first cut at or after {@code from} with one second on both sides of it. */
  private static int cutInSecond(List<NaiveTrade> trades, int from) {
    int cut = from;
    while (trades.get(cut).timeMicros() / 1_000_000
        != trades.get(cut - 1).timeMicros() / 1_000_000) {
      cut++;
    }
    return cut;
  }

  private static void rewrite(Path file, String head, String lineEnd, boolean lastLineEnds)
      throws IOException {
    String text = head + String.join(lineEnd, Files.readAllLines(file));
    Files.writeString(file, lastLineEnds ? text + lineEnd : text);
  }

  private void piece(
      long seed,
      TapeShape like,
      String start,
      int seconds,
      double meanGapSeconds,
      double idGapChance,
      int missing) {
    TapeShape shape =
        new TapeShape(
            micros(start),
            seconds,
            like.stepMicros(),
            meanGapSeconds,
            0.002,
            idGapChance,
            like.startPrice(),
            like.tick(),
            like.leastQuantity(),
            like.mostQuantity(),
            like.quantityDecimals());
    List<NaiveTrade> piece = Tapes.random(seed, shape);
    long shift = nextId() + missing - piece.get(0).id();
    piece.forEach(t -> add(t.id() + shift, t.price(), t.quantity(), t.timeMicros(), t));
  }

  private HardTape one(String time, int missing) {
    NaiveTrade before = trades.get(trades.size() - 1);
    add(nextId() + missing, before.price(), new BigDecimal("0.5"), micros(time), before);
    return this;
  }

  private void add(long id, BigDecimal price, BigDecimal size, long timeMicros, NaiveTrade side) {
    trades.add(new NaiveTrade(id, price, size, timeMicros, side.buyerIsMaker()));
  }

  private long nextId() {
    return trades.isEmpty() ? 1 : trades.get(trades.size() - 1).id() + 1;
  }

  private static long micros(String time) {
    return Instant.parse(time).toEpochMilli() * 1000;
  }
}
