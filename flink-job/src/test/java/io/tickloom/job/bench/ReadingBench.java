package io.tickloom.job.bench;

import io.tickloom.job.tape.BadLines;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapeFinder;
import io.tickloom.job.tape.TapeReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * How fast dumps become panes, as ratios to what the machine and other programs do in the same run.
 *
 * <p>Arguments: a spot trades dump with microseconds (a plain .csv file), the same as .zip, and, if
 * there is one, the folder of the rival scripts. {@code PYTHON} names the rivals' Python.
 */
public final class ReadingBench {
  private static final int ROUNDS = 7;
  private static final int READERS = 2;
  private static final long CUT = 32L << 20;

  private final Map<String, Double> best = new TreeMap<>();
  private final Map<String, Double> bestCpu = new TreeMap<>();
  private final LongAdder cpuNanos = new LongAdder();
  private long trades = -1;

  private ReadingBench() {}

  /** Runs it; ends with status 1 where a bar is missed. */
  public static void main(String[] args) throws Exception {
    ReadingBench bench = new ReadingBench();
    Path csv = Path.of(args[0]);
    Path zip = Path.of(args[1]);
    for (int round = 0; round < ROUNDS; round++) {
      bench.time("limit", () -> bench.limit(csv));
      bench.time("readers", () -> bench.readers(csv, READERS));
      bench.time("unzip", () -> unzip(zip));
      bench.time("zip reader", () -> bench.readers(zip, 1));
      if (args.length > 2) {
        bench.rival(csv, Path.of(args[2]));
      }
    }
    boolean good =
        bench.ratio("plain CSV, 2 readers, to the plain-Java limit", "limit", "readers", 0.6);
    good &= bench.ratio("zip to unzip -p | wc -l", "unzip", "zip reader", 0.7);
    if (args.length > 2) {
      good &= bench.ratio("plain CSV, 2 readers, to the numba parser", "rival", "readers", 2);
    }
    System.exit(good ? 0 : 1);
  }

  private void time(String what, Callable<Long> work) throws Exception {
    cpuNanos.reset();
    long start = System.nanoTime();
    long found = work.call();
    bestCpu.merge(what, cpuNanos.sum() / 1e9, Math::min);
    best.merge(what, (System.nanoTime() - start) / 1e9, Math::min);
    if (trades >= 0 && trades != found) {
      throw new IllegalStateException(what + ": " + found + " trades instead of " + trades);
    }
    trades = found;
  }

  private boolean ratio(String what, String other, String ours, double bar) {
    double ratio = best.get(other) / best.get(ours);
    System.out.printf(
        "  %-48s %6.2f M/s of %6.2f M/s   ratio %.2f (of CPU time %.2f, %.0f ns)   bar %.2f   %s%n",
        what,
        trades / best.get(ours) / 1e6,
        trades / best.get(other) / 1e6,
        ratio,
        bestCpu.get(other) / bestCpu.get(ours),
        bestCpu.get(ours) / trades * 1e9,
        bar,
        ratio >= bar ? "met" : "MISSED");
    return ratio >= bar;
  }

  private long limit(Path csv) throws Exception {
    long size = Files.size(csv);
    long middle = lineAfter(csv, size / 2);
    List<Callable<Long>> halves =
        List.of(() -> plain(csv, 0, middle), () -> plain(csv, middle, size));
    return sum(halves);
  }

  private static long plain(Path csv, long from, long to) throws IOException {
    PlainLimit limit = new PlainLimit();
    long trades = limit.read(csv, from, to);
    if (Double.isNaN(limit.result())) {
      throw new IllegalStateException("no number");
    }
    return trades;
  }

  private static long lineAfter(Path csv, long at) throws IOException {
    try (var in = Files.newInputStream(csv)) {
      in.skipNBytes(at);
      long end = at;
      while (in.read() != '\n') {
        end++;
      }
      return end + 1;
    }
  }

  private long readers(Path dump, int readers) throws Exception {
    Tape tape = TapeFinder.find(List.of(dump.toString()), "ETHUSDT").tapes().get(0);
    List<TapeCuts.Cut> cuts = TapeCuts.of(List.of(tape), CUT);
    List<Callable<Long>> work = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      int own = i;
      work.add(
          () -> {
            long folded = 0;
            for (int c = own; c < cuts.size(); c += readers) {
              folded += read(tape, cuts.get(c));
            }
            return folded;
          });
    }
    return sum(work);
  }

  private static long read(Tape tape, TapeCuts.Cut cut) {
    double[] volume = {0};
    try (TapeReader reader =
        new TapeReader(
            tape,
            cut.from(),
            cut.to(),
            BadLines.fail(),
            (pane, next) -> volume[0] += pane.notionalE16)) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
      return reader.trades();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long sum(List<Callable<Long>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      long sum = 0;
      for (Future<Long> part : threads.invokeAll(work.stream().map(this::withCpu).toList())) {
        sum += part.get();
      }
      return sum;
    } finally {
      threads.shutdown();
    }
  }

  /** The same work, whose CPU time is added up. */
  private Callable<Long> withCpu(Callable<Long> work) {
    return () -> {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadCpuTime();
      try {
        return work.call();
      } finally {
        cpuNanos.add(threads.getCurrentThreadCpuTime() - before);
      }
    };
  }

  private static long unzip(Path zip) throws IOException, InterruptedException {
    return Long.parseLong(
        run(List.of("sh", "-c", "unzip -p '" + zip + "' | wc -l")).get(0).strip());
  }

  /** The rival's parse alone, timed by itself, after a round that compiles it. */
  private void rival(Path csv, Path folder) throws IOException, InterruptedException {
    String python = System.getenv().getOrDefault("PYTHON", "python3");
    String script =
        """
        import sys, time; sys.path.insert(0, sys.argv[1])
        import features_numba as n, features_pandas as fp
        from concurrent.futures import ThreadPoolExecutor
        fp.BLOCK = 16 << 20
        with ThreadPoolExecutor(2) as pool:
            for i in range(2):
                t, c = time.time(), time.process_time()
                k = sum(int(d.c.sum()) for d, _, _ in pool.map(n.fold, fp.ranges(sys.argv[2])))
                print(k, time.time() - t, time.process_time() - c)
        """;
    List<String> out = run(List.of(python, "-c", script, folder.toString(), csv.toString()));
    String[] words = out.get(1).split(" ", -1);
    best.merge("rival", Double.parseDouble(words[1]), Math::min);
    bestCpu.merge("rival", Double.parseDouble(words[2]), Math::min);
    if (Long.parseLong(words[0]) != trades) {
      throw new IllegalStateException("the rival found " + words[0] + " trades");
    }
  }

  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = out.lines().toList();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.get(0) + " failed");
      }
      return lines;
    }
  }
}
