package io.tickloom.job.tape;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a recording of websocket messages for the symbols whose trades it holds. A symbol
 * that has both trades and aggregate trades is taken by its trades.
 */
final class RecordingLook {
  private static final Pattern MESSAGE = Pattern.compile("[0-9]+(\\.[0-9]+)?:? \\{.*");
  private static final Pattern TYPE = Pattern.compile("\"e\":\"(trade|aggTrade|depthUpdate)\"");
  private static final Pattern SYMBOL = Pattern.compile("\"s\":\"([^\"]+)\"");
  private static final Pattern DEPTH = Pattern.compile("\"E\":([0-9]{1,18}).*\"U\":([0-9]{1,18})");
  private static final Pattern STREAM = Pattern.compile("\"stream\":\"([^@\"]+)@");
  private static final int LOOKED_AT_LINES = 20;

  private RecordingLook() {}

  /** Whether one of the first lines is a local time and a JSON message. */
  static boolean isRecording(String head) {
    return head.lines().limit(LOOKED_AT_LINES).anyMatch(line -> MESSAGE.matcher(line).matches());
  }

  /** A symbol's first and last trade, and whether all between them rise without a long silence. */
  private record Seen(DumpFile.Stamp first, DumpFile.Stamp last, boolean rises) {
    Seen then(DumpFile.Stamp next, TapeRules rules) {
      boolean above = next.id() > last.id() && next.timeMicros() >= last.timeMicros();
      boolean near = next.timeMicros() - last.timeMicros() <= rules.longestSilenceMicros();
      return new Seen(first, next, rises && above && near);
    }
  }

  static DumpLook.Finding look(DumpFile content, TapeRules rules, LocalClocks clocks)
      throws IOException {
    clocks.open(content.name());
    Map<String, Seen> trades = new TreeMap<>();
    Map<String, Seen> aggregates = new TreeMap<>();
    Map<String, DumpFile.Stamp> depth = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                content.packing().open(Path.of(content.path()), content.member()),
                StandardCharsets.ISO_8859_1))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        clocks.add(line);
        Matcher type = TYPE.matcher(line);
        Matcher symbol = SYMBOL.matcher(line);
        if (type.find() && symbol.find()) {
          if (type.group(1).equals("depthUpdate")) {
            noteDepth(depth, symbol.group(1), line);
            continue;
          }
          boolean aggregate = type.group(1).equals("aggTrade");
          note(aggregate ? aggregates : trades, symbol.group(1), line, aggregate, rules);
        }
      }
    }
    List<DumpLook.Named> found = new ArrayList<>();
    for (Map.Entry<String, Seen> entry : trades.entrySet()) {
      found.add(named(content, entry.getKey(), entry.getValue(), false, rules));
    }
    List<DumpLook.Named> books = new ArrayList<>();
    for (Map.Entry<String, DumpFile.Stamp> entry : depth.entrySet()) {
      boolean aggregate = !trades.containsKey(entry.getKey());
      DumpFile.Stamp first = entry.getValue();
      books.add(
          new DumpLook.Named(
              entry.getKey(),
              dump(content, layout(entry.getKey(), aggregate), first, DumpFile.Stamp.UNKNOWN)));
    }
    aggregates.keySet().removeAll(trades.keySet());
    for (Map.Entry<String, Seen> entry : aggregates.entrySet()) {
      found.add(named(content, entry.getKey(), entry.getValue(), true, rules));
    }
    return found.isEmpty()
        ? new DumpLook.Finding(
            found,
            books,
            books.isEmpty()
                ? "is a recording without trades"
                : "is a recording of depth without trades; rows go from the first trade to the"
                    + " last, so it needs them from another file")
        : new DumpLook.Finding(found, books, "");
  }

  /** The first depth update of each symbol whose stream, where it is named, is the symbol's. */
  private static void noteDepth(Map<String, DumpFile.Stamp> depth, String symbol, String line) {
    Matcher first = DEPTH.matcher(line);
    Matcher stream = STREAM.matcher(line);
    boolean own = !stream.find() || stream.group(1).toUpperCase(Locale.ROOT).equals(symbol);
    if (own && !depth.containsKey(symbol) && first.find()) {
      long micros = TradeLine.toMicros(Long.parseLong(first.group(1)));
      depth.put(symbol, new DumpFile.Stamp(Long.parseLong(first.group(2)), micros));
    }
  }

  private static void note(
      Map<String, Seen> seen, String symbol, String line, boolean aggregate, TapeRules rules) {
    Optional<DumpFile.Stamp> stamp = TapeTail.stamp(layout(symbol, aggregate).parser(), line);
    stamp.ifPresent(
        s -> seen.merge(symbol, new Seen(s, s, true), (old, now) -> old.then(s, rules)));
  }

  private static LineLayout layout(String symbol, boolean aggregate) {
    return new LineLayout(
        aggregate ? LineLayout.Kind.RECORDED_AGGREGATE_TRADES : LineLayout.Kind.RECORDED_TRADES,
        symbol);
  }

  private static DumpLook.Named named(
      DumpFile content, String symbol, Seen seen, boolean aggregate, TapeRules rules)
      throws IOException {
    DumpFile dump = dump(content, layout(symbol, aggregate), seen.first(), seen.last());
    return new DumpLook.Named(symbol, seen.rises() ? dump : lookedUp(dump, rules));
  }

  private static DumpFile lookedUp(DumpFile dump, TapeRules rules) throws IOException {
    DumpFile.Stamp first = TapeTail.first(dump, rules).orElse(dump.first());
    return dump.withFirst(first)
        .withLast(TapeTail.ofWhole(dump, NextFile.NONE, rules).orElse(first));
  }

  private static DumpFile dump(
      DumpFile content, LineLayout layout, DumpFile.Stamp first, DumpFile.Stamp last) {
    return new DumpFile(
        content.path(),
        content.name(),
        content.member(),
        content.packing(),
        layout,
        0,
        content.end(),
        content.bytes(),
        first,
        last);
  }
}
