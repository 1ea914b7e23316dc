package io.tickloom.job.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the clocks of recorders can be trusted: a message that arrived before the exchange sent
 * it, or before the message that stands above it, says that one can't. Rows go by the exchange's
 * times alone, so that this is told and nothing else comes of it.
 */
final class LocalClocks {
  private static final int SECONDS_DIGITS = 12;
  private static final int NANOS_DIGITS = 19;
  private static final String SENT = "\"E\":";
  private static final int SENT_WITHIN = 160;
  private static final long UNKNOWN = -1;

  private final Crossing ahead = new Crossing();
  private final Crossing back = new Crossing();
  private long messages;
  private long timed;
  private String file = "";
  private long line;
  private long before = UNKNOWN;

  /** How often clocks crossed, and where most. */
  private static final class Crossing {
    private long count;
    private long mostMicros;
    private String place = "";

    void add(long micros, String file, long line) {
      count++;
      if (micros > mostMicros) {
        mostMicros = micros;
        place = file + ":" + line;
      }
    }

    private String most() {
      return String.format(Locale.ROOT, "by %.3f s at most (%s)", mostMicros / 1e6, place);
    }
  }

  /** Begins with the lines of a file. */
  void open(String name) {
    file = name;
    line = 0;
    before = UNKNOWN;
  }

  /** The next line of the file. */
  void add(String text) {
    line++;
    long local = localMicros(text);
    if (local == UNKNOWN) {
      return;
    }
    messages++;
    if (local < before) {
      back.add(before - local, file, line);
    }
    before = local;
    long sent = sentMicros(text);
    if (sent > 0) {
      timed++;
      if (local < sent) {
        ahead.add(sent - local, file, line);
      }
    }
  }

  /** A line for each way in which clocks crossed. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (ahead.count > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "recorded local times lie before the exchange's in %,d of %,d messages, %s: latency"
                  + " can't be read from them",
              ahead.count,
              timed,
              ahead.most()));
    }
    if (back.count > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "recorded local times go back at %,d of %,d messages, %s",
              back.count,
              messages,
              back.most()));
    }
    return remarks;
  }

  /** The time at the beginning of a line, in nanoseconds or in seconds with decimals. */
  private static long localMicros(String text) {
    int end = 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == NANOS_DIGITS) {
      return Long.parseLong(text, 0, end, 10) / 1_000;
    }
    if (end == 0 || end > SECONDS_DIGITS) {
      return UNKNOWN;
    }
    long micros = Long.parseLong(text, 0, end, 10) * 1_000_000;
    if (end < text.length() && text.charAt(end) == '.') {
      long unit = 100_000;
      for (int i = end + 1; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
        micros += (text.charAt(i) - '0') * unit;
        unit /= 10;
      }
    }
    return micros;
  }

  /** The exchange's time of sending, to the unit in which it is told; 0 where there is none. */
  private static long sentMicros(String text) {
    int at = text.indexOf(SENT);
    if (at < 0 || at > SENT_WITHIN) {
      return 0;
    }
    int from = at + SENT.length();
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == from || end - from >= NANOS_DIGITS
        ? 0
        : TradeLine.toMicros(Long.parseLong(text, from, end, 10));
  }
}
