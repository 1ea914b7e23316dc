package io.tickloom.job.emulate.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order book of a symbol, kept by a recording's snapshot and depth messages, for REST to show.
 */
public final class Book {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TreeMap<BigDecimal, String[]> bids = new TreeMap<>(Comparator.reverseOrder());
  private final TreeMap<BigDecimal, String[]> asks = new TreeMap<>();
  private long lastUpdateId = -1;
  private long eventTime;
  private long tradeTime;

  /** Whether a snapshot has come. */
  public synchronized boolean isKnown() {
    return lastUpdateId >= 0;
  }

  synchronized void snapshot(String json) throws IOException {
    JsonNode root = JSON.readTree(json);
    long id = root.path("lastUpdateId").asLong();
    if (id <= lastUpdateId) {
      return;
    }
    bids.clear();
    asks.clear();
    apply(root.path("bids"), bids);
    apply(root.path("asks"), asks);
    took(id, root);
  }

  synchronized void update(String json) throws IOException {
    if (lastUpdateId < 0) {
      return;
    }
    JsonNode root = JSON.readTree(json);
    long id = root.path("u").asLong();
    if (id > lastUpdateId) {
      apply(root.path("b"), bids);
      apply(root.path("a"), asks);
      took(id, root);
    }
  }

  private void took(long id, JsonNode root) {
    lastUpdateId = id;
    eventTime = root.path("E").asLong();
    tradeTime = root.path("T").asLong();
  }

  private static void apply(JsonNode levels, Map<BigDecimal, String[]> side) {
    for (JsonNode level : levels) {
      BigDecimal price = new BigDecimal(level.get(0).asText());
      String quantity = level.get(1).asText();
      if (new BigDecimal(quantity).signum() == 0) {
        side.remove(price);
      } else {
        side.put(price, new String[] {level.get(0).asText(), quantity});
      }
    }
  }

  /** The best levels of either side, as the exchange answers a call for its depth. */
  public synchronized String json(int limit, Venue venue) {
    StringBuilder json = new StringBuilder("{\"lastUpdateId\":").append(lastUpdateId);
    if (venue == Venue.FUTURES) {
      json.append(",\"E\":").append(eventTime).append(",\"T\":").append(tradeTime);
    }
    json.append(",\"bids\":");
    levels(json, bids, limit);
    json.append(",\"asks\":");
    levels(json, asks, limit);
    return json.append('}').toString();
  }

  private static void levels(StringBuilder json, Map<BigDecimal, String[]> side, int limit) {
    String separator = "[";
    int left = limit;
    for (Map.Entry<BigDecimal, String[]> level : side.entrySet()) {
      if (left-- == 0) {
        break;
      }
      String[] texts = level.getValue();
      json.append(separator).append("[\"").append(texts[0]).append("\",\"").append(texts[1]);
      json.append("\"]");
      separator = ",";
    }
    json.append(separator.equals("[") ? "[]" : "]");
  }
}
