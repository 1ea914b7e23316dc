package io.tickloom.job.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.LineLayout;
import io.tickloom.job.tape.Packing;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a file says of itself is what the trainer reads. */
class TableMetadataTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Catalogue CATALOGUE = Catalogue.standard();

  @Test
  void rowsTellHowTheyWereMade() throws JsonProcessingException {
    JsonNode root = rows(Optional.empty());
    JsonNode columns = root.get("columns");
    ((ObjectNode) root).remove("columns");

    assertThat(root)
        .isEqualTo(
            JSON.readTree(
                """
                {"format":1,"writer":"tickloom 0.1.0","table":"rows","grid_seconds":5,
                 "horizon_seconds":60,"tiers":["T"],"longest_memory_seconds":6000,
                 "sources":[{"file":"AB-trades-1.csv","bytes":700}]}
                """));
    assertThat(columns).hasSize(5 + CATALOGUE.features().size());
  }

  @Test
  void firstColumnsAreNoFeatures() throws JsonProcessingException {
    JsonNode columns = rows(Optional.empty()).get("columns");

    assertThat(
            List.of(columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4)))
        .containsExactly(
            json("{'name':'symbol','role':'key','type':'string','unit':''}"),
            json("{'name':'time_micros','role':'time','type':'int64','unit':'us'}"),
            json("{'name':'last_price','role':'reference','type':'double','unit':'quote'}"),
            json("{'name':'clean_seconds','role':'validity','type':'double','unit':'s'}"),
            json("{'name':'valid','role':'validity','type':'boolean','unit':''}"));
  }

  @Test
  void featuresTellTierMemoryAndVersion() throws JsonProcessingException {
    JsonNode columns = rows(Optional.empty()).get("columns");
    List<String> names = new ArrayList<>();
    for (int i = 5; i < columns.size(); i++) {
      JsonNode column = columns.get(i);
      names.add(column.get("name").asText());
      assertThat(column.get("role").asText()).isEqualTo("feature");
      assertThat(column.get("type").asText()).isEqualTo("double");
      assertThat(column.get("tier").asText()).isEqualTo("T");
      assertThat(column.get("memory_seconds").isInt()).isTrue();
      assertThat(column.get("version").asInt()).isPositive();
      assertThat(column.get("unit").asText()).isNotBlank();
    }
    assertThat(names).isEqualTo(CATALOGUE.names()).contains("trade_flow_imbalance_5s");
    int flow = 5 + names.indexOf("trade_flow_imbalance_300s");
    assertThat(columns.get(flow).get("memory_seconds").asInt()).isEqualTo(300);
  }

  @Test
  void pathHasAGridOfASecondAndNoFeature() throws JsonProcessingException {
    JsonNode root = read(TableSchema.path(), Optional.empty());

    assertThat(root.get("table").asText()).isEqualTo("path");
    assertThat(root.get("grid_seconds").asInt()).isEqualTo(1);
    assertThat(root.get("columns").findValuesAsText("name"))
        .containsExactly(
            "symbol", "time_micros", "last_price", "high_price", "low_price", "clean_seconds");
    assertThat(root.get("columns").findValuesAsText("role"))
        .containsExactly("key", "time", "reference", "path", "path", "validity");
  }

  @Test
  void simulatorsNoteIsHandedOnAsItIs() throws JsonProcessingException {
    String note = "{\"simulated\":true,\"best_auc\":{\"value\":0.561}}";

    assertThat(rows(Optional.of(note)).get("market")).isEqualTo(JSON.readTree(note));
    assertThat(rows(Optional.empty()).has("market")).isFalse();
    assertThatThrownBy(() -> rows(Optional.of("{")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the market note is no JSON: ");
  }

  private static JsonNode rows(Optional<String> market) throws JsonProcessingException {
    return read(TableSchema.rows(CATALOGUE), market);
  }

  private static JsonNode read(TableSchema schema, Optional<String> market)
      throws JsonProcessingException {
    DumpFile.Stamp stamp = new DumpFile.Stamp(1, 2);
    LineLayout layout = new LineLayout(LineLayout.Kind.TRADES, "");
    String name = "AB-trades-1.csv";
    DumpFile file =
        new DumpFile("/data/" + name, name, "", Packing.PLAIN, layout, 0, 700, 700, stamp, stamp);
    List<Tape> tapes =
        List.of(
            new Tape(
                "AB",
                new ArrayList<>(List.of(file)),
                new ArrayList<>(List.of(-1L)),
                TapeRules.STANDARD));
    TableMetadata.Origin origin = new TableMetadata.Origin(5, 60, tapes, market, "0.1.0");
    return JSON.readTree(TableMetadata.of(schema, CATALOGUE, origin).get(TableMetadata.KEY));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
