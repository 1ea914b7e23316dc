package io.tickloom.job.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.tape.BadLine;
import java.io.UncheckedIOException;

/** A line that was set aside as one line of JSON. */
final class BadLineJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BadLineJson() {}

  static String of(BadLine line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
