package io.tickloom.job.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private static final String KIND = "note";
  private static final String MARK = "{\"" + KIND + "\":";

  private QualityNote() {}

  /** Whether a line is such a note, and none of a line that was set aside. */
  public static boolean is(String line) {
    return line.startsWith(MARK);
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
