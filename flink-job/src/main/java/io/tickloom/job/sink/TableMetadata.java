package io.tickloom.job.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.Column;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.Tape;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file says of itself: one JSON text under the key {@value #KEY}. */
public final class TableMetadata {
  /** Key of the metadata in a Parquet file. */
  public static final String KEY = "tickloom";

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private TableMetadata() {}

  /**
   * How the rows were made.
   *
   * @param gridSeconds seconds between rows
   * @param horizonSeconds the horizon of labels that the rows were made for
   * @param tapes the files that were read
   * @param market the simulator's note, where the market is simulated
   * @param version of the program that writes
   */
  public record Origin(
      int gridSeconds,
      int horizonSeconds,
      List<Tape> tapes,
      Optional<String> market,
      String version) {}

  /** The metadata of a table of {@code schema}, whose features are those of {@code catalogue}. */
  public static Map<String, String> of(TableSchema schema, Catalogue catalogue, Origin origin) {
    ObjectNode root = JSON.createObjectNode();
    boolean path = schema.table().equals("path");
    root.put("format", FORMAT);
    root.put("writer", "tickloom " + origin.version());
    root.put("table", schema.table());
    root.put("grid_seconds", path ? 1 : origin.gridSeconds());
    root.put("horizon_seconds", origin.horizonSeconds());
    ArrayNode tiers = root.putArray("tiers");
    catalogue.tiers().forEach(tier -> tiers.add(tier.letter()));
    root.put("longest_memory_seconds", catalogue.memorySeconds());
    ArrayNode sources = root.putArray("sources");
    for (Tape tape : origin.tapes()) {
      for (DumpFile file : tape.files()) {
        sources.addObject().put("file", file.name()).put("bytes", file.bytes());
      }
    }
    try {
      if (origin.market().isPresent()) {
        root.set("market", JSON.readTree(origin.market().get()));
      }
      ArrayNode columns = root.putArray("columns");
      Map<String, Feature> features = new HashMap<>();
      catalogue.features().forEach(feature -> features.put(feature.info().name(), feature));
      for (Column column : schema.columns()) {
        ObjectNode out = columns.addObject();
        describe(column, out);
        if (column.role() == Column.Role.FEATURE) {
          describe(features.get(column.name()), out);
        }
      }
      return Map.of(KEY, JSON.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the market note is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void describe(Column column, ObjectNode out) {
    out.put("name", column.name());
    out.put("role", column.role().name().toLowerCase(Locale.ROOT));
    out.put("type", column.type().name().toLowerCase(Locale.ROOT));
    out.put("unit", column.unit());
  }

  private static void describe(Feature feature, ObjectNode out) {
    out.put("tier", feature.tier().letter());
    out.put("memory_seconds", feature.memorySeconds());
    out.put("version", feature.info().version());
    out.put("formula", feature.info().formula());
    out.put("source", feature.info().source());
  }
}
