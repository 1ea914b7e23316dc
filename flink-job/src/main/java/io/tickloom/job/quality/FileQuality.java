package io.tickloom.job.quality;

import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.DumpFile.Stamp;
import io.tickloom.job.tape.Fault;
import java.util.EnumMap;
import java.util.Map;

/** What came out of one file. */
final class FileQuality {
  final DumpFile file;
  long trades;
  long overlaps;
  Stamp first = Stamp.UNKNOWN;
  Stamp last = Stamp.UNKNOWN;
  final Map<Fault, Long> aside = new EnumMap<>(Fault.class);

  FileQuality(DumpFile file) {
    this.file = file;
  }

  void add(long moreTrades, long moreOverlaps, Stamp from, Stamp to) {
    trades += moreTrades;
    overlaps += moreOverlaps;
    first = from.isKnown() && (!first.isKnown() || from.id() < first.id()) ? from : first;
    last = to.id() > last.id() ? to : last;
  }

  void setAside(Fault fault, long count) {
    aside.merge(fault, count, Long::sum);
  }
}
