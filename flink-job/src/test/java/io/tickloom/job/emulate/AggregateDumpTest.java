package io.tickloom.job.emulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dump that holds aggregates alone. */
class AggregateDumpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aggregatesOfADumpOfAggregatesAreItsLinesAndTradesByIdAreRefused() throws Exception {
    Path file = SharedData.file("binance-spot-xrpeth-aggtrades/XRPETH-aggTrades-2019-10-11_13.csv");
    List<String> lines = Files.readAllLines(file);
    try (EmulatorTrial trial = new EmulatorTrial.Setup().open(file);
        StreamClient client = trial.connect("/ws/xrpeth@aggTrade")) {
      List<String> got = new ArrayList<>();
      for (String message : client.next(lines.size())) {
        JsonNode m = JSON.readTree(message);
        String flags = m.get("m").asBoolean() ? "True" : "False";
        got.add(
            m.get("a").asText()
                + " "
                + new BigDecimal(m.get("p").asText()).stripTrailingZeros().toPlainString()
                + " "
                + m.get("f").asText()
                + " "
                + m.get("l").asText()
                + " "
                + m.get("T").asText()
                + " "
                + flags);
      }
      List<String> want =
          lines.stream()
              .map(line -> line.split(","))
              .map(
                  c ->
                      c[0]
                          + " "
                          + new BigDecimal(c[1]).stripTrailingZeros().toPlainString()
                          + " "
                          + c[3]
                          + " "
                          + c[4]
                          + " "
                          + c[5]
                          + " "
                          + c[6])
              .toList();
      assertThat(got).isEqualTo(want);
      assertThat(trial.get("/api/v3/trades?symbol=XRPETH").statusCode()).isEqualTo(400);
      assertThat(
              trial.body(
                  "/api/v3/aggTrades?symbol=XRPETH&fromId=" + lines.get(9_000).split(",")[0]))
          .startsWith("[{\"a\":" + lines.get(9_000).split(",")[0] + ",");
    }
  }
}
