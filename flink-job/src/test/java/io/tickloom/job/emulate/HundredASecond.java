package io.tickloom.job.emulate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Two seconds of trades, one each 10 ms, each at another price: each is an aggregate of its own.
 */
final class HundredASecond {
  static final long FIRST = 1_000;
  static final long COUNT = 200;
  static final long START = 1785542400000000L;

  private HundredASecond() {}

  static Path in(Path folder) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (long i = 0; i < COUNT; i++) {
      long time = START + i * 10_000;
      lines.append(FIRST + i).append(",").append(100 + i % 7).append(",1,1,").append(time);
      lines.append(",True,True\n");
    }
    return Files.writeString(folder.resolve("ETHUSDT-trades-2026-08-01.csv"), lines);
  }

  static List<Long> ids(List<String> messages) {
    return messages.stream()
        .map(message -> Long.parseLong(message.replaceFirst(".*\"t\":([0-9]+).*", "$1")))
        .toList();
  }

  static List<Long> all() {
    return LongStream.range(FIRST, FIRST + COUNT).boxed().toList();
  }
}
