package io.tickloom.job.tape;

import static io.tickloom.job.tape.DigitFields.SHORTEST;
import static io.tickloom.job.tape.DigitFields.decimal;
import static io.tickloom.job.tape.DigitFields.decimalSign;
import static io.tickloom.job.tape.DigitFields.small;
import static io.tickloom.job.tape.DigitFields.whole;

import io.tickloom.job.market.Trade;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the common form of a trade line out of bytes, eight at a time, without making an object.
 * Whatever it does not recognise it leaves to {@link TradeLine}: it is quick, not clever.
 *
 * <p>A line is first taken for one like the last: id and price as long as there, digits that seldom
 * change known. For another the commas are found, all at once; then each field is read from its
 * end, so that no field waits for the one before it.
 */
final class TradeParser extends LineParser {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int TRUE = 0x65757274;
  private static final int FALS = 0x736c6166;
  private static final int LOWER = 0x20202020;

  /** So many lines are searched for commas before a line is again taken for like the last. */
  private static final int SEARCHES = 16;

  private static final int MILLIS_DIGITS = 13;
  private static final int MICROS_DIGITS = 16;
  private static final int FIRST_ID = 3;

  private final TradeLine.Columns columns;
  private final boolean aggregate;

  private final SameDigits ids = new SameDigits();
  private final SameDigits prices = new SameDigits();
  private final SameDigits times = new SameDigits();
  private int idEnd;
  private int priceEnd;
  private int searches;

  /** Reads lines of {@code columns}. */
  TradeParser(TradeLine.Columns columns) {
    this.columns = columns;
    this.aggregate = columns.equals(TradeLine.AGGREGATE_TRADES);
  }

  @Override
  Optional<Trade> parseStrictly(String line) throws BadLineException {
    Trade trade = TradeLine.parse(line, columns);
    if (aggregate) {
      String[] cells = line.split(",", -1);
      firstId = Long.parseLong(cells[FIRST_ID]);
      lastId = Long.parseLong(cells[FIRST_ID + 1]);
      holdsAll = cells.length > columns.time() + 2;
    }
    return Optional.of(trade);
  }

  @Override
  boolean isAggregate() {
    return aggregate;
  }

  @Override
  int parse(byte[] b, int from) {
    if (searches == 0) {
      if (b[from + idEnd] == ',' && b[from + priceEnd] == ',') {
        int next = alike(b, from);
        if (next >= 0) {
          return next;
        }
      }
      searches = aggregate ? Integer.MAX_VALUE : SEARCHES;
    }
    searches--;
    return search(b, from);
  }

  /**
   * Of a line whose id and price end where those of the line before did, and whose quantities have
   * eight decimals. That they end there is as good as found: no field of digits holds a comma.
   */
  private int alike(byte[] b, int from) {
    int quantityAt = from + priceEnd + 1;
    int quantityEnd = quantityAt + SHORTEST;
    if (b[quantityEnd] != ',') {
      quantityEnd += Commas.before(b, quantityEnd);
    }
    int quoteEnd = quantityEnd + 1 + SHORTEST;
    quoteEnd += Commas.before(b, quoteEnd);
    int timeEnd = quoteEnd + 1;
    timeEnd += b[timeEnd + MILLIS_DIGITS] == ',' ? MILLIS_DIGITS : MICROS_DIGITS;
    if (b[quantityEnd] != ',' || b[quoteEnd] != ',' || b[timeEnd] != ',') {
      return -1;
    }
    long number = whole(b, from, from + idEnd, ids);
    long price = decimal(b, from + idEnd + 1, from + priceEnd, prices);
    long quantity = small(b, quantityAt, quantityEnd);
    long quote = decimalSign(b, quantityEnd + 1, quoteEnd);
    long stamp = whole(b, quoteEnd + 1, timeEnd, times);
    long micros = TradeLine.toMicros(stamp);
    long odd = number | price | (price - 1) | quantity | (quantity - 1) | quote | stamp;
    if (odd < 0 || micros == 0) {
      return -1;
    }
    id = number;
    priceE8 = price;
    quantityE8 = quantity;
    timeMicros = micros;
    return flags(b, timeEnd + 1);
  }

  private int search(byte[] b, int from) {
    long commas = Commas.of(b, from);
    int c0 = Long.numberOfTrailingZeros(commas);
    commas &= commas - 1;
    int c1 = Long.numberOfTrailingZeros(commas);
    commas &= commas - 1;
    int c2 = Long.numberOfTrailingZeros(commas);
    commas &= commas - 1;
    int c3 = commas != 0 ? Long.numberOfTrailingZeros(commas) : Commas.far(b, from);
    if (c2 >= Long.SIZE || c3 < 0) {
      return -1;
    }
    long quantity = decimal(b, from + c1 + 1, from + c2);
    long extra;
    if (aggregate) {
      commas &= commas - 1;
      firstId = whole(b, from + c2 + 1, from + c3);
      c2 = c3;
      c3 = commas != 0 ? Long.numberOfTrailingZeros(commas) : Commas.far(b, from);
      if (c3 <= c2) {
        return -1;
      }
      lastId = whole(b, from + c2 + 1, from + c3);
      extra = firstId | lastId;
    } else {
      extra = decimalSign(b, from + c2 + 1, from + c3);
    }
    int c4 = c3 + 1 + (b[from + c3 + 1 + MILLIS_DIGITS] == ',' ? MILLIS_DIGITS : MICROS_DIGITS);
    long number = whole(b, from, from + c0);
    long price = decimal(b, from + c0 + 1, from + c1);
    long stamp = whole(b, from + c3 + 1, from + c4, times);
    long micros = TradeLine.toMicros(stamp);
    // Each is negative where its field is not of the common form.
    long odd = number | price | (price - 1) | quantity | (quantity - 1) | extra | stamp;
    if (odd < 0 || micros == 0 || b[from + c4] != ',') {
      return -1;
    }
    idEnd = c0;
    priceEnd = c1;
    id = number;
    priceE8 = price;
    quantityE8 = quantity;
    timeMicros = micros;
    return flags(b, from + c4 + 1);
  }

  private int flags(byte[] b, int from) {
    int at = flagEnd(b, from);
    if (at < 0) {
      return -1;
    }
    buyerIsMaker = (b[from] | 0x20) == 't';
    holdsAll = b[at] == ',';
    if (holdsAll) {
      at = flagEnd(b, at + 1);
      if (at < 0) {
        return -1;
      }
    }
    if (b[at] == '\r') {
      at++;
    }
    return b[at] == '\n' ? at + 1 : -1;
  }

  /** Where the word true or false, in any case, ends; -1 for another word. */
  private static int flagEnd(byte[] b, int at) {
    int word = (int) INT.get(b, at) | LOWER;
    if (word == TRUE) {
      return at + 4;
    }
    return word == FALS && (b[at + 4] | 0x20) == 'e' ? at + 5 : -1;
  }
}
