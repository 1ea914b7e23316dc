package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.util.Optional;

/** Finds the first and the last trade of a stretch of a file; odd lines are passed over. */
final class TapeTail {
  private TapeTail() {}

  /** The last trade before {@code offset}. */
  static Optional<DumpFile.Stamp> before(DumpFile dump, long offset, TapeRules rules)
      throws IOException {
    return before(dump, offset, NextFile.NONE, rules);
  }

  /** The last trade of a plain file whose tape goes on with {@code next}. */
  static Optional<DumpFile.Stamp> ofPlain(DumpFile dump, NextFile next, TapeRules rules)
      throws IOException {
    return before(dump, dump.end(), next, rules);
  }

  private static Optional<DumpFile.Stamp> before(
      DumpFile dump, long offset, NextFile next, TapeRules rules) throws IOException {
    try (FileTicks ticks = FileTicks.open(dump, offset, next, rules, line -> {})) {
      return ticks.before();
    }
  }

  /** The first trade. */
  static Optional<DumpFile.Stamp> first(DumpFile dump, TapeRules rules) throws IOException {
    return scan(dump, NextFile.NONE, rules, true);
  }

  /** The last trade of a file whose unpacked size is not known: all of it is unpacked. */
  static Optional<DumpFile.Stamp> ofWhole(DumpFile dump, NextFile next, TapeRules rules)
      throws IOException {
    return scan(dump, next, rules, false);
  }

  private static Optional<DumpFile.Stamp> scan(
      DumpFile dump, NextFile next, TapeRules rules, boolean first) throws IOException {
    Optional<DumpFile.Stamp> found = Optional.empty();
    try (FileTicks ticks = FileTicks.open(dump, dump.dataStart(), next, rules, line -> {})) {
      boolean more = true;
      while (more && !(first && found.isPresent())) {
        for (; ticks.at() < ticks.ready(); ticks.moveTo(ticks.at() + 1)) {
          if (!ticks.ring.isOdd(TickRing.slot(ticks.at())) && !(first && found.isPresent())) {
            found = Optional.of(ticks.ring.stamp(ticks.at()));
          }
        }
        more = ticks.fill();
      }
    }
    return found;
  }

  static Optional<DumpFile.Stamp> stamp(LineParser parser, String line) {
    try {
      Optional<Trade> trade = parser.parseStrictly(line);
      long innerId = parser.isAggregate() && parser.holdsAll ? parser.lastId : -1;
      return trade.map(t -> new DumpFile.Stamp(t.id(), t.timeMicros(), innerId));
    } catch (BadLineException e) {
      return Optional.empty();
    }
  }
}
