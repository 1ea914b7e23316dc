package io.tickloom.trainer.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.trainer.evaluate.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts under dotted names, in the order in which they came: {@code test.auc} becomes {@code
 * {"test": {"auc": …}}}. A {@link Figure} becomes an object with {@code value} and, where it has an
 * interval, {@code low} and {@code high}; what is undefined becomes null.
 */
public final class Facts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> facts = new LinkedHashMap<>();

  /** Adds a figure. */
  public Facts put(String name, Figure figure) {
    facts.put(name, figure);
    return this;
  }

  /** Adds a figure without an interval. */
  public Facts put(String name, double value) {
    return put(name, Figure.of(value));
  }

  /** Adds a plain value: a text, a number, a list or a map. */
  public Facts plain(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /** All facts by their dotted names. */
  public Map<String, Object> all() {
    return Collections.unmodifiableMap(facts);
  }

  /** Writes them as indented JSON. */
  public void write(Path file) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    Files.writeString(file, JSON.writer(printer).writeValueAsString(toJson()) + "\n");
  }

  /** The facts as nested JSON. */
  public ObjectNode toJson() {
    ObjectNode root = JSON.createObjectNode();
    facts.forEach(
        (name, value) -> {
          String[] path = name.split("\\.");
          ObjectNode at = root;
          for (int i = 0; i < path.length - 1; i++) {
            at = at.withObjectProperty(path[i]);
          }
          at.set(path[path.length - 1], node(value));
        });
    return root;
  }

  private static JsonNode node(Object value) {
    if (value instanceof Figure figure) {
      ObjectNode node = JSON.createObjectNode();
      number(node, "value", figure.value());
      if (figure.hasInterval()) {
        number(node, "low", figure.low());
        number(node, "high", figure.high());
      }
      return node;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode node = JSON.createObjectNode();
      map.forEach((k, v) -> node.set(String.valueOf(k), node(v)));
      return node;
    }
    if (value instanceof Iterable<?> list && !(value instanceof JsonNode)) {
      ArrayNode node = JSON.createArrayNode();
      list.forEach(v -> node.add(node(v)));
      return node;
    }
    return JSON.valueToTree(value);
  }

  private static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
