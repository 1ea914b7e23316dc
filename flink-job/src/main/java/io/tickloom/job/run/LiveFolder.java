package io.tickloom.job.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.exchange.Venue;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a live run keeps in its output folder to go on from: {@code .live/}. */
record LiveFolder(Path output) {
  private static final String STATE = ".live";
  private static final List<String> TABLES =
      List.of("rows", "path", "predictions", "predictions_jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What two runs on one folder must agree on. */
  record Form(Venue venue, TradeKind kind, int gridSeconds, List<String> features) {}

  Path checkpoints() {
    return output.resolve(STATE).resolve("checkpoints");
  }

  Path savepoints() {
    return output.resolve(STATE).resolve("savepoints");
  }

  private Path formFile() {
    return output.resolve(STATE).resolve("live.json");
  }

  /** Whether a live run has been here. */
  boolean isLive() {
    return Files.exists(formFile());
  }

  /** What the run that was here was of. */
  Optional<Form> form() {
    if (!isLive()) {
      return Optional.empty();
    }
    try {
      JsonNode form = JSON.readTree(formFile().toFile());
      return Optional.of(
          new Form(
              Venue.valueOf(form.path("venue").asText()),
              TradeKind.valueOf(form.path("trades").asText()),
              form.path("grid_seconds").asInt(),
              form.path("features").valueStream().map(JsonNode::asText).toList()));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException(
          formFile() + " can't be read; --overwrite begins anew: " + e.getMessage(), e);
    }
  }

  /** Notes what this run is of; refuses to go on with another. */
  void agree(Form form) {
    Optional<Form> before = form();
    if (before.isPresent() && !before.get().equals(form)) {
      throw new InputException(
          String.format(
              "%s holds rows of %s %s each %d s with %d features, not of %s %s each %d s with %d%s;"
                  + " name another folder, or --overwrite begins anew",
              output,
              before.get().venue().text(),
              before.get().kind().type(),
              before.get().gridSeconds(),
              before.get().features().size(),
              form.venue().text(),
              form.kind().type(),
              form.gridSeconds(),
              form.features().size(),
              form.features().size() == before.get().features().size() ? " others" : ""));
    }
    try {
      Files.createDirectories(formFile().getParent());
      ObjectNode text = JSON.createObjectNode();
      text.put("venue", form.venue().name());
      text.put("trades", form.kind().name());
      text.put("grid_seconds", form.gridSeconds());
      form.features().forEach(text.putArray("features")::add);
      JSON.writeValue(formFile().toFile(), text);
    } catch (IOException e) {
      throw new InputException("output " + output + " can't be written", e);
    }
  }

  /** Forgets what an earlier run left to go on from. */
  void forget() {
    Path state = output.resolve(STATE);
    if (Files.exists(state)) {
      OutputFolder.delete(state);
    }
  }

  /** The latest whole checkpoint or savepoint. */
  Optional<Path> latest() {
    return Restart.from(output.resolve(STATE), output);
  }

  /** Hidden files that an earlier run was still writing when it was killed; no reader sees them. */
  List<Path> unfinished() {
    List<Path> found = new ArrayList<>();
    for (String table : TABLES) {
      Path tableFolder = output.resolve(table);
      if (Files.isDirectory(tableFolder)) {
        try (Stream<Path> files = Files.list(tableFolder)) {
          files.filter(LiveFolder::isUnfinished).forEach(found::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return found;
  }

  private static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.contains(".inprogress.");
  }
}
