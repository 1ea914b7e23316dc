package io.tickloom.job.oracle.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What a recording says of one symbol: diffs and trades in their order, and snapshots. */
public final class RawMarket {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Everything that happens, by time, the book before trades, by id. */
  final List<Event> events = new ArrayList<>();

  final TreeMap<Long, JsonNode> snapshots = new TreeMap<>();

  /** A diff, or a trade where {@code diff} is null. */
  record Event(long timeMicros, long id, JsonNode diff, JsonNode trade) {
    BigDecimal price() {
      return new BigDecimal(trade.get("p").asText());
    }

    /** Bought positive, sold negative. */
    BigDecimal signedQuantity() {
      BigDecimal quantity = new BigDecimal(trade.get("q").asText());
      return trade.get("m").asBoolean() ? quantity.negate() : quantity;
    }
  }

  /** Time of the last diff. */
  public long lastDiffMicros() {
    return events.stream()
        .filter(e -> e.diff() != null)
        .mapToLong(Event::timeMicros)
        .max()
        .orElse(0);
  }

  /** The lines of recordings, unpacked where they are packed. */
  public static List<String> lines(List<Path> files) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      boolean packed = file.toString().endsWith(".gz");
      try (InputStream in = Files.newInputStream(file);
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(
                      packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines::add);
      }
    }
    return lines;
  }

  /** The market of a recording of one symbol. */
  public static RawMarket of(List<String> lines) throws IOException {
    RawMarket market = new RawMarket();
    for (String line : lines) {
      JsonNode root = JSON.readTree(line.substring(line.indexOf('{')));
      if (root.has("lastUpdateId")) {
        market.snapshots.put(root.get("lastUpdateId").asLong(), root);
        continue;
      }
      JsonNode data = root.path("data");
      String type = data.path("e").asText();
      if (type.equals("depthUpdate")) {
        long time = data.path("T").asLong(data.get("E").asLong());
        market.events.add(new Event(time * 1000, data.get("u").asLong(), data, null));
      } else if (type.equals("trade")) {
        long time = data.get("T").asLong() * 1000;
        market.events.add(new Event(time, data.get("t").asLong(), null, data));
      }
    }
    market.events.sort(
        Comparator.comparingLong(Event::timeMicros)
            .thenComparing(event -> event.diff() == null)
            .thenComparingLong(Event::id));
    return market;
  }
}
