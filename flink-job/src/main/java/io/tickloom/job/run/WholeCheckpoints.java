package io.tickloom.job.run;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/**
 * Checkpoints and savepoints below a folder, and which of them can be gone on from.
 *
 * @param folder is looked through with all that is in it
 */
record WholeCheckpoints(Path folder) {
  private static final String METADATA = "_metadata";

  /**
   * What a run can go on from.
   *
   * @param checkpoint its folder
   * @param broken newer ones that are not whole, the newest first
   */
  record Found(Path checkpoint, List<Path> broken) {
    /** When it was complete, milliseconds since 1970 UTC. */
    long completeMillis() {
      return modified(checkpoint.resolve(METADATA));
    }
  }

  /** The newest that can be read and has all of its files in their sizes. */
  Optional<Found> newest() {
    List<Path> all = newestFirst();
    for (int i = 0; i < all.size(); i++) {
      if (isWhole(all.get(i))) {
        return Optional.of(new Found(all.get(i), List.copyOf(all.subList(0, i))));
      }
    }
    return Optional.empty();
  }

  private List<Path> newestFirst() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith(METADATA))
          .sorted(Comparator.comparingLong(WholeCheckpoints::modified).reversed())
          .map(Path::getParent)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(Path checkpoint) {
    try (DataInputStream in =
        new DataInputStream(Files.newInputStream(checkpoint.resolve(METADATA)))) {
      CheckpointMetadata metadata =
          Checkpoints.loadCheckpointMetadata(
              in, WholeCheckpoints.class.getClassLoader(), checkpoint.toString());
      return metadata.getOperatorStates().stream().allMatch(WholeCheckpoints::isWhole);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isWhole(OperatorState state) {
    return state.getStates().stream().allMatch(WholeCheckpoints::isWhole);
  }

  private static boolean isWhole(OperatorSubtaskState state) {
    return Stream.of(state.getManagedOperatorState(), state.getRawOperatorState())
            .flatMap(Collection::stream)
            .allMatch(handle -> isWhole(handle.getDelegateStateHandle()))
        && Stream.of(state.getManagedKeyedState(), state.getRawKeyedState())
            .flatMap(Collection::stream)
            .allMatch(WholeCheckpoints::isWhole);
  }

  private static boolean isWhole(KeyedStateHandle handle) {
    if (handle instanceof KeyGroupsStateHandle groups) {
      return isWhole(groups.getDelegateStateHandle());
    }
    if (handle instanceof IncrementalRemoteKeyedStateHandle parts) {
      return isWhole(parts.getMetaDataStateHandle())
          && Stream.of(parts.getSharedState(), parts.getPrivateState())
              .flatMap(Collection::stream)
              .allMatch(part -> isWhole(part.getHandle()));
    }
    return true;
  }

  private static boolean isWhole(StreamStateHandle handle) {
    if (!(handle instanceof FileStateHandle file)) {
      return true;
    }
    try {
      return Files.size(Path.of(file.getFilePath().getPath())) == file.getStateSize();
    } catch (IOException e) {
      return false;
    }
  }

  private static long modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
