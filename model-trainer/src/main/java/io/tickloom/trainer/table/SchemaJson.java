package io.tickloom.trainer.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@link Schema} from the JSON in a file's metadata. */
final class SchemaJson {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaJson() {}

  /**
   * @throws BadInputException if the text is no JSON, or of a format that this version can't read
   */
  static Schema parse(String file, String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          file + ": its \"tickloom\" metadata is no JSON: " + e.getOriginalMessage(), e);
    }
    if (json.path("format").asInt() != FORMAT) {
      throw new BadInputException(
          "%s: format %s of its \"tickloom\" metadata is not known; this version reads format %d"
              .formatted(file, json.path("format").asText("(none)"), FORMAT));
    }
    List<Column> columns = new ArrayList<>();
    json.path("columns").forEach(c -> columns.add(column(c)));
    if (columns.isEmpty()) {
      throw new BadInputException(
          file + ": its \"tickloom\" metadata lacks \"columns\", which names the features");
    }
    List<Source> sources = new ArrayList<>();
    json.path("sources")
        .forEach(s -> sources.add(new Source(s.path("file").asText(), s.path("bytes").asLong())));
    return new Schema(
        json.path("writer").asText(),
        json.path("table").asText(),
        json.path("grid_seconds").asInt(),
        json.path("horizon_seconds").asInt(60),
        json.path("longest_memory_seconds").asInt(),
        columns,
        sources,
        json.hasNonNull("market")
            ? Optional.of(Market.parse(json.get("market")))
            : Optional.empty());
  }

  private static Column column(JsonNode json) {
    return new Column(
        json.path("name").asText(),
        json.path("role").asText(),
        json.path("type").asText(),
        json.path("unit").asText(""),
        json.path("tier").asText(""),
        json.path("memory_seconds").asDouble(0),
        json.path("version").asInt(0));
  }
}
