package io.tickloom.trainer.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.report.HtmlPage;
import io.tickloom.trainer.report.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The report's sections on the data and on the labels. */
final class ReportData {
  private static final String QUALITY = "data_quality.json";

  private ReportData() {}

  static void write(HtmlPage page, Data data, Path features) throws IOException {
    page.heading("Data quality")
        .text(
            Text.of(
                "%,d rows of %d features, one each %d s; %,d rows had too little clean history behind them and were set aside.",
                data.rows().size(),
                data.rows().width(),
                data.rows().schema().gridSeconds(),
                data.rows().size() - data.candidates().length));
    quality(page, features.resolve(QUALITY));
    labels(page, data);
  }

  private static void quality(HtmlPage page, Path file) throws IOException {
    JsonNode root;
    try {
      root = Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : null;
    } catch (JacksonException e) {
      page.warning(QUALITY + " beside the rows can't be read: " + e.getOriginalMessage());
      return;
    }
    if (root == null || !root.path("symbols").isArray()) {
      page.text(
          "The rows came without " + QUALITY + ", so nothing is known of gaps and bad lines.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode symbol : root.path("symbols")) {
      rows.add(
          List.of(
              symbol.path("symbol").asText(),
              Text.of("%,d", symbol.path("files").size()),
              Text.of("%,d", symbol.path("trades").asLong()),
              Text.of("%,d", symbol.path("ids_missing").asLong()),
              Text.of("%,d", symbol.path("gaps").asLong()),
              Text.of("%,.0f s", symbol.path("gap_seconds").asDouble()),
              Text.of("%,.0f s", symbol.path("longest_gap_seconds").asDouble()),
              Text.of("%,d", symbol.path("overlapping_lines_passed_over").asLong())));
    }
    page.table(
        List.of(
            "symbol",
            "files",
            "trades",
            "ids missing",
            "gaps",
            "time in gaps",
            "longest gap",
            "lines that other files hold"),
        rows,
        false);
    page.text(Text.of("%,d lines were set aside as bad.", root.path("lines_set_aside").asLong()));
    root.path("remarks").forEach(remark -> page.text(remark.asText()));
  }

  private static void labels(HtmlPage page, Data data) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(data, "train", data.split().train()));
    rows.add(row(data, "validation", data.split().validation()));
    rows.add(row(data, "test", data.split().test()));
    page.heading("Label balance")
        .text(
            Text.of(
                "The label is what the price does in the %d s from %d s after a row. A tie is no class; a void one meets a gap. %,d rows were purged at the borders.",
                data.labels().span().horizonSeconds(),
                data.labels().span().delaySeconds(),
                data.split().purged()))
        .table(List.of("part", "rows", "up", "down", "tie", "void", "share of ups"), rows, false);
  }

  private static List<String> row(Data data, String name, int[] part) {
    List<String> cells = new ArrayList<>(List.of(name, Text.of("%,d", part.length)));
    for (Outcome outcome : List.of(Outcome.UP, Outcome.DOWN, Outcome.TIE, Outcome.VOID)) {
      cells.add(Text.of("%,d", data.labels().count(part, outcome)));
    }
    double ups = data.labels().count(part, Outcome.UP);
    cells.add(Cells.number(ups / (ups + data.labels().count(part, Outcome.DOWN))));
    return cells;
  }
}
