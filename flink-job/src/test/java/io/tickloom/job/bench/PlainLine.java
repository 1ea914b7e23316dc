package io.tickloom.job.bench;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.RowMaker;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableFile;
import io.tickloom.job.tape.BadLines;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.job.tape.TapeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same rows without a stream: threads that read, make rows and write Parquet, keeping no state
 * that survives anything. What the job's speed is held against.
 *
 * <p>Arguments: a folder of one symbol's dumps, an output folder, the number of threads, and, if
 * not all, the features.
 */
public final class PlainLine {
  private static final Grid GRID = new Grid(5);
  private static final int BLOCK = BlockClock.forGrid(GRID).seconds();
  private static final long CUT_BYTES = 32L << 20;

  private final RowMaker maker;
  private final TableFile rows;
  private final TableFile path;
  private final PackedPanes panes = new PackedPanes(1024);
  private final long fromSecond;
  private final long toSecond;
  private long blockEnd;
  private long made;

  private PlainLine(Catalogue catalogue, Path output, int thread, long fromSecond, long toSecond)
      throws IOException {
    this.maker = new RowMaker(GRID, catalogue);
    this.fromSecond = fromSecond;
    this.toSecond = toSecond;
    TableSchema schema = TableSchema.rows(catalogue);
    this.rows = new TableFile(output.resolve("rows/" + thread + ".parquet"), schema, Map.of());
    this.path =
        new TableFile(output.resolve("path/" + thread + ".parquet"), TableSchema.path(), Map.of());
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Tape tape = TapeFinder.find(List.of(args[0]), "").tapes().get(0);
    int threads = Integer.parseInt(args[2]);
    Catalogue catalogue =
        args.length > 3 ? Catalogue.of(List.of(args[3].split(","))) : Catalogue.standard();
    long first = tape.files().get(0).first().timeMicros() / 1_000_000 / BLOCK;
    long last =
        tape.files().get(tape.files().size() - 1).last().timeMicros() / 1_000_000 / BLOCK + 1;
    List<TapeCuts.Cut> cuts = TapeCuts.of(List.of(tape), CUT_BYTES);
    List<Callable<Long>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      long from = (first + (last - first) * i / threads) * BLOCK;
      long to = (first + (last - first) * (i + 1) / threads) * BLOCK;
      PlainLine line = new PlainLine(catalogue, Path.of(args[1]), i, from, to);
      work.add(() -> line.run(tape, cuts));
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long all = 0;
    for (Future<Long> part : pool.invokeAll(work)) {
      all += part.get();
    }
    pool.shutdown();
    System.out.printf("  plain line %,d rows x %d columns%n", all, catalogue.features().size() + 5);
  }

  private long run(Tape tape, List<TapeCuts.Cut> cuts) throws IOException {
    try (rows;
        path) {
      int files = tape.files().size();
      for (TapeCuts.Cut cut : cuts) {
        int next = Math.min(cut.to().file() + 1, files - 1);
        boolean late = tape.files().get(cut.from().file()).first().timeMicros() >= micros(toSecond);
        long known = tape.files().get(next).last().timeMicros();
        boolean early = known < micros(fromSecond - RowTimes.LONGEST_MEMORY_SECONDS);
        if (!late && !early) {
          read(tape, cut);
        }
      }
      if (!panes.isEmpty() && blockEnd > fromSecond && blockEnd <= toSecond) {
        make();
      }
      return made;
    }
  }

  private static long micros(long second) {
    return second * 1_000_000;
  }

  private void read(Tape tape, TapeCuts.Cut cut) throws IOException {
    try (TapeReader reader =
        new TapeReader(tape, cut.from(), cut.to(), BadLines.fail(), (pane, next) -> accept(pane))) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
    }
  }

  private void accept(Pane pane) {
    if (panes.isEmpty()) {
      blockEnd = (pane.second / BLOCK + 1) * BLOCK;
    }
    while (pane.second >= blockEnd) {
      make();
      blockEnd += BLOCK;
    }
    panes.add(pane);
  }

  private void make() {
    if (blockEnd > fromSecond && blockEnd <= toSecond) {
      RowMaker.Made block = maker.make("X", panes, blockEnd - BLOCK, blockEnd);
      made += block.rows().rows();
      try {
        rows.add(block.rows());
        path.add(block.path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    int old = 0;
    while (old < panes.count() - 1
        && panes.second(old + 1) <= blockEnd - RowTimes.LONGEST_MEMORY_SECONDS) {
      old++;
    }
    panes.dropFirst(old);
  }
}
