package io.tickloom.job.quality;

import io.tickloom.job.tape.DumpFile.Stamp;
import io.tickloom.job.tape.Gap;
import io.tickloom.job.tape.Tape;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What came out of one symbol's tape. */
final class SymbolQuality {
  final String symbol;
  final List<FileQuality> files;
  long gaps;
  long gapMicros;
  long longestGapMicros;
  private Gap firstGap;
  private Gap lastGap;

  SymbolQuality(Tape tape) {
    symbol = tape.symbol();
    files = tape.files().stream().map(FileQuality::new).toList();
  }

  void gap(Gap gap) {
    long micros = gap.before().timeMicros() - gap.after().timeMicros();
    firstGap = firstGap == null || gap.after().id() < firstGap.after().id() ? gap : firstGap;
    lastGap = lastGap == null || gap.before().id() > lastGap.before().id() ? gap : lastGap;
    gaps++;
    gapMicros += micros;
    longestGapMicros = Math.max(longestGapMicros, micros);
  }

  long trades() {
    return files.stream().mapToLong(f -> f.trades).sum();
  }

  long overlaps() {
    return files.stream().mapToLong(f -> f.overlaps).sum();
  }

  long bytes() {
    return files.stream().mapToLong(f -> f.file.bytes()).sum();
  }

  Stamp first() {
    return files.stream()
        .map(f -> f.first)
        .filter(Stamp::isKnown)
        .findFirst()
        .orElse(Stamp.UNKNOWN);
  }

  Stamp last() {
    return files.stream().map(f -> f.last).reduce(Stamp.UNKNOWN, (a, b) -> b.isKnown() ? b : a);
  }

  /** A line on each trade at an end of the tape that a gap parts from all others. */
  List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    if (firstGap != null && firstGap.after().id() == first().id()) {
      doubts.add(alone("first", first(), "before", firstGap));
    }
    if (lastGap != null && lastGap.before().id() == last().id()) {
      doubts.add(alone("last", last(), "behind", lastGap));
    }
    return doubts;
  }

  private String alone(String which, Stamp trade, String side, Gap gap) {
    return String.format(
        "%s: the %s trade, %d at %s, stands alone %s a gap of %,d ids and %,.1f s;"
            + " no other tells whether its id and time are right",
        symbol,
        which,
        trade.id(),
        Instant.EPOCH.plus(trade.timeMicros(), ChronoUnit.MICROS),
        side,
        gap.missing(),
        (gap.before().timeMicros() - gap.after().timeMicros()) / 1e6);
  }

  /** Ids from the first trade's to the last one's. */
  long idsExpected() {
    return first().isKnown() ? last().id() - first().id() + 1 : 0;
  }
}
