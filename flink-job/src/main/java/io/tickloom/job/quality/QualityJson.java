package io.tickloom.job.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.tape.DumpFile.Stamp;
import io.tickloom.job.tape.Fault;
import java.io.UncheckedIOException;
import java.util.Map;

/** A report as JSON. Times are microseconds since 1970 UTC. */
public final class QualityJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FORMAT = 1;

  private QualityJson() {}

  /** The JSON, on many lines. */
  public static String of(QualityReport report) {
    ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
    root.put("trades", report.trades());
    root.put("gaps", report.gaps());
    root.put("lines_set_aside", report.setAside());
    put(root.putObject("set_aside_by_kind"), report.aside());
    report.symbols.values().forEach(symbol -> put(root.withArray("symbols").addObject(), symbol));
    report.books.values().forEach(book -> put(root.withArray("books").addObject(), book));
    ArrayNode remarks = root.putArray("remarks");
    report.remarks.forEach(remarks::add);
    report.doubts().forEach(remarks::add);
    root.put("gaps_listed", report.gaps.listed().size());
    ArrayNode gaps = root.putArray("gap_list");
    report.gaps.listed().forEach(gap -> put(gaps.addObject(), gap));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode node, JsonNode book) {
    node.setAll((ObjectNode) book);
    node.remove(QualityNote.KIND);
  }

  private static void put(ObjectNode node, SymbolQuality symbol) {
    node.put("symbol", symbol.symbol).put("bytes", symbol.bytes());
    node.put("trades", symbol.trades());
    stamp(node, "first", symbol.first());
    stamp(node, "last", symbol.last());
    node.put("ids_expected", symbol.idsExpected()).put("ids_seen", symbol.trades());
    node.put("ids_missing", symbol.idsExpected() - symbol.trades());
    node.put("gaps", symbol.gaps).put("gap_seconds", symbol.gapMicros / 1e6);
    node.put("longest_gap_seconds", symbol.longestGapMicros / 1e6);
    node.put("overlapping_lines_passed_over", symbol.overlaps());
    symbol.files.forEach(file -> put(node.withArray("files").addObject(), file));
  }

  private static void put(ObjectNode node, FileQuality file) {
    node.put("file", file.file.name()).put("bytes", file.file.bytes());
    node.put("trades", file.trades).put("overlapping_lines_passed_over", file.overlaps);
    stamp(node, "first", file.first);
    stamp(node, "last", file.last);
    put(node.putObject("set_aside_by_kind"), file.aside);
  }

  private static void put(ObjectNode node, Map<Fault, Long> aside) {
    aside.forEach((fault, count) -> node.put(fault.word(), count));
  }

  private static void put(ObjectNode node, GapList.Located gap) {
    node.put("symbol", gap.symbol()).put("missing", gap.gap().missing());
    node.put("seconds", gap.seconds());
    stamp(node, "after", gap.gap().after());
    stamp(node, "before", gap.gap().before());
  }

  /** Nothing where a file gave no trade. */
  private static void stamp(ObjectNode node, String name, Stamp stamp) {
    if (stamp.isKnown()) {
      node.put(name + "_id", stamp.id()).put(name + "_time_micros", stamp.timeMicros());
    }
  }
}
