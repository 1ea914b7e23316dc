package io.tickloom.job.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A real recording with diffs left out, sent twice, out of order and crossed, and with snapshots in
 * between that heal it, each of which stands some lines behind the diff that it was taken after.
 */
final class BrokenRecording {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SNAPSHOT_LEVELS = 1000;

  private final TreeMap<BigDecimal, String> bids = new TreeMap<>(Comparator.reverseOrder());
  private final TreeMap<BigDecimal, String> asks = new TreeMap<>();
  private final List<JsonNode> before = new ArrayList<>();
  private final List<String> out = new ArrayList<>();

  private BrokenRecording() {}

  static List<String> of(List<String> lines, long seed) throws IOException {
    return new BrokenRecording().spoilt(lines, new SplittableRandom(seed));
  }

  private List<String> spoilt(List<String> lines, SplittableRandom random) throws IOException {
    boolean known = false;
    String late = "";
    int wait = 0;
    for (String line : lines) {
      JsonNode root = JSON.readTree(line.substring(line.indexOf('{')));
      boolean isDiff = root.path("data").path("e").asText().equals("depthUpdate");
      if (root.has("lastUpdateId")) {
        set(root.get("bids"), bids);
        set(root.get("asks"), asks);
        for (JsonNode diff : before) {
          if (diff.get("u").asLong() >= root.get("lastUpdateId").asLong()) {
            set(diff.get("b"), bids);
            set(diff.get("a"), asks);
          }
        }
        known = true;
      } else if (isDiff && !known) {
        // the answer is slow: a diff that goes on from it may stand before it
        before.add(root.get("data"));
      } else if (isDiff) {
        set(root.get("data").get("b"), bids);
        set(root.get("data").get("a"), asks);
        if (wait == 0 && random.nextInt(150) == 0) {
          late =
              line.substring(0, line.indexOf('{')) + snapshot(root.get("data").get("u").asLong());
          wait = random.nextInt(1, 60);
        }
      }
      spoil(line, isDiff && known, random);
      if (wait > 0 && --wait == 0) {
        out.add(late);
      }
    }
    return out;
  }

  private void spoil(String line, boolean mayBeSpoilt, SplittableRandom random) {
    int chance = mayBeSpoilt ? random.nextInt(2_000) : 1_999;
    if (chance < 10) {
      return;
    }
    if (chance < 13) {
      out.add(line.replace("\"b\":[", "\"b\":[[\"99999.00\",\"1.00\"]" + comma(line)));
      return;
    }
    out.add(line);
    if (chance < 25) {
      out.add(line);
    } else if (chance < 100) {
      out.remove(out.size() - 1);
      out.add(Math.max(0, out.size() - random.nextInt(40)), line);
    }
  }

  private static String comma(String line) {
    return line.contains("\"b\":[]") ? "" : ",";
  }

  private static void set(JsonNode levels, Map<BigDecimal, String> side) {
    for (JsonNode level : levels) {
      BigDecimal price = new BigDecimal(level.get(0).asText());
      if (new BigDecimal(level.get(1).asText()).signum() == 0) {
        side.remove(price);
      } else {
        side.put(price, level.get(1).asText());
      }
    }
  }

  private String snapshot(long id) {
    return "{\"lastUpdateId\":" + id + ",\"bids\":" + text(bids) + ",\"asks\":" + text(asks) + "}";
  }

  private static String text(Map<BigDecimal, String> side) {
    return side.entrySet().stream()
        .limit(SNAPSHOT_LEVELS)
        .map(level -> "[\"" + level.getKey().toPlainString() + "\",\"" + level.getValue() + "\"]")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
