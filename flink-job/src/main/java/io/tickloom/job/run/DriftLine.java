package io.tickloom.job.run;

import io.tickloom.job.score.FeatureDrift;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The line of a live run that names the features which moved farthest from training. */
final class DriftLine {
  private static final int NAMED = 3;
  private static final Map<String, FeatureDrift> OF_SYMBOLS = new ConcurrentSkipListMap<>();

  private DriftLine() {}

  /** Notes what the features of {@code symbol} are watched by in this process. */
  static void watch(String symbol, FeatureDrift drift) {
    OF_SYMBOLS.put(symbol, drift);
  }

  /** The lines of all symbols that had a valid row; empty without any. */
  static Optional<String> text() {
    String lines =
        OF_SYMBOLS.entrySet().stream()
            .filter(of -> of.getValue().filled() > 0)
            .map(of -> line(of.getKey(), of.getValue()))
            .collect(Collectors.joining(System.lineSeparator()));
    return Optional.of(lines).filter(line -> !line.isEmpty());
  }

  static String line(String symbol, FeatureDrift drift) {
    return String.format(
        "  drift      %s, PSI to training: %s; over %.1f h of rows%s",
        symbol,
        drift.farthest(NAMED).stream()
            .map(moved -> String.format("%s %.2f", moved.feature(), moved.index()))
            .collect(Collectors.joining(", ")),
        drift.filled() * FeatureDrift.WINDOW_SECONDS / 3_600,
        drift.filled() < 1 ? ", fewer than the day that tells a shift" : "");
  }
}
