package io.tickloom.job.quality;

import com.fasterxml.jackson.databind.JsonNode;
import io.tickloom.job.tape.Fault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as a few lines for a person. */
public final class QualityTable {
  private static final long MEGABYTE = 1_000_000;

  private QualityTable() {}

  /** The lines. */
  public static List<String> of(QualityReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "  %-10s %-12s %5s %8s %13s %12s %7s %13s  %s",
            "quality",
            "symbol",
            "files",
            "MB",
            "trades",
            "ids missing",
            "gaps",
            "longest gap",
            "from, to (UTC)"));
    report.symbols.values().forEach(symbol -> lines.add(line(symbol)));
    report.books.forEach((symbol, book) -> lines.add(line(symbol, book)));
    long overlaps = report.symbols.values().stream().mapToLong(SymbolQuality::overlaps).sum();
    lines.add(
        String.format(
            "  %-10s %,d lines passed over (other files hold them), %,d set aside%s",
            "", overlaps, report.setAside(), kinds(report.aside())));
    report.doubts().forEach(doubt -> lines.add(String.format("  %-10s %s", "", doubt)));
    return lines;
  }

  private static String line(SymbolQuality symbol) {
    return String.format(
        "  %-10s %-12s %,5d %,8d %,13d %,12d %,7d %,11.1f s  %s",
        "",
        symbol.symbol,
        symbol.files.size(),
        symbol.bytes() / MEGABYTE,
        symbol.trades(),
        symbol.idsExpected() - symbol.trades(),
        symbol.gaps,
        symbol.longestGapMicros / 1e6,
        symbol.trades() == 0
            ? "-"
            : time(symbol.first().timeMicros()) + " " + time(symbol.last().timeMicros()));
  }

  private static String line(String symbol, JsonNode book) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> fault : book.get("faults").properties()) {
      faults.add(String.format("%s %,d", fault.getKey(), fault.getValue().asLong()));
    }
    return String.format(
        "  %-10s %-12s book: %,d of %,d depth messages, %,d levels, %,d snapshots; broken %,d times%s",
        "",
        symbol,
        book.get("updates").asLong(),
        book.get("messages").asLong(),
        book.get("levels").asLong(),
        book.get("snapshots").asLong(),
        book.get("breaks").asLong(),
        faults.isEmpty() ? "" : " (" + String.join(", ", faults) + ")");
  }

  private static String kinds(Map<Fault, Long> aside) {
    String kinds =
        aside.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> String.format("%s %,d", entry.getKey().word(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "" : ": " + kinds;
  }

  private static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS);
  }
}
