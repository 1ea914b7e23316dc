package io.tickloom.job.tape;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Tells lines of a tape by file, number and text, and hands on those that are set aside. */
final class AsideLines implements AutoCloseable {
  private final Tape tape;
  private final BadLines badLines;
  private final Map<Integer, LineLookup> lookups = new HashMap<>();

  AsideLines(Tape tape, BadLines badLines) {
    this.tape = tape;
    this.badLines = badLines;
  }

  /** Hands on a line of the file {@code file}; {@code position} tells what it goes with. */
  void accept(int file, OddTick odd, TapePosition position) throws IOException {
    if (odd.fault().isOfOrder() && mayBeSorted(file)) {
      throw new DisorderException(place(file, odd.offset()));
    }
    LineLookup.Line line = line(file, odd.offset());
    badLines.accept(
        new BadLine(
            tape.files().get(file).name(),
            line.number(),
            odd.fault(),
            odd.reason(),
            TradeLine.shown(line.text())),
        position);
  }

  /** Lines so far out of order that their neighbours do not tell. */
  RuntimeException farOutOfOrder(int file, long offset, DumpFile.Stamp tick, DumpFile.Stamp last)
      throws IOException {
    if (mayBeSorted(file)) {
      return new DisorderException(place(file, offset));
    }
    return new InputException(
        String.format(
            "%s: trade_id %d at %d us comes after %d at %d us, and more than %d lines are out of"
                + " order; one line too many can be set aside, not so many",
            place(file, offset),
            tick.id(),
            tick.timeMicros(),
            last.id(),
            last.timeMicros(),
            TickOrder.NEIGHBOURS / 2));
  }

  private boolean mayBeSorted(int file) {
    return tape.files().get(file).isRecording() && !tape.rules().sorts();
  }

  /** "file:line". */
  String place(int file, long offset) throws IOException {
    return tape.files().get(file).name() + ":" + line(file, offset).number();
  }

  private LineLookup.Line line(int file, long offset) throws IOException {
    return lookups
        .computeIfAbsent(file, index -> new LineLookup(tape.files().get(index)))
        .at(offset);
  }

  @Override
  public void close() throws IOException {
    for (LineLookup lookup : lookups.values()) {
      lookup.close();
    }
    lookups.clear();
  }
}
