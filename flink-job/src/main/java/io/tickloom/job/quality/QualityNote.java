package io.tickloom.job.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.tape.BookFigures;
import io.tickloom.job.tape.DumpFile.Stamp;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.Gap;
import io.tickloom.job.tape.Tally;
import java.io.UncheckedIOException;

/**
 * What a reader noted, as a line of JSON that travels with its panes: each is written once, however
 * often a run fails and goes on, so that notes can be added up.
 */
public final class QualityNote {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String KIND = "note";
  private static final String END = "end";
  private static final String MARK = "{\"" + KIND + "\":";

  private QualityNote() {}

  /** Whether a line is such a note, and none of a line that was set aside. */
  public static boolean is(String line) {
    return line.startsWith(MARK);
  }

  /** That the run came to the end of its tapes, after everything else. */
  public static String ofEnd() {
    return MARK + "\"" + END + "\"}";
  }

  /** Whether a line is {@link #ofEnd()}. */
  public static boolean isEnd(String line) {
    return line.equals(ofEnd());
  }

  /** Trades and passed-over lines of the file {@code index} of a symbol's tape. */
  public static String of(String symbol, Tally.FileCount count) {
    ObjectNode note = note("file", symbol).put("file", count.file());
    note.put("trades", count.trades()).put("overlaps", count.overlaps());
    return text(stamp(stamp(note, "first", count.first()), "last", count.last()));
  }

  /** A gap. */
  public static String of(String symbol, Gap gap) {
    ObjectNode note = note("gap", symbol).put("missing", gap.missing());
    return text(stamp(stamp(note, "after", gap.after()), "before", gap.before()));
  }

  /** {@code count} lines of one kind that were set aside in the file {@code index}. */
  public static String of(String symbol, int index, Fault fault, long count) {
    return text(
        note("aside", symbol).put("file", index).put("fault", fault.name()).put("count", count));
  }

  /** A book. */
  public static String of(String symbol, BookFigures book) {
    ObjectNode note = note("book", symbol).put("messages", book.messages());
    note.put("updates", book.updates()).put("levels", book.levels());
    note.put("snapshots", book.snapshots()).put("snapshots_unused", book.snapshotsUnused());
    note.put("breaks", book.breaks());
    ObjectNode faults = note.putObject("faults");
    book.faults().forEach((fault, count) -> faults.put(fault.word(), count));
    ArrayNode places = note.putArray("fault_list");
    for (BookFigures.Place place : book.places()) {
      ObjectNode one = places.addObject().put("fault", place.fault().word());
      one.put("file", place.file()).put("line", place.line());
      one.put("time_micros", place.timeMicros()).put("text", place.text());
    }
    return text(note);
  }

  static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String kind(JsonNode note) {
    return note.get(KIND).asText();
  }

  static Stamp stamp(JsonNode note, String name) {
    JsonNode both = note.get(name);
    return new Stamp(both.get(0).asLong(), both.get(1).asLong());
  }

  private static ObjectNode note(String kind, String symbol) {
    return JSON.createObjectNode().put(KIND, kind).put("symbol", symbol);
  }

  private static ObjectNode stamp(ObjectNode note, String name, Stamp stamp) {
    note.putArray(name).add(stamp.id()).add(stamp.timeMicros());
    return note;
  }

  private static String text(ObjectNode note) {
    try {
      return JSON.writeValueAsString(note);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
