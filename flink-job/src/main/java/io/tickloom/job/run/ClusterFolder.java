package io.tickloom.job.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a bounded run on a cluster keeps in its output folder to go on from: {@code .features/}. */
record ClusterFolder(Path output) {
  private static final String STATE = ".features";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a run must agree on with the one that it goes on from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Form(int gridSeconds, List<String> tapes, String store) {}

  Path state() {
    return output.resolve(STATE);
  }

  Path checkpoints() {
    return state().resolve("checkpoints");
  }

  private Path formFile() {
    return state().resolve("run.json");
  }

  /** Whether a run that did not end has been here. */
  boolean isBegun() {
    return Files.exists(formFile());
  }

  /** Notes what is read and on which grid. */
  void begin(FeaturesPlan plan) {
    try {
      Files.createDirectories(checkpoints());
      Files.writeString(formFile(), form(plan));
    } catch (IOException e) {
      throw new InputException("output " + output + " can't be written", e);
    }
  }

  /**
   * Refuses to go on with other files or another grid; other features may be asked for.
   *
   * @throws InputException where the folder holds no run or another one
   */
  void requireSame(FeaturesPlan plan) {
    if (!Files.exists(formFile())) {
      throw new InputException("output " + output + " holds no run to go on with");
    }
    try {
      if (!Files.readString(formFile()).equals(form(plan))) {
        throw new InputException(
            "output "
                + output
                + " holds a run over other files, on another grid or with another --store; see "
                + formFile());
      }
    } catch (IOException e) {
      throw new InputException(formFile() + " can't be read", e);
    }
  }

  /** Forgets what was kept. */
  void forget() {
    if (Files.exists(state())) {
      OutputFolder.delete(state());
    }
  }

  private static String form(FeaturesPlan plan) {
    try {
      return JSON.writeValueAsString(
          new Form(
              plan.grid().seconds(),
              plan.tapes().stream()
                  .flatMap(tape -> tape.files().stream().map(file -> line(tape.symbol(), file)))
                  .toList(),
              plan.place().isStore() ? plan.place().root().toString() : null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text and numbers are JSON", e);
    }
  }

  private static String line(String symbol, DumpFile file) {
    return symbol + " " + file.name() + " " + file.bytes();
  }
}
