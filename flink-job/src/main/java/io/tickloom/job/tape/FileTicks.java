package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * The trade lines of a file from an offset on, each with the verdict whether it is to be set aside.
 *
 * <p>Reads some lines before the offset and behind the lines that it gives, so that a verdict is
 * the same wherever a reader begins.
 */
final class FileTicks implements AutoCloseable {
  /** Takes lines that are set aside, in order. */
  @FunctionalInterface
  interface Aside {
    void accept(OddTick line) throws IOException;
  }

  private static final int CONTEXT = TickOrder.CONTEXT;
  private static final int CONTEXT_BYTES = 256 * 1024;

  final TickRing ring = new TickRing();
  private final TapeRules rules;
  private final TickBounds bounds;
  private final Aside aside;
  private final LineParser parser;
  private final boolean fromStart;
  private final LineBuffer lines;
  private final Queue<OddTick> unreadable = new ArrayDeque<>();
  private Optional<DumpFile.Stamp> before = Optional.empty();
  private long at;
  private long ready;
  private long innerId = -1;
  private boolean atEnd;

  private FileTicks(DumpFile dump, long start, NextFile next, TapeRules rules, Aside aside)
      throws IOException {
    this.rules = rules;
    this.aside = aside;
    parser = dump.layout().parser();
    bounds = new TickBounds(ring, next, rules);
    fromStart = start <= dump.dataStart();
    lines = new LineBuffer(dump, start);
  }

  /**
   * Opens {@code dump} so that the first line that is given begins at {@code from} or behind it.
   *
   * @param next the tape's next file, or {@link NextFile#NONE}
   */
  static FileTicks open(DumpFile dump, long from, NextFile next, TapeRules rules, Aside aside)
      throws IOException {
    for (long window = CONTEXT_BYTES; ; window *= 8) {
      long start = from <= dump.dataStart() ? from : Math.max(dump.dataStart(), from - window);
      FileTicks ticks = new FileTicks(dump, start, next, rules, aside);
      if (ticks.skipTo(from)) {
        return ticks;
      }
      ticks.close();
    }
  }

  /** Whether enough was read before {@code from} to tell which trade is the last before it. */
  private boolean skipTo(long from) throws IOException {
    boolean known = fromStart;
    boolean more = true;
    List<OddTick> behind = new ArrayList<>();
    while (more && at == ready) {
      more = advance(behind::add);
      for (; at < ready && ring.offset[TickRing.slot(at)] < from; at++) {
        if ((at >= CONTEXT || fromStart) && !ring.isOdd(TickRing.slot(at))) {
          known = true;
          before = Optional.of(ring.stamp(at));
        }
      }
    }
    for (OddTick line : known ? behind : List.<OddTick>of()) {
      if (line.offset() >= from) {
        aside.accept(line);
      }
    }
    return known;
  }

  /**
   * Reads on.
   *
   * @return false when all lines were given
   */
  boolean fill() throws IOException {
    return advance(aside);
  }

  private boolean advance(Aside to) throws IOException {
    if (at < ready) {
      return true;
    }
    if (atEnd) {
      return false;
    }
    atEnd = !lines.fill();
    if (!atEnd) {
      parse();
    }
    ready = atEnd ? ring.count : Math.max(at, ring.count - CONTEXT);
    long bound = ready < ring.count ? ring.offset[TickRing.slot(ready)] : lines.offset();
    List<OddTick> odd =
        new ArrayList<>(TickOrder.judge(ring, at, ready, rules.latenessMicros(), atEnd));
    odd.addAll(bounds.judge(at, ready, fromStart, atEnd));
    while (!unreadable.isEmpty() && (atEnd || unreadable.peek().offset() < bound)) {
      odd.add(unreadable.remove());
    }
    odd.sort(Comparator.comparingLong(OddTick::offset));
    for (OddTick line : odd) {
      to.accept(line);
    }
    return true;
  }

  /** Lines of the buffer, as many as there is room for. */
  private void parse() throws IOException {
    long room = at - CONTEXT + TickRing.CAPACITY;
    byte[] bytes = lines.bytes();
    int here = lines.at();
    int stop = lines.limit();
    while (here < stop && ring.count < room) {
      int next = parser.parse(bytes, here);
      if (next < 0) {
        lines.moveTo(here);
        strictly();
        here = lines.at();
        continue;
      }
      if (parser.id != LineParser.NO_TRADE) {
        ring.add(
            parser.id,
            parser.priceE8,
            parser.quantityE8,
            parser.timeMicros,
            parser.buyerIsMaker,
            parser.isAggregate() ? missing() : 0,
            lines.offsetOf(here));
        if (parser.isAggregate() && parser.holdsAll) {
          ring.inner(parser.firstId, parser.lastId);
        }
      }
      here = next;
    }
    lines.moveTo(here);
  }

  private void strictly() {
    String line = lines.line();
    long offset = lines.offset();
    lines.skipLine();
    try {
      Optional<Trade> parsed = parser.parseStrictly(line);
      if (parsed.isPresent()) {
        Trade trade = parsed.get();
        ring.add(
            trade.id(),
            trade.priceE8(),
            trade.quantityE8(),
            trade.timeMicros(),
            trade.buyerIsMaker(),
            parser.isAggregate() ? missing() : 0,
            offset);
        if (parser.isAggregate() && parser.holdsAll) {
          ring.inner(parser.firstId, parser.lastId);
        }
      }
    } catch (BadLineException e) {
      unreadable.add(new OddTick(offset, e.fault(), e.getMessage()));
    }
  }

  /** How many trades are missing between the aggregate trade that was read and the one before. */
  private long missing() {
    long missing = innerId < 0 || !parser.holdsAll ? 0 : Math.max(0, parser.firstId - innerId - 1);
    innerId = parser.lastId;
    return missing;
  }

  /** The last trade before the offset at which the file was opened. */
  Optional<DumpFile.Stamp> before() {
    return before;
  }

  /** The first line that was not taken. */
  long at() {
    return at;
  }

  /** Behind the last line with a verdict. */
  long ready() {
    return ready;
  }

  void moveTo(long index) {
    at = index;
  }

  long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
