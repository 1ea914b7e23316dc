package io.tickloom.job.quality;

import com.fasterxml.jackson.databind.JsonNode;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.Gap;
import io.tickloom.job.tape.Tape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All notes of a run, added up in any order. */
public final class QualityReport {
  final Map<String, SymbolQuality> symbols = new TreeMap<>();
  final Map<String, JsonNode> books = new TreeMap<>();
  final GapList gaps = new GapList();
  final List<String> remarks;

  /**
   * An empty report on {@code tapes}.
   *
   * @param remarks what was found when the files were looked at: those passed over, and why
   */
  public QualityReport(List<Tape> tapes, List<String> remarks) {
    tapes.forEach(tape -> symbols.put(tape.symbol(), new SymbolQuality(tape)));
    this.remarks = new ArrayList<>(remarks);
  }

  /** Adds a line that {@link QualityNote} made. */
  public void add(String line) {
    if (QualityNote.isEnd(line)) {
      return;
    }
    JsonNode note = QualityNote.read(line);
    SymbolQuality symbol = symbols.get(note.get("symbol").asText());
    switch (QualityNote.kind(note)) {
      case "file" ->
          symbol
              .files
              .get(note.get("file").asInt())
              .add(
                  note.get("trades").asLong(),
                  note.get("overlaps").asLong(),
                  QualityNote.stamp(note, "first"),
                  QualityNote.stamp(note, "last"));
      case "aside" ->
          symbol
              .files
              .get(note.get("file").asInt())
              .setAside(Fault.valueOf(note.get("fault").asText()), note.get("count").asLong());
      case "gap" -> gap(symbol, note);
      case "book" -> books.put(symbol.symbol, note);
      default -> throw new IllegalArgumentException("unknown note " + line);
    }
  }

  private void gap(SymbolQuality symbol, JsonNode note) {
    Gap gap =
        new Gap(
            QualityNote.stamp(note, "after"),
            QualityNote.stamp(note, "before"),
            note.get("missing").asLong());
    symbol.gap(gap);
    gaps.add(new GapList.Located(symbol.symbol, gap));
  }

  /** Trades that were folded. */
  public long trades() {
    return symbols.values().stream().mapToLong(SymbolQuality::trades).sum();
  }

  /** Stretches of missing trades. */
  public long gaps() {
    return gaps.count();
  }

  /** Trades that nothing speaks for or against, a line each. */
  public List<String> doubts() {
    return symbols.values().stream().flatMap(symbol -> symbol.doubts().stream()).toList();
  }

  /** Lines that were set aside, by kind; every kind is there. */
  public Map<Fault, Long> aside() {
    Map<Fault, Long> sum = new EnumMap<>(Fault.class);
    for (Fault fault : Fault.values()) {
      sum.put(fault, 0L);
    }
    symbols
        .values()
        .forEach(s -> s.files.forEach(f -> f.aside.forEach((k, n) -> sum.merge(k, n, Long::sum))));
    return sum;
  }

  /** Lines that were set aside. */
  public long setAside() {
    return aside().values().stream().mapToLong(n -> n).sum();
  }
}
