package io.tickloom.job.run;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Recordings as lines: those of a real market, of a made-up other one, of a run. */
final class PlayedTrades {
  private static final Pattern TIME = Pattern.compile("\"E\":(\\d+)");
  private static final long LEAST_MICROS = 100_000_000_000_000L;
  private static final String TRADE = "\"e\":\"trade\"";

  private PlayedTrades() {}

  /** The lines of a file, packed or not. */
  static List<String> lines(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    String name = file.getFileName().toString();
    InputStream plain =
        name.endsWith(".gz")
            ? new GZIPInputStream(bytes)
            : name.endsWith(".zst") ? new ZstdInputStream(bytes) : bytes;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  /** The same market as another symbol: prices (and what else is above 999) have a 1 before. */
  static List<String> renamed(List<String> lines, String from, String to) {
    return lines.stream()
        .map(line -> line.replace(from, to))
        .map(line -> line.replace(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT)))
        .map(line -> line.replaceAll("\"(\\d{4,}\\.)", "\"1$1"))
        .toList();
  }

  /**
   * The recordings of {@code symbol} in {@code folder}, with the trades of {@code played} instead
   * of those that they hold: what REST brought of them is in no recording.
   */
  static List<String> in(Path folder, String symbol, List<String> played) throws IOException {
    Deque<String> trades = new ArrayDeque<>();
    played.stream().filter(line -> line.contains(TRADE)).forEach(trades::add);
    List<String> all = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files =
          found
              .filter(file -> file.getFileName().toString().startsWith(symbol))
              .filter(file -> file.getFileName().toString().endsWith(".zst"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      for (String line : lines(file)) {
        if (!line.contains(TRADE)) {
          for (long until = time(line); !trades.isEmpty() && time(trades.peek()) <= until; ) {
            all.add(trades.remove());
          }
          all.add(line);
        }
      }
    }
    return all;
  }

  /** The exchange's time of a message, us; the lowest for one that has none, as a snapshot. */
  private static long time(String line) {
    Matcher found = TIME.matcher(line);
    long time = found.find() ? Long.parseLong(found.group(1)) : Long.MIN_VALUE;
    return time > 0 && time < LEAST_MICROS ? 1_000 * time : time;
  }
}
