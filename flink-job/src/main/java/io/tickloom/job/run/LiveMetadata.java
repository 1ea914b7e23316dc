package io.tickloom.job.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feed.FeedSettings;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of a live run say of themselves: as those of dumps, with a stream as source. */
final class LiveMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LiveMetadata() {}

  /** By table. */
  static Map<String, Map<String, String>> of(
      FeedSettings feed,
      Grid grid,
      Catalogue catalogue,
      int horizonSeconds,
      Optional<String> market) {
    TableMetadata.Origin origin =
        new TableMetadata.Origin(
            grid.seconds(), horizonSeconds, List.of(), market, Version.number());
    return Stream.of(
            TableSchema.rows(catalogue), TableSchema.path(catalogue), TableSchema.predictions())
        .collect(
            Collectors.toMap(
                TableSchema::table,
                schema -> withStream(TableMetadata.of(schema, catalogue, origin), feed)));
  }

  private static Map<String, String> withStream(Map<String, String> metadata, FeedSettings feed) {
    try {
      ObjectNode root = (ObjectNode) JSON.readTree(metadata.get(TableMetadata.KEY));
      for (String symbol : feed.symbols()) {
        root.withArray("sources")
            .addObject()
            .put("file", symbol + "-" + feed.kind().type() + "-live-" + feed.venue().text())
            .put("bytes", 0);
      }
      return Map.of(TableMetadata.KEY, JSON.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own metadata is JSON", e);
    }
  }
}
