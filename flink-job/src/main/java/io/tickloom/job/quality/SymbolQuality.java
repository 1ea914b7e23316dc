package io.tickloom.job.quality;

import io.tickloom.job.tape.DumpFile.Stamp;
import io.tickloom.job.tape.Tape;
import java.util.List;

/** What came out of one symbol's tape. */
final class SymbolQuality {
  final String symbol;
  final List<FileQuality> files;
  long gaps;
  long gapMicros;
  long longestGapMicros;

  SymbolQuality(Tape tape) {
    symbol = tape.symbol();
    files = tape.files().stream().map(FileQuality::new).toList();
  }

  void gap(long micros) {
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

  /** Ids from the first trade's to the last one's. */
  long idsExpected() {
    return first().isKnown() ? last().id() - first().id() + 1 : 0;
  }
}
