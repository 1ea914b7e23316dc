package io.tickloom.trainer.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every trial as a line of JSON behind a first line that says what was searched for. A line that
 * was cut off when a run was killed is dropped, and its trial is made again.
 */
public final class TrialLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<Trial> trials;

  private TrialLog(Path file, List<Trial> trials) {
    this.file = file;
    this.trials = trials;
  }

  /**
   * Goes on with the file's search, or begins one where there is no file.
   *
   * @param question what the trials have in common: data, label, parts, seed, space
   * @throws OtherSearchException if the file is of another search
   * @throws IOException if it can't be read or written
   */
  public static TrialLog open(Path file, String question) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, JSON.writeValueAsString(Map.of("question", question)) + "\n");
      return new TrialLog(file, new ArrayList<>());
    }
    String text = Files.readString(file);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    List<String> lines = whole.lines().toList();
    List<Trial> trials = new ArrayList<>();
    try {
      JsonNode head = lines.isEmpty() ? null : JSON.readTree(lines.get(0)).get("question");
      if (head == null || !head.asText().equals(question)) {
        throw new OtherSearchException(file);
      }
      for (String line : lines.subList(1, lines.size())) {
        trials.add(JSON.readValue(line, Trial.class));
      }
    } catch (JsonProcessingException e) {
      throw new OtherSearchException(file);
    }
    if (whole.length() < text.length()) {
      Files.writeString(file, whole);
    }
    return new TrialLog(file, trials);
  }

  /** Adds a trial to the file at once. */
  public void add(Trial trial) throws IOException {
    String line = JSON.writeValueAsString(trial) + "\n";
    Files.write(file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    trials.add(trial);
  }

  /** The trials so far, in their order. */
  public List<Trial> trials() {
    return List.copyOf(trials);
  }

  /** The file holds the trials of another search, or something else. */
  public static final class OtherSearchException extends IOException {
    private static final long serialVersionUID = 1;

    OtherSearchException(Path file) {
      super(
          file
              + ": holds the trials of other data or options; move it away, or choose another --output");
    }
  }
}
