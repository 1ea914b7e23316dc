package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Where the tables of a run and its checkpoints lie: its output folder, or an object store.
 *
 * @param root rows and path lie in it, and {@code .features}
 * @param isStore whether that is no folder of this machine
 */
record TablePlace(Path root, boolean isStore) {
  private static final String STATE = ".features";

  static TablePlace folder(java.nio.file.Path output) {
    return new TablePlace(Path.fromLocalFile(output.toFile()), false);
  }

  /**
   * The object store at {@code uri}.
   *
   * @throws InputException where it is no place of an object store, or nothing here can speak to it
   */
  static TablePlace store(String uri) {
    if (!uri.matches("[a-z][a-z0-9]+://[^/]+/.*[^/]/?") || uri.startsWith("file:")) {
      throw new InputException("--store " + uri + " must be like s3://bucket/folder");
    }
    TablePlace place = new TablePlace(new Path(uri), true);
    try {
      place.files();
    } catch (IOException e) {
      throw new InputException("--store " + uri + " can't be reached: " + e.getMessage(), e);
    }
    return place;
  }

  Path rows() {
    return new Path(root, "rows");
  }

  Path path() {
    return new Path(root, "path");
  }

  /** What there is to go on from, in the store; in a folder others may lie beside it. */
  Path state() {
    return new Path(root, STATE);
  }

  Path checkpoints() {
    return new Path(state(), "checkpoints");
  }

  /** Makes a store ready; an older run's files are refused, or deleted if so told. */
  void prepare(boolean overwrite) {
    if (!isStore) {
      return;
    }
    try {
      for (Path old : List.of(rows(), path(), state())) {
        FileStatus[] found = files().exists(old) ? files().listStatus(old) : new FileStatus[0];
        if (found.length > 0 && !overwrite) {
          throw new InputException(
              old
                  + " holds an older run's files; --overwrite replaces them, or name another place");
        }
        delete(old);
      }
    } catch (IOException e) {
      throw new InputException("--store " + root + " can't be used: " + e.getMessage(), e);
    }
  }

  /** Deletes what a store keeps to go on from. */
  void forget() {
    if (isStore) {
      try {
        delete(state());
      } catch (IOException e) {
        throw new InputException(state() + " can't be deleted: " + e.getMessage(), e);
      }
    }
  }

  /**
   * The newest checkpoint in a store.
   *
   * @throws InputException where it is broken: an object's time is that of its beginning, so which
   *     files came after an older checkpoint can't be told
   */
  Optional<Path> newest() {
    Optional<WholeCheckpoints.Found> found = new WholeCheckpoints(state()).newest();
    if (found.isPresent() && !found.get().broken().isEmpty()) {
      throw new InputException(
          "checkpoint "
              + found.get().broken().get(0)
              + " is broken; --overwrite makes all rows again");
    }
    return found.map(WholeCheckpoints.Found::checkpoint);
  }

  private FileSystem files() throws IOException {
    return root.getFileSystem();
  }

  private void delete(Path old) throws IOException {
    if (files().exists(old)) {
      files().delete(old, true);
    }
  }
}
