package io.tickloom.job.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A recording whose prices and sizes are other ones, and whose sides may be swapped; without its
 * quotes.
 */
record ChangedMarket(
    UnaryOperator<BigDecimal> price, UnaryOperator<BigDecimal> size, boolean mirrored) {
  private static final ObjectMapper JSON = new ObjectMapper();

  List<String> lines(List<String> lines) throws IOException {
    List<String> changed = new ArrayList<>();
    for (String line : lines) {
      int brace = line.indexOf('{');
      JsonNode root = JSON.readTree(line.substring(brace));
      if (line.contains("bookTicker")) {
        continue;
      }
      change((ObjectNode) (root.has("data") ? root.get("data") : root));
      changed.add(line.substring(0, brace) + root);
    }
    return changed;
  }

  private void change(ObjectNode message) {
    Function<JsonNode, ArrayNode> levels =
        old -> {
          ArrayNode out = JSON.createArrayNode();
          for (JsonNode level : old) {
            out.addArray()
                .add(price.apply(new BigDecimal(level.get(0).asText())).toPlainString())
                .add(size.apply(new BigDecimal(level.get(1).asText())).toPlainString());
          }
          return out;
        };
    for (String[] sides : new String[][] {{"b", "a"}, {"bids", "asks"}}) {
      if (message.has(sides[0])) {
        ArrayNode bids = levels.apply(message.get(sides[0]));
        ArrayNode asks = levels.apply(message.get(sides[1]));
        message.set(sides[0], mirrored ? asks : bids);
        message.set(sides[1], mirrored ? bids : asks);
      }
    }
    if (message.has("p")) {
      message.put("p", price.apply(new BigDecimal(message.get("p").asText())).toPlainString());
      message.put("q", size.apply(new BigDecimal(message.get("q").asText())).toPlainString());
      message.put("m", message.get("m").asBoolean() != mirrored);
    }
  }
}
