package io.tickloom.job.emulate.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One thing that goes wrong.
 *
 * @param kind what
 * @param count of messages, or the HTTP status, or the close code; 0 where the kind has none
 * @param span how long; zero where the kind has no duration
 * @param delay how late an answer is, or how far a clock is off; zero for other kinds
 * @param target part of a stream's name that it is about; "" for all
 */
public record Fault(Kind kind, int count, Duration span, Duration delay, String target) {
  /** What a part of a fault's line is. */
  enum Part {
    COUNT,
    SPAN,
    DELAY
  }

  /** What can go wrong. */
  public enum Kind {
    /** Every connection is cut without a word. */
    DISCONNECT(),
    /** Every connection is closed with a code. */
    CLOSE(Part.COUNT),
    /** The event of a server's shutdown; the connections are closed after a time. */
    SHUTDOWN(Part.SPAN),
    /** What should be sent on the present connections comes when a time is over. */
    STALL(Part.SPAN),
    /** What should be sent on the present connections for a time never comes. */
    MUTE(Part.SPAN),
    /** The port is closed for a time; present connections stay. */
    REFUSE(Part.SPAN),
    /** Messages are left out. */
    DROP(Part.COUNT),
    /** Messages are sent twice. */
    DOUBLE(Part.COUNT),
    /** So many messages are sent in another order. */
    REORDER(Part.COUNT),
    /** Messages are sent in several frames. */
    FRAGMENT(Part.COUNT),
    /** Frames that are no JSON. */
    GARBAGE(Part.COUNT),
    /** Messages of a type that nobody knows. */
    UNKNOWN(Part.COUNT),
    /** Trades that neither the stream nor REST ever gives. */
    HOLE(Part.COUNT),
    /** The symbol is halted for a time of the data; what traded then never happened. */
    HALT(Part.SPAN),
    /** The exchange's clock, as REST tells it, is off for a time. */
    SKEW(Part.DELAY, Part.SPAN),
    /** REST answers a status for a time. */
    REST(Part.COUNT, Part.SPAN),
    /** REST answers late for a time. */
    SLOW(Part.DELAY, Part.SPAN);

    private final List<Part> parts;

    Kind(Part... parts) {
      this.parts = List.of(parts);
    }

    List<Part> parts() {
      return parts;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is about a message of this stream. */
  boolean isAbout(String stream) {
    return stream.contains(target.toLowerCase(Locale.ROOT)) || stream.contains(target);
  }

  /** As a line of a plan says it. */
  public String text() {
    StringBuilder text = new StringBuilder(kind.word());
    for (Part part : kind.parts()) {
      switch (part) {
        case COUNT -> text.append(' ').append(count);
        case SPAN -> text.append(' ').append(Spans.text(span));
        case DELAY -> text.append(' ').append(Spans.text(delay));
      }
    }
    return target.isEmpty() ? text.toString() : text + " on " + target;
  }
}
