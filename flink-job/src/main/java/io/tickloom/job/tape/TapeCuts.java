package io.tickloom.job.tape;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts tapes into ranges of bytes that readers take one after the other. */
public final class TapeCuts {
  /** Behind all seconds of a tape that is sorted: see {@link SortingReader}. */
  private static final TapePosition SORTED_END = new TapePosition(Integer.MAX_VALUE, 0);

  private TapeCuts() {}

  /**
   * A range of a tape.
   *
   * @param tape index of the tape among all
   * @param from its panes begin here or later
   * @param to and before this
   * @param notBeforeMicros no pane of it begins before the second of this time
   * @param ofBook whether it is a whole book, read from its start whatever {@code from}, whose
   *     offset is the first second that was not handed on
   */
  public record Cut(
      int tape, TapePosition from, TapePosition to, long notBeforeMicros, boolean ofBook)
      implements Serializable {
    /** A cut of trades. */
    public Cut(int tape, TapePosition from, TapePosition to, long notBeforeMicros) {
      this(tape, from, to, notBeforeMicros, false);
    }

    /** The same cut with what is left of it from {@code position} on. */
    public Cut resumedAt(TapePosition position) {
      return new Cut(tape, position, to, notBeforeMicros, ofBook);
    }
  }

  /** Ranges of about {@code cutBytes} of all tapes, in order of time; a packed file is one. */
  public static List<Cut> of(List<Tape> tapes, long cutBytes) throws IOException {
    List<Cut> cuts = new ArrayList<>();
    for (int t = 0; t < tapes.size(); t++) {
      Tape tape = tapes.get(t);
      if (tape.rules().sorts()) {
        cuts.add(new Cut(t, tape.start(), SORTED_END, tape.earliestMicros()));
        continue;
      }
      for (int f = 0; f < tape.files().size(); f++) {
        cut(t, f, tape, cutBytes, cuts);
      }
    }
    cuts.sort(
        Comparator.comparingLong(Cut::notBeforeMicros)
            .thenComparingInt(Cut::tape)
            .thenComparing(Cut::from));
    return cuts;
  }

  /** One cut for each book: a book can't be known but from its beginning. */
  public static List<Cut> ofBooks(List<BookTape> books) {
    List<Cut> cuts = new ArrayList<>();
    for (int b = 0; b < books.size(); b++) {
      long notBefore = books.get(b).firstMicros() - BookReader.WAIT_MICROS;
      cuts.add(new Cut(b, new TapePosition(0, 0), SORTED_END, notBefore, true));
    }
    return cuts;
  }

  private static void cut(int index, int file, Tape tape, long cutBytes, List<Cut> cuts)
      throws IOException {
    DumpFile dump = tape.files().get(file);
    if (dump.packing() != Packing.PLAIN) {
      TapePosition start = new TapePosition(file, dump.dataStart());
      TapePosition end = new TapePosition(file, dump.end());
      cuts.add(new Cut(index, start, end, dump.first().timeMicros()));
      return;
    }
    long from = dump.dataStart();
    while (from < dump.end()) {
      long to = dump.end() - from < cutBytes * 3 / 2 ? dump.end() : from + cutBytes;
      long notBefore = TapeTail.before(dump, from, tape.rules()).orElse(dump.first()).timeMicros();
      cuts.add(new Cut(index, new TapePosition(file, from), new TapePosition(file, to), notBefore));
      from = to;
    }
  }
}
