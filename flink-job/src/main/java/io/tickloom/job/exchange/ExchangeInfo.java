package io.tickloom.job.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** What {@code exchangeInfo} says. */
record ExchangeInfo(JsonNode root) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ExchangeInfo parse(String text) throws IOException {
    JsonNode root = JSON.readTree(text);
    if (!root.isObject()) {
      throw new IOException("no exchange information: " + MessageParser.shown(text));
    }
    return new ExchangeInfo(root);
  }

  Optional<SymbolState> symbol(String name) {
    for (JsonNode symbol : root.path("symbols")) {
      if (symbol.path("symbol").asText().equals(name)) {
        return Optional.of(
            new SymbolState(name, symbol.path("status").asText("TRADING"), market()));
      }
    }
    return Optional.empty();
  }

  private String market() {
    JsonNode note = root.path("market");
    return note.path("simulated").asBoolean() ? note.toString() : "";
  }

  /** Request weight a minute, where it is told. */
  Optional<Integer> weightAMinute() {
    for (JsonNode limit : root.path("rateLimits")) {
      if (limit.path("rateLimitType").asText().equals("REQUEST_WEIGHT")
          && limit.path("interval").asText().equals("MINUTE")
          && limit.path("intervalNum").asInt(1) == 1
          && limit.path("limit").asInt() > 0) {
        return Optional.of(limit.path("limit").asInt());
      }
    }
    return Optional.empty();
  }
}
