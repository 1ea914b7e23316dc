package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a tape trade by trade from any line on. Lines that files before hold already, and lines out
 * of order, are passed over and counted.
 */
public final class TradeCursor implements AutoCloseable {
  private final Tape tape;
  private LineParser parser;
  private LineBuffer lines;
  private int file;
  private long overlapId;
  private Trade trade;
  private String line = "";
  private TapePosition position;
  private long lastId = LineParser.NO_TRADE;
  private long lastTimeMicros = Long.MIN_VALUE;
  private long passedOver;

  /** Opens {@code tape} at the first line that begins at {@code from} or behind it. */
  public TradeCursor(Tape tape, TapePosition from) throws IOException {
    this.tape = tape;
    open(from.file(), from.offset());
  }

  private void open(int index, long offset) throws IOException {
    DumpFile dump = tape.files().get(index);
    file = index;
    overlapId = tape.overlapIds().get(index);
    parser = dump.layout().parser();
    lines = new LineBuffer(dump, offset);
  }

  /**
   * Goes to the next trade.
   *
   * @return false at the end of the tape
   * @throws InputException for a line that breaks a rule
   */
  public boolean next() throws IOException {
    while (true) {
      if (!lines.fill()) {
        if (file + 1 == tape.files().size()) {
          return false;
        }
        lines.close();
        open(file + 1, tape.files().get(file + 1).dataStart());
        continue;
      }
      int at = lines.at();
      line = lines.line();
      lines.skipLine();
      Optional<Trade> parsed = parsed(at);
      if (parsed.isPresent() && isNext(parsed.get())) {
        trade = parsed.get();
        lastId = trade.id();
        lastTimeMicros = trade.timeMicros();
        position = new TapePosition(file, lines.offsetOf(at));
        return true;
      }
      passedOver += parsed.isPresent() ? 1 : 0;
    }
  }

  private Optional<Trade> parsed(int at) throws IOException {
    try {
      return parser.parseStrictly(line);
    } catch (BadLineException e) {
      DumpFile dump = tape.files().get(file);
      try (LineLookup lookup = new LineLookup(dump)) {
        long number = lookup.at(lines.offsetOf(at)).number();
        throw new InputException(dump.name() + ":" + number + ": " + e.getMessage(), e);
      }
    }
  }

  private boolean isNext(Trade found) {
    return found.id() > overlapId && found.id() > lastId && found.timeMicros() >= lastTimeMicros;
  }

  /** The trade that {@link #next} went to. */
  public Trade trade() {
    return trade;
  }

  /** Its line, without its end. */
  public String line() {
    return line;
  }

  /** Where its line begins: a cursor from there reads it again. */
  public TapePosition position() {
    return position;
  }

  /** Trades passed over so far. */
  public long passedOver() {
    return passedOver;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
