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
