package io.tickloom.job.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A prediction as one line of JSON. */
public final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /** The line, without its end. */
  public static String of(Prediction prediction) {
    ObjectNode line = JSON.createObjectNode();
    line.put("symbol", prediction.symbol());
    line.put("time_micros", prediction.timeMicros());
    line.put("time", Instant.EPOCH.plus(prediction.timeMicros(), ChronoUnit.MICROS).toString());
    line.put("last_price", prediction.lastPrice());
    line.put("probability", prediction.probability());
    line.put("decision", prediction.decision().text());
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of numbers and names is always JSON", e);
    }
  }
}
