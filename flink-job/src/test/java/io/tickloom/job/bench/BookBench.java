package io.tickloom.job.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.tickloom.job.book.BookFolder;
import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.book.BookSync;
import io.tickloom.job.book.OrderBook;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneCodec;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.oracle.book.RawMarket;
import io.tickloom.job.row.RowMaker;
import io.tickloom.job.tape.BadLines;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.DepthParser;
import io.tickloom.job.tape.PaneReader;
import io.tickloom.job.tape.PaneReaders;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Speed of the book on one core, processor time: levels applied a second, a recording to rows
 * against a JSON parser alone on the same bytes, and what a row costs with the book and without.
 */
public final class BookBench {
  private static final int ROUNDS = 8;
  private static final long BLOCK_SECONDS = 6 * 3_600;
  private static final JsonFactory JSON = new JsonFactory();
  private static long seen;

  private BookBench() {}

  private interface Work {
    long run() throws Exception;
  }

  /** Takes a folder of packed recordings of one symbol, and a folder to write to. */
  public static void main(String[] args) throws Exception {
    List<String> lines;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      lines = RawMarket.lines(files.filter(f -> f.toString().endsWith(".gz")).sorted().toList());
    }
    Path plain = Path.of(args[1], "recording.txt");
    Files.write(plain, lines);
    TapeFinder.Found found = TapeFinder.find(List.of(plain.toString()), "X");
    BookTape tape = found.books().get(0);
    Tape trades = found.tapes().get(0);

    Messages messages = Messages.of(lines);
    double apply = best(messages::apply);
    double fold = best(messages::fold);
    print("levels applied, best prices and top 20 known, a second", apply, 10e6);
    print("levels folded into panes a second", fold, 0);
    double tokens = best(() -> tokens(lines));
    double read = best(() -> read(tape, trades, Files.size(plain)));
    double rows = best(() -> rows(tape, trades, Files.size(plain)));
    System.out.printf("  %-58s %6.1f MB/s%n", "JSON parser alone, on the same bytes", tokens / 1e6);
    System.out.printf("  %-58s %6.1f MB/s%n", "recording to panes", read / 1e6);
    System.out.printf("  %-58s %6.1f MB/s%n", "recording to rows each second", rows / 1e6);
    System.out.printf("  %-58s %6.2f%n", "speed of panes to the JSON parser's", read / tokens);
    System.out.printf(
        "  %-58s %6.2f   bar at least 0.40%n", "speed of it to the JSON parser's", rows / tokens);
    double blocks = 1 / (1 / read + blockSeconds(trades, tape) / Files.size(plain));
    System.out.printf(
        "  %-58s %6.2f   bar at least 0.40%n",
        "speed of rows in blocks of six hours to the JSON parser's", blocks / tokens);
    rowCost(trades, tape);
    if (seen == 42) {
      System.out.println();
    }
  }

  private static void print(String what, double perSecond, double bar) {
    System.out.printf(
        "  %-58s %6.1f M%s%n",
        what, perSecond / 1e6, bar > 0 ? String.format("  bar at least %.0f M", bar / 1e6) : "");
  }

  /** What the best of some rounds did a second of processor time. */
  private static double best(Work work) throws Exception {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpuNanos();
      long done = work.run();
      best = Math.max(best, done * 1e9 / (cpuNanos() - start));
    }
    return best;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Depth messages in memory. */
  private record Messages(List<BookUpdate> diffs, BookUpdate snapshot) {
    private static final int TIMES = 4;

    static Messages of(List<String> lines) throws Exception {
      DepthParser parser = new DepthParser();
      List<BookUpdate> diffs = new ArrayList<>();
      BookUpdate snapshot = null;
      for (String line : lines) {
        byte[] json = line.substring(line.indexOf('{')).getBytes(UTF_8);
        BookUpdate update = new BookUpdate();
        if (parser.parse(json, 0, json.length, update)) {
          snapshot = update.isSnapshot ? update : snapshot;
          if (!update.isSnapshot) {
            diffs.add(update);
          }
        }
      }
      return new Messages(diffs, snapshot);
    }

    long apply() {
      long levels = 0;
      for (int time = 0; time < TIMES; time++) {
        OrderBook book = new OrderBook();
        book.reset(snapshot);
        for (BookUpdate diff : diffs) {
          book.apply(diff);
          for (int level = 0; level < BookPane.LEVELS; level++) {
            seen += book.bidE8(level) ^ book.askQuantityE8(level);
            seen += book.askE8(level) ^ book.bidQuantityE8(level);
          }
          levels += diff.bids.count() + diff.asks.count();
        }
      }
      return levels;
    }

    long fold() {
      BookSync sync = new BookSync();
      BookFolder folder = new BookFolder(sync, pane -> seen += pane.updates);
      sync.offer(snapshot);
      diffs.forEach(folder::add);
      return folder.levels();
    }
  }

  private static long tokens(List<String> lines) throws IOException {
    long bytes = 0;
    for (String line : lines) {
      byte[] json = line.getBytes(UTF_8);
      bytes += json.length + 1;
      int brace = line.indexOf('{');
      try (JsonParser parser = JSON.createParser(json, brace, json.length - brace)) {
        while (parser.nextToken() != null) {
          seen++;
        }
      }
    }
    return bytes;
  }

  private static long read(BookTape tape, Tape trades, long bytes) throws IOException {
    seen += books(tape).count() + trades(trades).count();
    return bytes;
  }

  private static BookPanes books(BookTape tape) throws IOException {
    BookPanes books = new BookPanes(1024);
    try (BookReader reader = new BookReader(tape, books::add)) {
      while (reader.advance()) {
        seen++;
      }
    }
    return books;
  }

  /**
   * Seconds of processor time that the rows of the recording's span take where they are made with
   * those of six hours, as in a long recording; its panes come again and again to fill them.
   */
  private static double blockSeconds(Tape tape, BookTape book) throws Exception {
    PackedPanes once = trades(tape);
    BookPanes onceBook = books(book);
    long span = onceBook.second(onceBook.count() - 1) - onceBook.second(0) + 1;
    PackedPanes panes = new PackedPanes(1024);
    BookPanes books = new BookPanes(1024);
    for (long shift = 0; shift < BLOCK_SECONDS; shift += span) {
      panes.addAll(later(once.toBytes(), PaneCodec.BYTES, shift));
      books.addAll(later(onceBook.toBytes(), BookPaneCodec.BYTES, shift));
    }
    double perSecond = best(() -> make(Catalogue.withBook(), panes, books));
    return span / perSecond;
  }

  /** Packed panes, so many seconds later; their second comes first. */
  private static byte[] later(byte[] packed, int paneBytes, long seconds) {
    ByteBuffer panes = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < packed.length; at += paneBytes) {
      panes.putLong(at, panes.getLong(at) + seconds);
    }
    return packed;
  }

  private static long rows(BookTape tape, Tape trades, long bytes) throws IOException {
    make(Catalogue.withBook(), trades(trades), books(tape));
    return bytes;
  }

  private static PackedPanes trades(Tape tape) throws IOException {
    PackedPanes panes = new PackedPanes(1024);
    BadLines fail = BadLines.fail();
    try (PaneReader reader =
        PaneReaders.open(tape, tape.start(), tape.end(), fail, (pane, next) -> panes.add(pane))) {
      while (reader.advance()) {
        seen++;
      }
    }
    return panes;
  }

  private static long make(Catalogue catalogue, PackedPanes panes, BookPanes books) {
    long from = books.second(0) / 60 * 60;
    long to = (books.second(books.count() - 1) / 60 + 1) * 60;
    RowMaker.Made made = new RowMaker(new Grid(1), catalogue).make("X", panes, books, from, to);
    return made.rows().rows();
  }

  private static void rowCost(Tape tape, BookTape book) throws Exception {
    BookPanes books = books(book);
    PackedPanes panes = trades(tape);
    double trades = best(() -> make(Catalogue.standard(), panes, books));
    double all = best(() -> make(Catalogue.withBook(), panes, books));
    System.out.printf(
        "  %-58s %6.2f   bar at most 2%n",
        "cost of a row with the book to one without", trades / all);
  }
}
