package io.tickloom.job.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.tape.BadLine;
import java.io.UncheckedIOException;

/** A line that was set aside as one line of JSON. */
final class BadLineJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BadLineJson() {}

  private record Written(String file, long line, String kind, String reason, String text) {}

  static String of(BadLine line) {
    try {
      return JSON.writeValueAsString(
          new Written(line.file(), line.line(), line.fault().word(), line.reason(), line.text()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
