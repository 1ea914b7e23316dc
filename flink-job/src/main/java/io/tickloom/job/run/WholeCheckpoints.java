package io.tickloom.job.run;

import io.tickloom.job.checkpoint.CheckpointSums;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
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
      try {
        return checkpoint
            .getFileSystem()
            .getFileStatus(new Path(checkpoint, METADATA))
            .getModificationTime();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The newest that can be read, has all of its files in their sizes, and agrees with its sum. */
  Optional<Found> newest() {
    List<Path> all = newestFirst();
    for (int i = 0; i < all.size(); i++) {
      if (isWhole(all.get(i))) {
        return Optional.of(new Found(all.get(i), List.copyOf(all.subList(0, i))));
      }
    }
    return Optional.empty();
  }

  /** By time; an object store tells seconds alone, so of one second by number. */
  private List<Path> newestFirst() {
    List<FileStatus> found = new ArrayList<>();
    try {
      FileSystem files = folder.getFileSystem();
      if (files.exists(folder)) {
        find(files, folder, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream()
        .sorted(
            Comparator.comparingLong(FileStatus::getModificationTime)
                .thenComparingLong(status -> number(status.getPath().getParent()))
                .reversed())
        .map(status -> status.getPath().getParent())
        .toList();
  }

  private static void find(FileSystem files, Path in, List<FileStatus> found) throws IOException {
    for (FileStatus status : files.listStatus(in)) {
      if (status.isDir()) {
        find(files, status.getPath(), found);
      } else if (status.getPath().getName().equals(METADATA)) {
        found.add(status);
      }
    }
  }

  private static long number(Path checkpoint) {
    String name = checkpoint.getName();
    return name.matches("chk-[0-9]{1,18}") ? Long.parseLong(name.substring(4)) : 0;
  }

  private static boolean isWhole(Path checkpoint) {
    try (DataInputStream in =
        new DataInputStream(checkpoint.getFileSystem().open(new Path(checkpoint, METADATA)))) {
      CheckpointMetadata metadata =
          Checkpoints.loadCheckpointMetadata(
              in, WholeCheckpoints.class.getClassLoader(), checkpoint.toString());
      return metadata.getOperatorStates().stream().allMatch(WholeCheckpoints::isWhole)
          && (checkpoint.getFileSystem().isDistributedFS()
              || CheckpointSums.agrees(java.nio.file.Path.of(checkpoint.getPath())));
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
      Path path = file.getFilePath();
      return path.getFileSystem().getFileStatus(path).getLen() == file.getStateSize();
    } catch (IOException e) {
      return false;
    }
  }
}
