package io.tickloom.job.tape;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the files of a symbol in order and finds out where they overlap. */
final class TapeAssembly {
  /** Bytes of a line, at most, by which a size is turned into a number of trades. */
  private static final long MOST_LINE_BYTES = 90;

  private final String symbol;
  private final boolean exact;
  private final TapeRules rules;
  private final List<String> notes;
  private final ArrayList<DumpFile> files = new ArrayList<>();
  private final ArrayList<Long> overlapIds = new ArrayList<>();
  private DumpFile.Stamp last = DumpFile.Stamp.UNKNOWN;

  private TapeAssembly(String symbol, boolean exact, TapeRules rules, List<String> notes) {
    this.symbol = symbol;
    this.exact = exact;
    this.rules = rules;
    this.notes = notes;
  }

  /**
   * A tape of {@code found}, in any order.
   *
   * @param exact whether the last trade of every packed file is looked up, which unpacks it
   * @param notes takes a line for each file that adds nothing
   */
  static Tape of(
      String symbol, List<DumpFile> found, boolean exact, TapeRules rules, List<String> notes)
      throws IOException {
    requireOneKind(symbol, found);
    List<DumpFile> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingLong((DumpFile f) -> f.first().timeMicros())
            .thenComparingLong(f -> f.first().id())
            .thenComparing(DumpFile::name));
    TapeAssembly assembly = new TapeAssembly(symbol, exact, rules, notes);
    for (int i = 0; i < sorted.size(); i++) {
      assembly.append(sorted.get(i));
    }
    return new Tape(symbol, assembly.files, assembly.overlapIds, rules);
  }

  private static void requireOneKind(String symbol, List<DumpFile> found) {
    DumpFile one = found.get(0);
    for (DumpFile other : found) {
      if (isAggregate(one) != isAggregate(other)) {
        throw new InputException(
            symbol
                + ": "
                + one.name()
                + " and "
                + other.name()
                + " hold trades and aggregate trades, whose ids do not match; give one kind");
      }
    }
  }

  private static boolean isAggregate(DumpFile file) {
    return file.layout().kind() == LineLayout.Kind.AGGREGATE_TRADES
        || file.layout().kind() == LineLayout.Kind.RECORDED_AGGREGATE_TRADES;
  }

  private void append(DumpFile next) throws IOException {
    if (files.isEmpty()) {
      add(next, -1);
      return;
    }
    int before = files.size() - 1;
    if (!last.isKnown() && (exact || mayOverlap(files.get(before), next))) {
      files.set(before, lookUp(files.get(before), NextFile.of(next)));
      last = files.get(before).last();
    } else if (last.isKnown() && (isTorn(next) || next.first().id() < last.id())) {
      DumpFile file = files.get(before);
      files.set(before, file.withLast(lastBefore(file, NextFile.of(next)).orElse(file.first())));
      last = files.get(before).last();
    }
    requireOneOrder(next);
    if (last.isKnown() && next.first().id() <= last.id()) {
      addOverlapping(next);
    } else {
      add(next, -1);
    }
  }

  private static boolean isRecording(DumpFile dump) {
    LineLayout.Kind kind = dump.layout().kind();
    return kind == LineLayout.Kind.RECORDED_TRADES
        || kind == LineLayout.Kind.RECORDED_AGGREGATE_TRADES;
  }

  private void addOverlapping(DumpFile next) throws IOException {
    DumpFile known = next.last().isKnown() ? next : lookUp(next, NextFile.NONE);
    if (known.last().id() <= last.id()) {
      notes.add(
          isRecording(known)
              ? known.name() + ": other files hold all of its trades; only a book is read from it"
              : known.name() + " passed over: other files hold all of its trades");
    } else {
      long overlap = last.id();
      notes.add(
          known.name() + " is read from trade " + (overlap + 1) + " on: other files hold the rest");
      add(known, overlap);
    }
  }

  private void add(DumpFile file, long overlapId) {
    files.add(file);
    overlapIds.add(overlapId);
    last = file.last();
  }

  private DumpFile lookUp(DumpFile file, NextFile next) throws IOException {
    return file.withLast(TapeTail.ofWhole(file, next, rules).orElse(file.first()));
  }

  /** The last trade of {@code file} that does not contradict {@code next}, which follows it. */
  private Optional<DumpFile.Stamp> lastBefore(DumpFile file, NextFile next) throws IOException {
    return file.packing() == Packing.PLAIN
        ? TapeTail.ofPlain(file, next, rules)
        : TapeTail.ofWhole(file, next, rules);
  }

  /** Whether {@code before} may hold more trades than there are ids up to {@code next}. */
  private static boolean mayOverlap(DumpFile before, DumpFile next) {
    long ids = next.first().id() - before.first().id();
    return ids <= 0 || before.end() == DumpFile.UNKNOWN_END || before.end() / MOST_LINE_BYTES > ids;
  }

  /** Ids and times of one market rise together. */
  private void requireOneOrder(DumpFile next) {
    DumpFile before = files.get(files.size() - 1);
    boolean back = next.first().id() < before.first().id();
    if (back || (last.isKnown() && isTorn(next))) {
      throw new InputException(
          String.format(
              "%s: %s begins with trade %d at %s, but %s with trade %d at %s%s; ids and times do"
                  + " not rise together: are the files of one market?",
              symbol,
              next.name(),
              next.first().id(),
              time(next.first()),
              before.name(),
              before.first().id(),
              time(before.first()),
              last.isKnown() ? " and ends with trade " + last.id() + " at " + time(last) : ""));
    }
  }

  private boolean isTorn(DumpFile next) {
    return next.first().id() <= last.id() != next.first().timeMicros() <= last.timeMicros()
        && Math.abs(next.first().timeMicros() - last.timeMicros()) > rules.latenessMicros();
  }

  private static Instant time(DumpFile.Stamp stamp) {
    return Instant.EPOCH.plus(stamp.timeMicros(), ChronoUnit.MICROS);
  }
}
