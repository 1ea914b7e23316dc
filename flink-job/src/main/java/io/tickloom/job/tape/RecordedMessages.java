package io.tickloom.job.tape;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every message of a recording in its order, as it was received: what came over the websocket, and
 * answers to REST calls in between. Lines of any other form are passed over.
 */
public final class RecordedMessages implements AutoCloseable {
  private static final Pattern LINE =
      Pattern.compile("(?:(https?://\\S+) -> )?([0-9]+(?:\\.[0-9]+)?):? (\\{.*)");
  private static final int NANOS_DIGITS = 19;
  private static final long NANOS = 1_000_000_000L;

  private final BufferedReader lines;
  private long localNanos;
  private String json = "";
  private String url = "";

  /** Opens the recording that {@code file} is. */
  public RecordedMessages(DumpFile file) throws IOException {
    lines =
        new BufferedReader(
            new InputStreamReader(
                file.packing().open(Path.of(file.path()), file.member()), StandardCharsets.UTF_8));
  }

  /** Goes to the next message; false at the end. */
  public boolean next() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        url = parts.group(1) == null ? "" : parts.group(1);
        localNanos = nanos(parts.group(2));
        json = parts.group(3);
        return true;
      }
    }
    return false;
  }

  /** Whole nanoseconds as they are; else seconds. */
  private static long nanos(String time) {
    return time.length() == NANOS_DIGITS && time.indexOf('.') < 0
        ? Long.parseLong(time)
        : new BigDecimal(time).multiply(BigDecimal.valueOf(NANOS)).longValue();
  }

  /** When it was received, by the recorder's clock, nanoseconds since 1970 UTC. */
  public long localNanos() {
    return localNanos;
  }

  /** The message as it was sent. */
  public String json() {
    return json;
  }

  /** The call that it answers, where the recording says so; else "". */
  public String url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
