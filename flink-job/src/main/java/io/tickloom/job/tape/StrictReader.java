package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a tape from its first trade to its last, line by line, with the strict parser alone. */
public final class StrictReader {
  private long lastId = LineParser.NO_TRADE;
  private long lastTimeMicros;

  /** Takes the trades of a tape. */
  @FunctionalInterface
  public interface TradeSink {
    /**
     * Takes a trade.
     *
     * @param broken whether trades are missing before it although its id follows
     */
    void accept(Trade trade, boolean broken);
  }

  /**
   * Hands every trade of {@code tape} to {@code sink}, in order.
   *
   * @throws InputException at the first line that breaks a rule
   */
  public void read(Tape tape, TradeSink sink) throws IOException {
    for (int i = 0; i < tape.files().size(); i++) {
      read(tape.files().get(i), tape.overlapIds().get(i), sink);
    }
  }

  private void read(DumpFile file, long overlapId, TradeSink sink) throws IOException {
    LineParser parser = file.layout().parser();
    long innerId = Long.MAX_VALUE - 1;
    try (InputStream in = file.packing().open(Path.of(file.path()), file.member())) {
      in.skipNBytes(file.dataStart());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<Trade> trade = parser.parseStrictly(line);
        if (trade.isEmpty()) {
          continue;
        }
        boolean broken = parser.isAggregate() && parser.holdsAll && parser.firstId > innerId + 1;
        innerId = parser.lastId;
        if (trade.get().id() > overlapId) {
          requireNext(file, trade.get());
          sink.accept(trade.get(), broken);
        }
      }
    } catch (BadLineException e) {
      throw new InputException(file.name() + ": " + e.getMessage(), e);
    }
  }

  private void requireNext(DumpFile file, Trade trade) {
    if (trade.id() <= lastId || trade.timeMicros() < lastTimeMicros) {
      throw new InputException(file.name() + ": trade_id " + trade.id() + " is out of order");
    }
    lastId = trade.id();
    lastTimeMicros = trade.timeMicros();
  }
}
